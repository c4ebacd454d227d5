import { type Scenario, useScenarios } from "../support/scenario";
import { single, stockOf } from "../support/scenarioProducts";

const open = useScenarios();
const mug = single("MUG-01");

const financeOf = (scenario: Scenario, code: string) => {
  const item = scenario.item(code);
  return { buyPrice: item?.buyPrice, stockValue: item?.fields.STOCK_VALUE, type: item?.fields.STOCK_TTYPE };
};

it("never carries a new cost from Plytix to an existing item", async () => {
  const scenario = await open({ catalogue: [mug] });
  await scenario.cycle();
  const seeded = financeOf(scenario, "MUG-01");
  expect(seeded).toMatchObject({ buyPrice: 4.85, stockValue: 4.85 });
  scenario.plytix.edit("MUG-01", { attributes: { cost_price: 6.1 } });
  expect(await scenario.cycle()).toMatchObject({ unchanged: 1, written: 0 });
  scenario.plytix.edit("MUG-01", { attributes: { cost_price: 7.2, sell_price: 19 } });
  expect(await scenario.cycle()).toMatchObject({ written: 1 });
  expect(financeOf(scenario, "MUG-01")).toEqual(seeded);
  expect(scenario.item("MUG-01")?.sellPrice).toBe(19);
  expect(scenario.khaos.financeChangesSinceSeed()).toEqual([]);
});

it("brings descriptions and prices of existing items up to date and leaves cost, tax code and stock types", async () => {
  const stock = [
    stockOf(mug, {
      description: "Old mug",
      sellPrice: 9,
      buyPrice: 2.22,
      fields: { TAX_CODE: 4, STOCK_TTYPE: "Gifts" },
    }),
    stockOf(single("MUG-02"), { buyPrice: 3.33 }),
  ];
  const scenario = await open({ catalogue: [mug, single("MUG-02")], stock });
  expect(await scenario.cycle()).toMatchObject({ written: 1, unchanged: 1 });
  expect(scenario.item("MUG-01")).toMatchObject({
    ...{ description: "Stoneware Mug", sellPrice: 14.5, buyPrice: 2.22 },
    fields: { TAX_CODE: 4, STOCK_TTYPE: "Gifts", STOCK_VALUE: 2.22 },
  });
  const touched = new Set(scenario.khaos.audit.map(({ stockCode, field }) => `${stockCode} ${field}`));
  expect([...touched].sort()).toEqual(["MUG-01 SELL_PRICE", "MUG-01 STOCK_DESC"]);
  expect(scenario.khaos.financeChangesSinceSeed()).toEqual([]);
});

it("creates without a cost where finance wants to enter it", async () => {
  const scenario = await open({ catalogue: [mug], config: { "Cost At Creation": "Zero" } });
  await scenario.cycle();
  expect(financeOf(scenario, "MUG-01")).toMatchObject({ buyPrice: 0, stockValue: 0 });
});

it("leaves the cost alone that somebody entered between the check and the write", async () => {
  const scenario = await open({ catalogue: [mug, single("MUG-02")] });
  let created = false;
  scenario.afterKhaosCall = ({ operation }) => {
    if (created || operation !== "ExportStockStatus") return;
    created = true;
    scenario.khaos.create(stockOf(mug, { buyPrice: 99, description: "Mug, by hand" }));
  };
  await scenario.cycle();
  expect(created).toBe(true);
  expect(financeOf(scenario, "MUG-01")).toMatchObject({ buyPrice: 99, stockValue: 99 });
  await scenario.cycle();
  expect(scenario.item("MUG-01")).toMatchObject({ description: "Stoneware Mug", buyPrice: 99 });
  expect(scenario.item("MUG-02")).toMatchObject({ buyPrice: 4.85 });
});

it("lets finance change the cost at any time and never puts it back", async () => {
  const scenario = await open({ catalogue: [mug] });
  await scenario.cycle();
  scenario.khaos.edit("MUG-01", { buyPrice: 5.5 });
  scenario.plytix.edit("MUG-01", { attributes: { description: "Stoneware Mug, large" } });
  expect(await scenario.cycle()).toMatchObject({ written: 1 });
  expect(scenario.item("MUG-01")).toMatchObject({ buyPrice: 5.5, description: "Stoneware Mug, Large" });
});

it("raises an alarm when a finance field changed while the item was written", async () => {
  const scenario = await open({ catalogue: [mug], stock: [stockOf(mug, { description: "Old mug" })] });
  scenario.afterKhaosCall = ({ operation }) => {
    if (operation === "ImportStockTSV") scenario.khaos.edit("MUG-01", { buyPrice: 77 });
  };
  await scenario.poll();
  expect(await scenario.codesOf("MUG-01")).toEqual(["FINANCE_FIELD_CHANGED"]);
  expect((await scenario.exceptions()).map(({ owner }) => owner)).toEqual(["finance"]);
});

it("refuses a field mapping that leads to a finance field", async () => {
  const scenario = await open({
    catalogue: [mug],
    stock: [stockOf(mug, { description: "Old mug" })],
    config: { "Field Mapping": [{ source: "cost_price", target: "stockValue" }] },
  });
  await scenario.poll();
  expect(scenario.imports()).toEqual([]);
  expect(scenario.khaos.audit).toEqual([]);
  expect(scenario.runner.executionsOf("Sync Products").map(({ status }) => status)).toEqual(["ERROR"]);
  expect(scenario.runner.executionsOf("Sync Products")[0]?.error).toContain("Field Mapping");
});

it("puts right what somebody changed in the ERP although Plytix did not change", async () => {
  const scenario = await open({ catalogue: [mug] });
  await scenario.cycle();
  scenario.khaos.edit("MUG-01", { description: "Typed over" });
  expect(await scenario.cycle()).toMatchObject({ written: 1 });
  expect(scenario.item("MUG-01")?.description).toBe("Stoneware Mug");
});
