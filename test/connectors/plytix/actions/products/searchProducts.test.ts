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
  ["a page of nought", { page: "0" }],
])("refuses %s before any request", async (_name, params) => {
  account.callsSince();
  await expect(search(params)).rejects.toThrow("cannot be called with this input");
  expect(account.callsSince()).toEqual([]);
});

it("reads more attributes than one request takes in further ones, in the same order", async () => {
  const labels = Array.from({ length: 60 }, (_, index) => `a${index}`);
  const values = Object.fromEntries(labels.map((label) => [label, "x"]));
  const wide = await openPlytixAccount({
    catalogue: ["B", "A", "C"].map((sku) => ({ sku, attributes: values })),
  });
  const found = (await wide.run("searchProducts", { attributes: labels, order: "-sku", pageSize: "2" })) as {
    products: { sku: string; attributes: object }[];
  };
  expect(found).toMatchObject({ count: 3, nextPage: 2 });
  expect(found.products.map(({ sku, attributes }) => [sku, Object.keys(attributes).length])).toEqual([
    ["C", 60],
    ["B", 60],
  ]);
  expect(wide.callsSince()).toHaveLength(4);
  await wide.simulator.close();
});

it("passes filters on linked products on", async () => {
  const linked = await openPlytixAccount({ catalogue: [{ sku: "A" }, { sku: "B" }] });
  const made = (await linked.run("createRelationship", { relationshipName: "Parts" })) as { id: string };
  const side = { productId: linked.simulator.idOf("A"), relationshipId: made.id };
  await linked.run("addRelatedProducts", { ...side, links: [{ productId: linked.simulator.idOf("B") }] });
  const relationshipFilters = [[{ relationship_id: made.id, operator: "exists" }]];
  expect(await linked.run("searchProducts", { relationshipFilters })).toMatchObject({
    products: [{ sku: "A" }],
    count: 1,
  });
  await linked.simulator.close();
});

it("spreads attributes more thinly when the account allows fewer columns", async () => {
  const labels = Array.from({ length: 15 }, (_, index) => `a${index}`);
  const attributes = Object.fromEntries(labels.map((label) => [label, "x"]));
  const narrow = await openPlytixAccount({ catalogue: [{ sku: "A", attributes }], switches: { columnLimit: 20 } });
  expect(await narrow.run("searchProducts", { attributes: labels })).toMatchObject({ products: [{ attributes }] });
  await narrow.simulator.close();
});

it("passes the refusal of an unknown attribute on instead of leaving it out", async () => {
  await expect(search({ attributes: "wieght" })).rejects.toThrow("attributes.wieght");
});
