import type { ProductsBySku } from "../../../../../connectors/plytix/listing/productsBySku";
import type { CatalogueLine } from "../../../../simulators/plytix/catalogue";
import { openPlytixAccount, type PlytixAccount } from "../../../../support/plytixAccount";
import { createTestContext } from "../../../../support/testContext";

const SEARCH = "POST /api/v2/products/search";
const LOGIN = "POST /auth/api/get-token";
const ATTRIBUTES = "POST /api/v1/attributes/product/search";
const GET = "GET /api/v2/products/:id";

const accounts: PlytixAccount[] = [];
const open = async (...given: Parameters<typeof openPlytixAccount>) => {
  const account = await openPlytixAccount(...given);
  accounts.push(account);
  return account;
};
afterEach(async () => {
  for (const { simulator } of accounts.splice(0)) await simulator.close();
});
const get = async (account: PlytixAccount, params: Record<string, unknown>, context?: ReturnType<typeof contextOf>) =>
  (await account.run("getProductsBySku", params, context)) as ProductsBySku;
const contextOf = (account: PlytixAccount) => createTestContext({ clock: account.clock });

const singles = (count: number): CatalogueLine[] =>
  Array.from({ length: count }, (_, index) => ({
    sku: `S-${index}`,
    status: "Completed",
    attributes: { weight: 1, note: `n${index}` },
  }));
const family: CatalogueLine[] = [
  { sku: "TEE", status: "Completed", product_type: "PARENT", attributes: { weight: 2, brand: "Ours" } },
  { sku: "TEE-S", status: "Completed", product_type: "VARIANT", parent_sku: "TEE", attributes: { size: "S" } },
  { sku: "TEE-L", status: "Completed", product_type: "VARIANT", parent_sku: "TEE", attributes: { size: "L" } },
  { sku: "LOST-S", status: "Draft", product_type: "VARIANT", parent_sku: "NOBODY", attributes: { size: "S" } },
];

describe("products by SKU", () => {
  it("come in the order asked for, 100 per request, and nothing per product", async () => {
    const account = await open({ catalogue: singles(300) });
    const skus = Array.from({ length: 250 }, (_, index) => `S-${249 - index}`);
    const { products, parents, notFound } = await get(account, { skus, attributes: "weight" });
    expect(products.map(({ sku }) => sku)).toEqual(skus);
    expect(products[0]?.attributes).toEqual({ weight: 1 });
    expect([parents, notFound]).toEqual([[], []]);
    expect(account.callsSince()).toEqual([LOGIN, ATTRIBUTES, SEARCH, SEARCH, SEARCH]);
  });

  it("carry the typed system fields", async () => {
    const account = await open({
      catalogue: [
        {
          sku: "MUG",
          label: "Mug",
          gtin: "5012345678900",
          status: "Completed",
          attributes: { pieces: 4 },
          categories: [{ name: "Mugs", path: ["Kitchen", "Mugs"] }],
        },
      ],
    });
    const { products } = await get(account, { skus: "MUG", attributes: ["pieces"] });
    expect(products).toEqual([
      {
        id: account.simulator.idOf("MUG"),
        sku: "MUG",
        label: "Mug",
        gtin: "5012345678900",
        status: "Completed",
        productType: "SINGLE",
        parentId: null,
        familyId: null,
        variantCount: 0,
        created: expect.stringMatching(/Z$/),
        modified: expect.stringMatching(/Z$/),
        attributes: { pieces: 4 },
        categories: [{ id: expect.any(String), name: null, path: [] }],
      },
    ]);
  });

  it.each(["sensitive", "insensitive"] as const)(
    "match in exact spelling when the filter is case-%s",
    async (skuInCase) => {
      const catalogue = ["abc", "ABC", "Abc"].map((sku): CatalogueLine => ({ sku }));
      const account = await open({ catalogue, switches: { skuInCase } });
      const { products, notFound } = await get(account, { skus: ["ABC", "aBC"] });
      expect(products.map(({ sku }) => sku)).toEqual(["ABC"]);
      expect(notFound).toEqual(["aBC"]);
    },
  );

  it("are asked for once however often a SKU is named, and commas in a list entry are part of the SKU", async () => {
    const account = await open({ catalogue: [{ sku: "A,1" }, { sku: "B" }] });
    const { products } = await get(account, { skus: ["A,1", "B", "A,1"] });
    expect(products.map(({ sku }) => sku)).toEqual(["A,1", "B"]);
  });

  it("cost nothing when none are asked for", async () => {
    const account = await open();
    expect(await get(account, { skus: "", attributes: "weight" })).toEqual({
      products: [],
      parents: [],
      notFound: [],
      unknownAttributes: [],
    });
    expect(account.callsSince()).toEqual([]);
  });
});

