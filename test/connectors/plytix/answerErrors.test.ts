import { judgeStatus, toAnswerError } from "../../../connectors/plytix/answerErrors";

describe("the meaning of a status", () => {
  it.each([
    [301, "badAnswer", false, "unknown"],
    [400, "refused", false, "refused"],
    [401, "authentication", false, "refused"],
    [403, "refused", false, "refused"],
    [404, "notFound", false, "refused"],
    [408, "timeout", true, "unknown"],
    [409, "refused", false, "refused"],
    [422, "refused", false, "refused"],
    [428, "refused", false, "refused"],
    [429, "rateLimited", true, "refused"],
    [500, "unavailable", true, "unknown"],
    [503, "unavailable", true, "unknown"],
  ])("%i is %s", (status, type, repeatable, reached) => {
    expect(judgeStatus(status)).toEqual({ type, repeatable, reached });
  });
});

it("makes one error of any answer, redacted", () => {
  const text = JSON.stringify({ error: { msg: "secret-1 is wrong", errors: [{ field: "sku", msg: "too long" }] } });
  const answer = { status: 422, headers: {}, text, bytes: Buffer.from(text) };
  const redact = (value: string) => value.replace("secret-1", "***");
  expect(toAnswerError(answer, { operation: "searchProducts", now: 0, redact })).toMatchObject({
    type: "refused",
    status: 422,
    operation: "searchProducts",
    detail: "*** is wrong; sku: too long",
    retryAfterMs: undefined,
  });
});
