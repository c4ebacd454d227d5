import { createPlytixClient } from "../../../connectors/plytix/client";
import { type LocalServer, type ScriptedAnswer, startLocalServer } from "../../support/localServer";
import { createTestContext } from "../../support/testContext";

const page = { body: { data: [{ id: "1", sku: "A" }], pagination: { count: 1, total_count: 9 } } };
const first = { columns: [], page: 1, pageSize: 100 };

const servers: LocalServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const setUp = async ({ api }: { api?(count: number): ScriptedAnswer | undefined } = {}) => {
  let count = 0;
  const server = await startLocalServer(({ path }) => {
    if (path === "/auth/api/get-token") return { body: { data: [{ access_token: "token" }] } };
    count += 1;
    return api?.(count) ?? page;
  });
  servers.push(server);
  const fields = { apiKey: "key-1", apiPassword: "password-1", authHost: server.url, apiHost: server.url };
  const connection = { key: "apiCredentials", configVarKey: "Plytix", fields };
  return { server, client: createPlytixClient({ context: createTestContext(), connection }) };
};

describe("verbs", () => {
  it("search with filters, columns, order and page", async () => {
    const { client, server } = await setUp();
    const filters = [[{ field: "sku", operator: "in", value: ["A"] }]];
    await client.searchProducts({ filters, columns: ["label"], page: 2, pageSize: 50, order: "-modified" });
    expect(server.seen.at(-1)).toMatchObject({ method: "POST", path: "/api/v2/products/search" });
    expect(JSON.parse(server.seen.at(-1)?.body ?? "")).toEqual({
      filters,
      attributes: ["label"],
      pagination: { page: 2, page_size: 50, order: "-modified" },
    });
  });

  it("find a product or its variants, and know when there is none", async () => {
    const { client, server } = await setUp({ api: (count) => (count > 2 ? { status: 404, body: {} } : undefined) });
    expect(await client.findProduct("a/b")).toMatchObject({ sku: "A" });
    expect(await client.findVariants("p1")).toMatchObject([{ sku: "A" }]);
    expect(await client.findProduct("gone")).toBeNull();
    expect(await client.findVariants("gone")).toBeNull();
    expect(server.seen.slice(1, 3).map(({ path }) => path)).toEqual([
      "/api/v2/products/a%2Fb",
      "/api/v1/products/p1/variants",
    ]);
  });

  it("search attribute definitions", async () => {
    const { client } = await setUp({ api: () => ({ body: { data: [{ id: "1", label: "weight" }] } }) });
    expect(await client.searchAttributes(first)).toMatchObject({ rows: [{ label: "weight" }], count: null });
  });
});
