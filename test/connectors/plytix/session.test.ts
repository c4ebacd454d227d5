import { isConnectionError } from "@prismatic-io/spectral";
import { createPlytixClient } from "../../../connectors/plytix/client";
import { isSystemDown, toPlatformError } from "../../../connectors/shared/errors";
import { type LocalServer, type ScriptedAnswer, type SeenRequest, startLocalServer } from "../../support/localServer";
import { createTestContext } from "../../support/testContext";
import { createTestClock } from "../../support/virtualClock";

const KEY = "canary-api-key-1";
const PASSWORD = "canary-password-2";
const LOGIN = "/auth/api/get-token";
const page = { body: { data: [{ id: "1", sku: "A" }], pagination: { count: 1, total_count: 9 } } };
const first = { columns: [], page: 1, pageSize: 100 };

const servers: LocalServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

interface Script {
  /** Answer to the nth login. @default a token that names n */
  login?(count: number): ScriptedAnswer | undefined;
  /** Answer to the nth other request. @default one product */
  api?(count: number, request: SeenRequest): ScriptedAnswer | undefined;
}

const setUp = async ({ login, api }: Script = {}, fields: Record<string, unknown> = {}) => {
  const counts = { login: 0, api: 0 };
  const server = await startLocalServer((request) => {
    if (request.path === LOGIN) {
      counts.login += 1;
      return login?.(counts.login) ?? { body: { data: [{ access_token: `token-${counts.login}` }] } };
    }
    counts.api += 1;
    return api?.(counts.api, request) ?? page;
  });
  servers.push(server);
  const clock = createTestClock();
  const context = createTestContext({ clock });
  const connection = {
    key: "apiCredentials",
    configVarKey: "Plytix",
    fields: { apiKey: KEY, apiPassword: PASSWORD, authHost: server.url, apiHost: `${server.url}/`, ...fields },
  };
  const build = (deadline?: number) => createPlytixClient({ context, connection, deadline });
  return { server, clock, context, counts, build, client: build() };
};

describe("login", () => {
  it("happens once per execution and hands the token over to the next step", async () => {
    const { client, build, counts, server } = await setUp();
    await client.searchProducts(first);
    await build().searchProducts(first);
    expect(counts.login).toBe(1);
    expect(JSON.parse(server.seen[0]?.body ?? "")).toEqual({ api_key: KEY, api_password: PASSWORD });
    expect(server.seen.slice(1).map(({ headers }) => headers.authorization)).toEqual([
      "Bearer token-1",
      "Bearer token-1",
    ]);
  });

  it("is renewed a minute before the token ends", async () => {
    const { client, build, clock, context, counts } = await setUp();
    await client.searchProducts(first);
    clock.advance(14 * 60_000 - 1);
    // An execution is shorter than this; what is tested here is the token.
    delete context.executionState["connectors:firstStepAt"];
    await build().searchProducts(first);
    expect(counts.login).toBe(1);
    clock.advance(1);
    await build().searchProducts(first);
    expect(counts.login).toBe(2);
  });

  it("is repeated once when the token is refused", async () => {
    const { client, counts } = await setUp({ api: (count) => (count === 1 ? { status: 401 } : undefined) });
    expect((await client.searchProducts(first)).rows).toHaveLength(1);
    expect(counts).toEqual({ login: 2, api: 2 });
  });

  it("makes the connection broken when the new token is refused too", async () => {
    const { client, counts } = await setUp({ api: () => ({ status: 401, body: { error: { msg: "no" } } }) });
    const error = await client.searchProducts(first).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ type: "authentication", operation: "searchProducts" });
    expect(isConnectionError(toPlatformError(error))).toBe(true);
    expect(counts).toEqual({ login: 2, api: 2 });
  });

  it.each([
    ["wrapped", { status: 401, body: { error: { msg: "Bad api_key or api_password: Credentials not valid" } } }],
    ["bare", { status: 401, body: { msg: "Bad api_key or api_password" } }],
    ["malformed", { status: 400, body: { error: { msg: "Missing data" } } }],
  ])("with wrong credentials is not repeated (%s answer)", async (_name, answer) => {
    const { client, counts } = await setUp({ login: () => answer });
    const error = await client.searchProducts(first).catch((thrown: unknown) => thrown);
    expect(isConnectionError(toPlatformError(error))).toBe(true);
    expect(counts).toEqual({ login: 1, api: 0 });
  });

  it("that fails for a passing reason is no broken connection", async () => {
    const { client, counts } = await setUp({
      login: () => ({ status: 503, body: { message: "name resolution failed" } }),
    });
    const error = await client.searchProducts(first).catch((thrown: unknown) => thrown);
    expect(isSystemDown(error)).toBe(true);
    expect(isConnectionError(toPlatformError(error))).toBe(false);
    expect(counts.login).toBe(5);
  });

  it("says which fields of the connection are missing, before any request", async () => {
    await expect(setUp({}, { apiPassword: "", apiHost: "http://example.com" })).rejects.toThrow("apiPassword, apiHost");
  });
});

