import { openPlytixAccount, type PlytixAccount } from "../../../../support/plytixAccount";

let account: PlytixAccount;
beforeAll(async () => {
  const catalogue = Array.from({ length: 25 }, (_, index) => ({
    sku: `S-${String(index).padStart(2, "0")}`,
    status: index % 5 === 0 ? ("Archived" as const) : ("Completed" as const),
    attributes: { weight: index },
  }));
  account = await openPlytixAccount({ catalogue });
});
afterAll(() => account.simulator.close());
const search = (params: Record<string, unknown>) => account.run("searchProducts", params);

it("finds products by filter, with the attributes asked for", async () => {
  const filters = JSON.stringify([[{ field: "status", operator: "eq", value: "Archived" }]]);
  expect(await search({ filters, attributes: "weight", order: "sku" })).toMatchObject({
    products: [
      { sku: "S-00" },
      { sku: "S-05", attributes: { weight: 5 } },
      { sku: "S-10" },
      { sku: "S-15" },
      { sku: "S-20" },
    ],
    count: 5,
    totalCount: 25,
    nextPage: null,
  });
});

it("says where to go on, in the same shape as a whole listing", async () => {
  const part = await search({ order: "sku", pageSize: "10", maxPages: "2" });
  expect(part).toMatchObject({ count: 25, nextPage: 3, products: { length: 20 } });
  const rest = await search({ order: "sku", pageSize: "10", maxPages: "9", page: "3" });
  expect(rest).toMatchObject({ count: 25, nextPage: null, products: { length: 5 } });
});

it.each<[string, Record<string, unknown>]>([
  ["filters of another form", { filters: '{"field":"sku"}' }],
  ["broken JSON", { filters: "[[" }],
  ["more attributes than a search takes", { attributes: Array.from({ length: 42 }, (_, index) => `a${index}`) }],
  ["a page of nought", { page: "0" }],
])("refuses %s before any request", async (_name, params) => {
  account.callsSince();
  await expect(search(params)).rejects.toThrow("cannot be called with this input");
  expect(account.callsSince()).toEqual([]);
});
