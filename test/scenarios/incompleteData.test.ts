import { useScenarios } from "../support/scenario";
import { family, parent, single, stockOf, variant } from "../support/scenarioProducts";

const open = useScenarios();

it("keeps an incomplete product out of the ERP, and writes it once it is complete", async () => {
  const scenario = await open({ catalogue: [single("MUG-01"), single("MUG-02", { weight: undefined })] });
  expect(await scenario.cycle()).toMatchObject({ read: 2, written: 1, quarantined: 1 });
  expect(await scenario.exceptions()).toEqual([
    expect.objectContaining({
      ...{ sku: "MUG-02", stockCode: "MUG-02", code: "MISSING_ATTRIBUTE", field: "weight", owner: "merchandising" },
      remedy: expect.stringContaining("Fill in weight"),
    }),
  ]);
  expect(scenario.item("MUG-02")).toBeUndefined();
  expect(scenario.imports().join()).not.toContain("MUG-02");

  scenario.plytix.edit("MUG-02", { attributes: { weight: 0.35 } });
  expect(await scenario.cycle()).toMatchObject({ written: 1, quarantined: 0 });
  expect(scenario.item("MUG-02")).toMatchObject({ buyPrice: 4.85, fields: { WEIGHT: 0.35 } });
  expect(await scenario.exceptions()).toEqual([]);
});

it.each([
  ["weight", 4200, 0.42],
  ["weight", 0, 0.42],
  ["sell_price", -3, 12],
  ["cost_price", 0, 4],
  ["commodity_code", "69120", "69120023"],
  ["barcode", "5012345678901", "5012345678900"],
])("holds a product back whose %s is %p, and lets it go with %p", async (field, bad, good) => {
  const scenario = await open({ catalogue: [single("MUG-01", { [field]: bad })] });
  await scenario.cycle();
  const found = (await scenario.exceptions()).map((issue) => [issue.sku, issue.code, issue.field]);
  expect(found).toEqual([["MUG-01", "INVALID_VALUE", field]]);
  expect(scenario.khaos.stock()).toEqual([]);

  scenario.plytix.edit("MUG-01", { attributes: { [field]: good } });
  expect(await scenario.cycle()).toMatchObject({ written: 1 });
  expect(await scenario.exceptions()).toEqual([]);
});

it("lets one bad variant cost that variant only", async () => {
  const scenario = await open({
    catalogue: [...family("SHIRT", ["S", "M"]), variant("SHIRT", ["L", "White"], { cost_price: undefined })],
  });
  expect(await scenario.cycle()).toMatchObject({ read: 4, written: 3, quarantined: 1 });
  expect(scenario.khaos.stock().map(({ stockCode }) => stockCode)).toEqual(["SHIRT", "SHIRT-M-WHITE", "SHIRT-S-WHITE"]);
  expect(await scenario.codesOf("SHIRT-L-WHITE")).toEqual(["MISSING_ATTRIBUTE"]);
});

it("leaves the ERP's value where an optional one was emptied in Plytix", async () => {
  const mug = single("MUG-01");
  const scenario = await open({ catalogue: [mug], stock: [stockOf(mug)] });
  expect(await scenario.cycle()).toMatchObject({ unchanged: 1 });
  scenario.plytix.edit("MUG-01", { attributes: { long_description: null, country_of_origin: null } });
  expect(await scenario.cycle()).toMatchObject({ unchanged: 1, written: 0 });
  expect(scenario.khaos.audit).toEqual([]);
  expect(scenario.item("MUG-01")?.fields).toMatchObject({ LONG_DESC: "<p>Thrown by hand.</p>" });
  expect(await scenario.exceptions()).toEqual([]);
});

it("does not touch the item when a mandatory value was emptied, and says so", async () => {
  const mug = single("MUG-01");
  const scenario = await open({ catalogue: [mug], stock: [stockOf(mug)] });
  await scenario.cycle();
  scenario.plytix.edit("MUG-01", { attributes: { weight: null, description: "Stoneware Mug, large" } });
  expect(await scenario.cycle()).toMatchObject({ quarantined: 1, written: 0 });
  expect(scenario.khaos.audit).toEqual([]);
  expect(await scenario.codesOf("MUG-01")).toEqual(["MISSING_ATTRIBUTE"]);
});

it("reports a stock type that the ERP does not know", async () => {
  const scenario = await open();
  scenario.plytix.create(single("SPADE-01", { stock_type_1: "Gardening" }));
  await scenario.poll();
  expect(scenario.item("SPADE-01")?.fields.STOCK_TTYPE).not.toBe("Gardening");
  const [issue] = await scenario.exceptions();
  expect(issue).toMatchObject({ sku: "SPADE-01", code: "SEED_NOT_APPLIED", class: "held", owner: "finance" });
});

it("keeps saying that a seeded value was not taken until finance has looked at it", async () => {
  const scenario = await open();
  scenario.plytix.create(single("SPADE-01", { stock_type_1: "Gardening" }));
  await scenario.cycle();
  await scenario.cycle();
  expect(new Set(await scenario.codesOf("SPADE-01"))).toEqual(new Set(["SEED_NOT_APPLIED"]));
  scenario.khaos.edit("SPADE-01", { fields: { STOCK_TTYPE: "Gardening" } });
  await scenario.request({ command: "release", skus: ["SPADE-01"] });
  expect(await scenario.exceptions()).toEqual([]);
  await scenario.cycle();
  expect(scenario.item("SPADE-01")?.fields.STOCK_TTYPE).toBe("Gardening");
});

it.each([
  ["UNREPRESENTABLE_TEXT", "long_description", "Thrown by hand 🌿", "LONG_DESC"],
  ["INVALID_VALUE", "country_of_origin", "Atlantis", "COUNTRY_OF_MANUFACTURE"],
])("goes on without a bad optional value and warns: %s in %s", async (code, field, value, erpField) => {
  const scenario = await open({ catalogue: [single("MUG-01", { [field]: value })] });
  expect(await scenario.cycle()).toMatchObject({ written: 1 });
  expect(await scenario.exceptions()).toEqual([]);
  expect(await scenario.warnings()).toEqual([expect.objectContaining({ sku: "MUG-01", code, field })]);
  expect(scenario.item("MUG-01")?.fields[erpField]).toBeUndefined();
});

it("asks no weight, code, cost or price of a parent", async () => {
  const scenario = await open({ catalogue: [parent("SHIRT"), variant("SHIRT", ["S", "White"])] });
  expect(await scenario.cycle()).toMatchObject({ written: 2, quarantined: 0 });
  expect(scenario.item("SHIRT")).toMatchObject({ stockControlled: false, buyPrice: 0 });
  expect(scenario.item("SHIRT-S-WHITE")).toMatchObject({ stockControlled: true, parentCode: "SHIRT", buyPrice: 4.85 });
});
