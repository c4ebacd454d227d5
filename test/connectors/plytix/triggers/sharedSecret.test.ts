import {
  carriesSecret,
  isSameSecret,
  readSecretSettings,
  withoutSecret,
} from "../../../../connectors/plytix/triggers/sharedSecret";

const SECRET = "canary-secret-of-a-channel";
const connectionOf = (fields: Record<string, unknown>) => ({ key: "channelWebhook", configVarKey: "Channel", fields });
const settings = readSecretSettings(connectionOf({ sharedSecret: SECRET }));

describe("the comparison", () => {
  it.each<[string, string, boolean]>([
    [SECRET, SECRET, true],
    ["ä-secret", "ä-secret", true],
    [`${SECRET}x`, SECRET, false],
    [SECRET.slice(0, -1), SECRET, false],
    [SECRET.toUpperCase(), SECRET, false],
    ["", SECRET, false],
    ["", "", false],
    ["\0\0\0", "", false],
  ])("of %j with %j is %s", (given, expected, result) => expect(isSameSecret(given, expected)).toBe(result));
});

describe("a call", () => {
  const call = (headers: Record<string, string>, queryParameters: Record<string, string> = {}) => ({
    headers,
    queryParameters,
  });

  it.each([
    ["in the header", call({ "x-channel-secret": SECRET })],
    ["in the header, spelt otherwise", call({ "X-CHANNEL-Secret": SECRET })],
    ["in the address", call({}, { secret: SECRET })],
  ])("carries the secret %s", (_place, given) => expect(carriesSecret(given, settings)).toBe(true));

  it.each([
    ["none", call({})],
    ["another one", call({ "x-channel-secret": "wrong" }, { secret: "wrong" })],
    [
      "a wrong one in the header and the right one in the address",
      call({ "x-channel-secret": "w" }, { secret: SECRET }),
    ],
    ["it under another name", call({ authorization: SECRET }, { key: SECRET })],
  ])("does not count when it has %s", (_what, given) => expect(carriesSecret(given, settings)).toBe(false));

  it("goes on without the secret and with everything else", () => {
    const given = { ...call({ "X-Channel-Secret": SECRET, accept: "*/*" }, { Secret: SECRET, a: "1" }), other: 1 };
    expect(withoutSecret(given, settings)).toEqual({
      headers: { accept: "*/*" },
      queryParameters: { a: "1" },
      other: 1,
    });
  });
});

describe("the connection", () => {
  it("has names of its own for header and parameter", () => {
    const fields = { sharedSecret: SECRET, headerName: " X-Mine ", parameterName: "k" };
    expect(readSecretSettings(connectionOf(fields))).toEqual({
      sharedSecret: SECRET,
      headerName: "X-Mine",
      parameterName: "k",
    });
  });

  it.each([undefined, "", "too-short-secret".slice(0, 15)])(
    "is refused with the secret %j, which is not shown",
    (value) => {
      expect(() => readSecretSettings(connectionOf({ sharedSecret: value }))).toThrow(
        expect.objectContaining({ type: "authentication", detail: expect.not.stringContaining("too-short") }),
      );
    },
  );
});