describe("a refusal for too many requests", () => {
  const limited = (answer: ScriptedAnswer) => ({
    api: (count: number) => (count === 1 ? { status: 429, ...answer } : undefined),
  });
  it.each<[string, ScriptedAnswer, number]>([
    ["seconds in the header", { headers: { "retry-after": "3" }, body: { message: "x" } }, 3_000],
    ["a date in the header", { headers: { "retry-after": "Mon, 02 Mar 2026 08:00:07 GMT" } }, 7_000],
    ["seconds in the body", { body: { error: { msg: "Rate limit exceeded", retry_after: 5 } } }, 5_000],
    ["nothing, in the gateway's words", { body: { message: "API rate limit exceeded" } }, 10_000],
    ["nothing at all", {}, 10_000],
  ])("is waited out: %s", async (_name, answer, waitMs) => {
    const { client, clock, context } = await setUp(limited(answer));
    await client.searchProducts(first);
    expect(clock.sleeps).toEqual([waitMs]);
    expect(context.lines).toEqual([{ level: "warn", text: expect.stringContaining("plytixRequestRepeated") }]);
  });

  it("gets up to a second of chance on top", async () => {
    const { build, clock, context } = await setUp(limited({}));
    context.random = { next: () => 0.5 };
    await build().searchProducts(first);
    expect(clock.sleeps).toEqual([10_500]);
  });

  it("that does not end is given up after five attempts", async () => {
    const { client, counts } = await setUp({ api: () => ({ status: 429 }) });
    await expect(client.searchProducts(first)).rejects.toMatchObject({ type: "rateLimited", status: 429 });
    expect(counts.api).toBe(5);
  });
});

