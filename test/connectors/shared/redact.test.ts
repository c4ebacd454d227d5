import { createRedactor, isSecretKey, redactByShape, redactValue } from "../../../connectors/shared/redact";

const SECRET = "canary/pass+word&1";

describe("redaction", () => {
  const redact = createRedactor([SECRET, undefined, "", "abc"]);

  it.each([SECRET, encodeURIComponent(SECRET), Buffer.from(SECRET).toString("base64"), "canary/pass+word&amp;1"])(
    "finds the secret in the form %s",
    (form) => {
      expect(redact(`before ${form} after`)).toBe("before *** after");
    },
  );

  it("leaves very short secrets to the patterns, so that texts stay readable", () => {
    expect(redact("abc abc")).toBe("abc abc");
  });

  it.each([
    ["Authorization: Bearer abcdef123456", "Authorization: Bearer ***"],
    ['{"api_password":"x\\"y","sku":"A"}', '{"api_password":"***","sku":"A"}'],
    ["https://user:secret@host/path", "https://***@host/path"],
    ["token eyJhbGciOi.eyJzdWIiOi.sig here", "token *** here"],
  ])("recognises %s by its surroundings", (text, expected) => {
    expect(redactByShape(text)).toBe(expected);
  });

  it("redacts a value in depth, by key and by content", () => {
    const value = { list: [`x ${SECRET}`, 5, null], headers: { Authorization: "anything" }, sku: "A-1" };
    expect(redactValue(value, redact)).toEqual({
      list: ["x ***", 5, null],
      headers: { Authorization: "***" },
      sku: "A-1",
    });
  });

  it.each(["api_key", "apiPassword", "X-Token", "Cookie"])("knows the key %s", (key) => {
    expect(isSecretKey(key)).toBe(true);
  });

  it("does not take ordinary keys for secret", () => expect(isSecretKey("sku")).toBe(false));
});
