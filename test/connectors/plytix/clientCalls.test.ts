import * as calls from "../../../connectors/plytix/clientCalls";
import { type ScriptedAnswer, startLocalServer } from "../../support/localServer";
import { createTestContext } from "../../support/testContext";

const LOGIN = "/auth/api/get-token";

/** Opens calls to a server that answers by the number of the request; gives the outcome of one call. */
const outcomeOf = async <T>(
  call: (opened: calls.Calls) => Promise<T>,
  answer: (count: number) => ScriptedAnswer,
): Promise<{ outcome: unknown; requests: number }> => {
  let requests = 0;
  const server = await startLocalServer(({ path }) => {
    if (path === LOGIN) return { body: { data: [{ access_token: "token" }] } };
    requests += 1;
    return answer(requests);
  });
  const fields = { apiKey: "key-1", apiPassword: "password-1", authHost: server.url, apiHost: server.url };
  const connection = { key: "apiCredentials", configVarKey: "Plytix", fields };
  const opened = calls.openCalls({ context: createTestContext(), connection });
  const outcome = await call(opened).catch((error: unknown) => error);
  await server.close();
  return { outcome, requests };
};

const toId = (value: unknown) =>
  typeof value === "object" && value !== null && "id" in value ? { id: value.id } : null;
const created = calls.creating("create", "/api/v1/x", {});

it("encodes whatever is put into a path", () => {
  expect(calls.pathOf`/api/v1/a/${"b/../c?d"}/e/${"f"}`).toBe("/api/v1/a/b%2F..%2Fc%3Fd/e/f");
});

it.each([
  ["reading", calls.reading("x", "/p"), { method: "GET", safety: "read" }],
  ["creating", created, { method: "POST", safety: "unsafeWrite" }],
  ["changing", calls.changing("x", "/p", {}), { method: "PATCH", safety: "idempotentWrite" }],
  ["setting", calls.setting("x", "/p", {}), { method: "POST", safety: "idempotentWrite" }],
  ["deleting", calls.deleting("x", "/p"), { method: "DELETE", safety: "idempotentWrite", settledBy: 404 }],
])("%s declares what a repeat may do", (_name, call, declared) => expect(call).toMatchObject(declared));

it.each<[string, ScriptedAnswer, unknown]>([
  ["a list of one", { body: { data: [{ id: "1" }] } }, { id: "1" }],
  ["a bare record", { body: { data: { id: "1" } } }, { id: "1" }],
])("reads %s as one record", async (_name, answer, expected) => {
  expect(
    (
      await outcomeOf(
        ({ one }) => one(calls.reading("get", "/api/v1/x"), toId),
        () => answer,
      )
    ).outcome,
  ).toEqual(expected);
});

it.each<[string, ScriptedAnswer]>([
  ["no record", { body: { data: [] } }],
  ["a record that cannot be understood", { body: { data: [{ name: "x" }] } }],
  ["a page of HTML", { body: "<html></html>" }],
])("calls %s a bad answer, after as many attempts as allowed", async (_name, answer) => {
  const { outcome, requests } = await outcomeOf(
    ({ one }) => one(calls.reading("get", "/api/v1/x"), toId),
    () => answer,
  );
  expect(outcome).toMatchObject({ type: "badAnswer", operation: "get" });
  expect(requests).toBe(5);
});

it("never drops a row in silence", async () => {
  const { outcome } = await outcomeOf(
    ({ list }) => list(calls.reading("list", "/api/v1/x"), toId),
    () => ({ body: { data: [{ id: "1" }, { name: "x" }] } }),
  );
  expect(outcome).toMatchObject({ type: "badAnswer" });
});

it("reads an absent list and an empty body as empty", async () => {
  for (const answer of [{ body: {} }, { status: 204 }]) {
    const { outcome } = await outcomeOf(
      ({ list }) => list(calls.reading("list", "/api/v1/x"), toId),
      () => answer,
    );
    expect(outcome).toEqual([]);
  }
});

it.each<[string, ScriptedAnswer]>([
  ["a gateway in the way", { status: 502 }],
  ["an answer that cannot be read", { status: 201, body: "<html></html>" }],
])("does not make a record twice after %s", async (_name, answer) => {
  const { outcome, requests } = await outcomeOf(
    ({ one }) => one(created, toId),
    () => answer,
  );
  expect(outcome).toMatchObject({ type: "outcomeUnknown", operation: "create", reached: "unknown" });
  expect(requests).toBe(1);
});

it("makes a record at the second attempt when the first was refused for the rate limit", async () => {
  const { outcome, requests } = await outcomeOf(
    ({ one }) => one(created, toId),
    (count) => (count === 1 ? { status: 429 } : { body: { data: [{ id: "1" }] } }),
  );
  expect([outcome, requests]).toEqual([{ id: "1" }, 2]);
});

it("passes a refusal on as it is", async () => {
  const { outcome } = await outcomeOf(
    ({ done }) => done(created),
    () => ({ status: 409, body: { error: { msg: "taken" } } }),
  );
  expect(outcome).toMatchObject({ type: "refused", status: 409, detail: "taken" });
});