describe("trouble in between", () => {
  it.each<[string, ScriptedAnswer]>([
    ["a gateway error", { status: 502, body: "<html>bad gateway</html>" }],
    ["an HTML page with status 200", { body: "<html>maintenance</html>" }],
    ["JSON of another shape", { body: { hello: true } }],
    ["a fault", { status: 500, body: { message: "An unexpected error occurred" } }],
  ])("is outlived: %s", async (_name, answer) => {
    const { client, counts } = await setUp({ api: (count) => (count <= 2 ? answer : undefined) });
    expect((await client.searchProducts(first)).rows).toHaveLength(1);
    expect(counts.api).toBe(3);
  });

  it("ends at the deadline, not later", async () => {
    const { build, clock, counts } = await setUp({ api: () => ({ status: 503 }) });
    await expect(build(clock.now() + 600).searchProducts(first)).rejects.toMatchObject({ type: "unavailable" });
    expect(counts.api).toBe(2);
  });

  it("is not repeated when the account said no", async () => {
    const refusal = { error: { msg: "Schema validation error", errors: [{ field: "schema", msg: "columns limit" }] } };
    const { client, counts } = await setUp({ api: () => ({ status: 422, body: refusal }) });
    await expect(client.searchProducts(first)).rejects.toMatchObject({
      type: "refused",
      detail: "Schema validation error; schema: columns limit",
    });
    expect(counts.api).toBe(1);
  });

  it("never follows a redirect and never shows it the token", async () => {
    const thief = await startLocalServer(() => page);
    servers.push(thief);
    const { client } = await setUp({ api: () => ({ status: 301, headers: { location: `${thief.url}/x` } }) });
    await expect(client.searchProducts(first)).rejects.toMatchObject({ type: "badAnswer", status: 301 });
    expect(thief.seen).toEqual([]);
  });

  it("does not repeat a write that may have happened", async () => {
    const { client, counts } = await setUp({ api: () => ({ status: 500 }) });
    const write = { operation: "rawRequest", method: "POST", path: "/api/v2/products", body: "{}" } as const;
    await expect(client.request({ ...write, safety: "unsafeWrite" })).rejects.toMatchObject({ reached: "unknown" });
    expect(counts.api).toBe(1);
  });

  it("takes a record that is gone at the second attempt for deleted by the first", async () => {
    const { client, counts } = await setUp({ api: (count) => ({ status: count === 1 ? 502 : 404 }) });
    const deletion = { operation: "x", method: "DELETE", path: "/api/v2/products/1", settledBy: 404 } as const;
    expect(await client.request({ ...deletion, safety: "idempotentWrite" })).toMatchObject({ status: 204, text: "" });
    expect(counts.api).toBe(2);
  });

  it("does not take a record that was never there for deleted", async () => {
    const { client } = await setUp({ api: () => ({ status: 404 }) });
    const deletion = { operation: "x", method: "DELETE", path: "/api/v2/products/1", settledBy: 404 } as const;
    await expect(client.request({ ...deletion, safety: "idempotentWrite" })).rejects.toMatchObject({
      type: "notFound",
    });
  });

  it("sends bytes under their own content type", async () => {
    const { client, server } = await setUp();
    const body = Buffer.from("file");
    const put = { operation: "x", method: "PUT", path: "/api/v1/assets/1/content", body } as const;
    await client.request({ ...put, contentType: "multipart/form-data; boundary=b", safety: "idempotentWrite" });
    expect(server.seen.at(-1)).toMatchObject({
      body: "file",
      headers: { "content-type": "multipart/form-data; boundary=b", authorization: expect.stringMatching(/^Bearer /) },
    });
  });

  it("shows neither key nor password nor token, whatever the answer repeats", async () => {
    const echo = { error: { msg: `key ${KEY} password ${PASSWORD} Bearer token-123456` } };
    const { client, context } = await setUp({ api: () => ({ status: 503, body: echo }) });
    const error = await client.searchProducts(first).catch((thrown: unknown) => thrown);
    const shown = `${String(error)} ${JSON.stringify(error)} ${JSON.stringify(context.lines)}`;
    expect(shown).toContain("unavailable");
    expect(shown).not.toMatch(/canary|token-1/);
  });
});

describe("rate windows", () => {
  it("are both kept, over all steps of the execution", async () => {
    const { client, build, clock } = await setUp({}, { requestsPer10Seconds: "3", requestsPerHour: 5 });
    for (let count = 0; count < 3; count += 1) await client.searchProducts(first);
    await build().searchProducts(first);
    expect(clock.sleeps).toEqual([10_025]);
    await client.searchProducts(first);
    await expect(client.searchProducts(first)).rejects.toMatchObject({ type: "rateLimited", reached: "no" });
  });
});

it("takes slashes off the end of a path, because a redirect would lose the token", async () => {
  const { client, server } = await setUp();
  await client.request({ operation: "x", method: "GET", path: "/api/v1/products/1/?a=1", safety: "read" });
  expect(server.seen.at(-1)?.path).toBe("/api/v1/products/1?a=1");
});
