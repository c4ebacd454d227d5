import { toAnswerError, toDocumentError } from "../../../connectors/khaos-control/answerErrors";

const context = (status: number, headers: Record<string, string> = {}) => ({
  operation: "ExportStock",
  status,
  headers,
  connection: { key: "webService", configVarKey: "ERP", fields: {} },
  redact: (text: string) => text.replace("hunter22", "***"),
});
const unreadable = (status: number, reason: "html" | "empty" | "malformed" | "unsafe" | "notSoap" = "html") =>
  toAnswerError({ kind: "unreadable", reason, status }, context(status));

describe("toAnswerError", () => {
  it.each([
    [401, "authentication", false, "refused"],
    [403, "authentication", false, "refused"],
    [404, "unavailable", true, "refused"],
    [429, "rateLimited", true, "refused"],
    [503, "unavailable", true, "refused"],
    [504, "timeout", true, "unknown"],
    [500, "unavailable", true, "unknown"],
    [502, "unavailable", true, "unknown"],
    [302, "badAnswer", false, "refused"],
    [200, "badAnswer", true, "unknown"],
  ])("of a page at status %p is %s", (status, type, repeatable, reached) => {
    expect(unreadable(status)).toMatchObject({
      type,
      repeatable,
      reached,
      system: "khaos-control",
      operation: "ExportStock",
      status,
    });
  });

  it("does not repeat an answer that is unsafe to read", () => {
    expect(unreadable(200, "unsafe")).toMatchObject({ type: "badAnswer", repeatable: false });
  });

  it("passes on a fault in the system's own words, without secrets", () => {
    const error = toAnswerError({ kind: "fault", code: "S", text: "Record locked by hunter22" }, context(500));
    expect(error).toMatchObject({
      type: "refused",
      repeatable: true,
      reached: "refused",
      detail: "Record locked by ***",
    });
    expect(toAnswerError({ kind: "fault", code: "S", text: "Module is not licensed" }, context(200)).repeatable).toBe(
      false,
    );
  });

  it("takes over the server's hint how long to wait", () => {
    expect(
      toAnswerError({ kind: "unreadable", reason: "html", status: 503 }, context(503, { "retry-after": "7" }))
        .retryAfterMs,
    ).toBe(7000);
  });
});

describe("toDocumentError", () => {
  it("may be repeated when the document was cut off or empty", () => {
    expect(
      ["malformed", "empty", "unsafe"].map((problem) => toDocumentError("ExportStock", problem).repeatable),
    ).toEqual([true, true, false]);
  });
});
