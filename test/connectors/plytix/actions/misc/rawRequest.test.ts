import { openPlytixAccount, type PlytixAccount } from "../../../../support/plytixAccount";

let account: PlytixAccount;
beforeAll(async () => {
  account = await openPlytixAccount({ catalogue: [{ sku: "A" }] });
});
afterAll(() => account.simulator.close());
beforeEach(() => account.callsSince());
const raw = (params: Record<string, unknown>) => account.run("rawRequest", params);

it("sends what is asked for with the connection's login", async () => {
  const body = '{"pagination":{"page":1,"page_size":1}}';
  expect(await raw({ method: "POST", path: "/api/v1/products/search/", body })).toMatchObject({
    status: 200,
    body: { data: [{ sku: "A" }] },
  });
});

it("passes query parameters on and gives null for an empty body", async () => {
  const id = account.simulator.idOf("A");
  const query = { all_attributes: true };
  expect(await raw({ method: "GET", path: `/api/v1/products/${id}`, query })).toMatchObject({ status: 200 });
  expect(await raw({ method: "DELETE", path: `/api/v1/products/${id}` })).toMatchObject({ status: 204, body: null });
});

it.each([
  "https://thief.example/api/v1",
  "//thief.example/api/",
  "/other/path",
  "api/v1",
  "/api/../auth",
  "/api/\\thief",
])("refuses the path %s without any request to it", async (path) => {
  await expect(raw({ method: "GET", path })).rejects.toThrow("cannot be called with this input");
  expect(account.callsSince().filter((call) => !call.includes("get-token"))).toEqual([]);
});

it("refuses a query that is no flat object", async () => {
  await expect(raw({ method: "GET", path: "/api/v1/x", query: '{"a":{"b":1}}' })).rejects.toThrow("Query must be");
});
