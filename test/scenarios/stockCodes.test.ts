import { useScenarios } from "../support/scenario";
import { single, stockOf } from "../support/scenarioProducts";

const open = useScenarios();

it.each(["MUG-042", "MUG 42", "MUG.42", "MUG42"])("creates no near-duplicate of %s, and names it", async (code) => {
  const old = single(code);
  const scenario = await open({ catalogue: [single("MUG-42")], stock: [stockOf(old, { stockLevel: 5 })] });
  expect(await scenario.cycle()).toMatchObject({ quarantined: 1, written: 0 });
  expect(scenario.khaos.audit).toEqual([]);
  const [issue] = (await scenario.exceptions()).filter(({ sku }) => sku === "MUG-42");
  expect(issue).toMatchObject({ code: "STOCK_CODE_MISMATCH", field: "sku", value: "MUG-42" });
  expect(issue?.message).toContain(code);
});

describe("a difference in case only", () => {
  const mug = single("MUG-01", { sell_price: 18 });
  const stock = [stockOf(single("mug-01"), { stockLevel: 5 })];

  it("is reported unless a person accepted it", async () => {
    const scenario = await open({ catalogue: [mug], stock });
    expect(await scenario.cycle()).toMatchObject({ quarantined: 1, written: 0 });
    expect(await scenario.codesOf("MUG-01")).toEqual(["STOCK_CODE_MISMATCH"]);
    expect(scenario.khaos.audit).toEqual([]);
  });

  it("is the same item with the setting, which keeps its spelling", async () => {
    const scenario = await open({ catalogue: [mug], stock, config: { "Accept Case Differences": true } });
    expect(await scenario.cycle()).toMatchObject({ written: 1 });
    expect(scenario.khaos.stock().map(({ stockCode, sellPrice }) => [stockCode, sellPrice])).toEqual([["mug-01", 18]]);
    expect(await scenario.exceptions()).toEqual([]);
    expect(await scenario.cycle()).toMatchObject({ written: 0 });
  });
});

describe("SKUs that are one Stock Code", () => {
  it("both stop when they come together and the ERP knows neither", async () => {
    const scenario = await open({ catalogue: [single("MUG-01"), single("Mug-01"), single("MUG-02")] });
    expect(await scenario.cycle()).toMatchObject({ quarantined: 2, written: 1 });
    expect(scenario.khaos.stock().map(({ stockCode }) => stockCode)).toEqual(["MUG-02"]);
    const named = (await scenario.exceptions()).map(({ sku, code }) => `${sku} ${code}`).sort();
    expect(named).toEqual(["MUG-01 STOCK_CODE_COLLISION", "Mug-01 STOCK_CODE_COLLISION"]);
  });

  it("let the one go on whose item it is, and stop the later one, also from another message", async () => {
    const scenario = await open({ catalogue: [single("MUG-01")] });
    await scenario.cycle();
    scenario.plytix.create(single("mug-01", { description: "Another Mug" }));
    expect(await scenario.cycle()).toMatchObject({ quarantined: 1, written: 0 });
    expect(await scenario.codesOf("mug-01")).toEqual(["STOCK_CODE_COLLISION"]);
    scenario.plytix.edit("MUG-01", { attributes: { sell_price: 18 } });
    expect(await scenario.cycle()).toMatchObject({ written: 1 });
    expect(scenario.khaos.stock().map((line) => [line.stockCode, line.description, line.sellPrice])).toEqual([
      ["MUG-01", "Stoneware Mug", 18],
    ]);
  });

  it("let the remaining one go on once the other was renamed", async () => {
    const scenario = await open({ catalogue: [single("MUG-01"), single("Mug-01")] });
    await scenario.cycle();
    scenario.plytix.edit("Mug-01", { sku: "CUP-01" });
    await scenario.settle();
    expect(scenario.khaos.stock().map(({ stockCode }) => stockCode)).toEqual(["CUP-01", "MUG-01"]);
    expect(await scenario.exceptions()).toEqual([]);
  });
});

it("takes the outer spaces off a SKU", async () => {
  const scenario = await open({ catalogue: [single(" MUG-01 ")] });
  expect(await scenario.cycle()).toMatchObject({ written: 1 });
  expect(scenario.khaos.stock().map(({ stockCode }) => stockCode)).toEqual(["MUG-01"]);
  expect(await scenario.cycle()).toMatchObject({ written: 0 });
});

it.each(["MUG#01", "MUG,01", `MUG-${"0".repeat(60)}`])("never asks the ERP about %s", async (sku) => {
  const scenario = await open({ catalogue: [single(sku)] });
  await scenario.cycle();
  expect(await scenario.codesOf(sku)).toEqual(["STOCK_CODE_INVALID"]);
  expect(JSON.stringify(scenario.calls.filter(({ system }) => system === "khaos"))).not.toContain(sku);
});

it("stops at the length that a strict importer takes", async () => {
  const sku = "STONEWARE-MUG-LARGE-GREEN-GLAZE-01";
  const scenario = await open({ catalogue: [single(sku)], config: { "Longest Stock Code": 30 } });
  await scenario.cycle();
  expect(await scenario.codesOf(sku)).toEqual(["STOCK_CODE_INVALID"]);
});

describe("a near match that a person settled", () => {
  const stock = [stockOf(single("MUG-042"), { stockLevel: 5 })];

  it("is the same item from then on", async () => {
    const scenario = await open({ catalogue: [single("MUG-42", { sell_price: 18 })], stock });
    await scenario.cycle();
    await scenario.request({ command: "acceptCode", sku: "MUG-42", stockCode: "MUG-042" });
    await scenario.settle();
    expect(scenario.khaos.stock().map((line) => [line.stockCode, line.sellPrice])).toEqual([["MUG-042", 18]]);
    expect(await scenario.exceptions()).toEqual([]);
  });

  it("is another item, and the product becomes one of its own", async () => {
    const scenario = await open({ catalogue: [single("MUG-42")], stock });
    await scenario.cycle();
    await scenario.request({ command: "acceptCode", sku: "MUG-42", stockCode: null });
    await scenario.settle();
    expect(scenario.khaos.stock().map(({ stockCode }) => stockCode)).toEqual(["MUG-042", "MUG-42"]);
    expect(await scenario.exceptions()).toEqual([]);
  });
});

describe("a renamed SKU", () => {
  it("never makes a second item out of one product", async () => {
    const scenario = await open({ catalogue: [single("MUG-01")] });
    await scenario.cycle();
    scenario.plytix.edit("MUG-01", { sku: "TANKARD-7" });
    await scenario.cycle();
    expect(scenario.khaos.stock().map(({ stockCode }) => stockCode)).toEqual(["MUG-01"]);
    expect(await scenario.codesOf("TANKARD-7")).toEqual(["STOCK_CODE_CHANGED"]);
  });
});