describe("attributes", () => {
  it("that the account does not have are reported and not asked for", async () => {
    const account = await open({ catalogue: singles(2) });
    const { products, unknownAttributes } = await get(account, { skus: "S-1", attributes: "weight, wieght, note" });
    expect(unknownAttributes).toEqual(["wieght"]);
    expect(products[0]?.attributes).toEqual({ weight: 1, note: "n1" });
  });

  it("are looked up once per execution", async () => {
    const account = await open({ catalogue: singles(2) });
    const context = contextOf(account);
    await get(account, { skus: "S-0", attributes: "weight" }, context);
    await get(account, { skus: "S-1", attributes: "note" }, context);
    expect(account.callsSince()).toEqual([LOGIN, ATTRIBUTES, SEARCH, SEARCH]);
  });

  const labels = Array.from({ length: 120 }, (_, index) => `a${index}`);
  const wide: CatalogueLine = { sku: "WIDE", attributes: Object.fromEntries(labels.map((label) => [label, label])) };

  it("beyond the column limit are read in further requests and joined", async () => {
    const account = await open({ catalogue: [wide, { sku: "NONE" }] });
    const { products } = await get(account, { skus: ["WIDE", "NONE"], attributes: labels });
    expect(products.map(({ attributes }) => Object.keys(attributes).length)).toEqual([120, 0]);
    expect(account.callsSince().filter((call) => call === SEARCH)).toHaveLength(3);
  });

  it("are spread more thinly when the account allows fewer columns", async () => {
    const account = await open({ catalogue: [wide], switches: { columnLimit: 20 } });
    const { products } = await get(account, { skus: ["WIDE"], attributes: labels });
    expect(Object.keys(products[0]?.attributes ?? {})).toHaveLength(120);
  });

  it("are read again when the product is edited between two of the requests", async () => {
    let edits = 0;
    const account: PlytixAccount = await open({
      catalogue: [wide],
      onCall: ({ operation }) => {
        if (operation !== SEARCH || edits > 0) return;
        edits += 1;
        account.simulator.edit("WIDE", { attributes: { a0: "new", a119: "new" } });
      },
    });
    const { products } = await get(account, { skus: ["WIDE"], attributes: labels });
    expect(products[0]?.attributes).toMatchObject({ a0: "new", a119: "new" });
  });
});

describe("parents", () => {
  it("of variants are read by one request each where the id filter is refused, which is remembered", async () => {
    const account = await open({ catalogue: family });
    const context = contextOf(account);
    const first = await get(account, { skus: ["TEE-S", "LOST-S"], attributes: "brand, size" }, context);
    expect(first.parents).toMatchObject([{ sku: "TEE", productType: "PARENT", attributes: { brand: "Ours" } }]);
    expect(account.callsSince()).toEqual([LOGIN, ATTRIBUTES, SEARCH, SEARCH, GET, GET]);
    await get(account, { skus: ["TEE-L"], attributes: "brand" }, context);
    expect(account.callsSince()).toEqual([SEARCH, GET]);
  });

  it("are read 100 per request where the id filter works", async () => {
    const account = await open({ catalogue: family, switches: { productIdFilter: "supported" } });
    const { parents } = await get(account, { skus: ["TEE-S", "LOST-S"], attributes: "brand, size" });
    expect(parents).toMatchObject([{ sku: "TEE", attributes: { brand: "Ours" } }]);
    expect(account.callsSince()).toEqual([LOGIN, ATTRIBUTES, SEARCH, SEARCH]);
  });

  it("that were asked for themselves are not read twice", async () => {
    const account = await open({ catalogue: family });
    const { parents, products } = await get(account, { skus: ["TEE", "TEE-S"], attributes: "brand" });
    expect([products.length, parents.length]).toEqual([2, 0]);
    expect(account.callsSince()).toEqual([LOGIN, ATTRIBUTES, SEARCH]);
  });
});

it("keeps the rate limits of the account", async () => {
  const account = await open({ catalogue: singles(4000), fields: { requestsPer10Seconds: "20" } });
  const skus = Array.from({ length: 4000 }, (_, index) => `S-${index}`);
  const { products } = await get(account, { skus, attributes: "weight" });
  expect(products).toHaveLength(4000);
  expect(account.simulator.calls.filter(({ status }) => status === 429)).toEqual([]);
  expect(account.clock.sleeps.length).toBeGreaterThan(0);
});
