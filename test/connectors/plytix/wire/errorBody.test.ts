import { describeErrorBody, parseErrorBody, parseRetryAfter } from "../../../../connectors/plytix/wire/errorBody";

const line = (body: unknown) =>
  describeErrorBody(parseErrorBody(typeof body === "string" ? body : JSON.stringify(body)));

describe("error answers", () => {
  it.each<[string, unknown, string]>([
    [
      "the API's envelope",
      {
        error: { msg: " No results found for 5", errors: [{ field: "id", msg: "product does not exist", value: "5" }] },
      },
      "No results found for 5; id: product does not exist",
    ],
    [
      "a number for a message",
      { error: { msg: "Bad", errors: [{ field: "http_status_code", msg: 401 }] } },
      "Bad; http_status_code: 401",
    ],
    [
      "an object for a message",
      { error: { errors: [{ field: "usages", msg: { channels: [] } }] } },
      'usages: {"channels":[]}',
    ],
    ["the gateway", { message: "name resolution failed" }, "name resolution failed"],
    [
      "the accounts service",
      { detail: "One or more filter fields are not valid." },
      "One or more filter fields are not valid.",
    ],
    ["its list form", { detail: [{ loc: ["body", "x"], msg: "missing" }] }, '["body","x"]: missing'],
    ["the old login", { msg: "Bad api_key or api_password" }, "Bad api_key or api_password"],
    ["a page", "<html><body>502</body></html>", "an HTML page"],
    ["nothing", "", ""],
    ["something else", [1], ""],
  ])("of %s are read", (_name, body, expected) => expect(line(body)).toBe(expected));

  it("may name a wait", () => {
    expect(parseErrorBody('{"error":{"msg":"x","retry_after":1800}}').retryAfterMs).toBe(1_800_000);
    expect(parseErrorBody('{"message":"x"}').retryAfterMs).toBeNull();
  });
});

describe("Retry-After", () => {
  const now = Date.UTC(2026, 2, 2, 8);
  it.each<[string | undefined, number | null]>([
    ["3", 3_000],
    ["0", 0],
    ["Mon, 02 Mar 2026 08:00:10 GMT", 10_000],
    ["Mon, 02 Mar 2026 07:00:00 GMT", 0],
    ["soon", null],
    ["", null],
    [undefined, null],
  ])("%j means %j ms", (header, expected) => expect(parseRetryAfter(header, now)).toBe(expected));
});
