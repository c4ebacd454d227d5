import { useScenarios } from "../support/scenario";
import { parseImport } from "../support/scenarioHistory";
import { family, parent, single, stockOf, stockParent, stockVariant, variant } from "../support/scenarioProducts";

const open = useScenarios();
const small = ["S", "White"] as const;
const codesIn = (stock: readonly { stockCode: string }[]): string[] => stock.map(({ stockCode }) => stockCode);

describe("variants before their parent", () => {
  it("wait while Plytix has no such parent, and follow when it comes", async () => {
    const [shirt, ...variants] = family("SHIRT", ["S", "M"]);
    const scenario = await open({ catalogue: variants });
    expect(await scenario.cycle()).toMatchObject({ read: 2, waiting: 2, written: 0 });
    expect(scenario.khaos.stock()).toEqual([]);
    expect(await scenario.codesOf("SHIRT-S-WHITE")).toEqual(["PARENT_MISSING"]);

    if (shirt !== undefined) scenario.plytix.create(shirt);
    expect(await scenario.cycle()).toMatchObject({ read: 3, written: 3 });
    expect(codesIn(scenario.khaos.stock())).toEqual(["SHIRT", "SHIRT-M-WHITE", "SHIRT-S-WHITE"]);
    expect(await scenario.exceptions()).toEqual([]);
  });

  it("wait while the parent is a draft, and follow when it is completed", async () => {
    const [shirt, ...variants] = family("SHIRT", ["S", "M"]);
    const scenario = await open({ catalogue: [{ ...parent("SHIRT"), ...shirt, status: "Draft" }, ...variants] });
    expect(await scenario.cycle()).toMatchObject({ waiting: 2, skipped: 1, written: 0 });
    expect(await scenario.codesOf("SHIRT-M-WHITE")).toEqual(["PARENT_NOT_READY"]);
    scenario.plytix.edit("SHIRT", { status: "Completed" });
    expect(await scenario.cycle()).toMatchObject({ written: 3, waiting: 0 });
    expect(await scenario.exceptions()).toEqual([]);
  });

  it("wait while the parent has problems of its own, and follow when it is put right", async () => {
    const [, ...variants] = family("SHIRT", ["S", "M"]);
    const scenario = await open({ catalogue: [parent("SHIRT", { stock_type_2: "" }), ...variants] });
    expect(await scenario.cycle()).toMatchObject({ waiting: 2, quarantined: 1 });
    expect(scenario.khaos.stock()).toEqual([]);
    scenario.plytix.edit("SHIRT", { attributes: { stock_type_2: "Shirts" } });
    expect(await scenario.cycle()).toMatchObject({ written: 3 });
    expect(await scenario.exceptions()).toEqual([]);
  });

  it("make a parent wait that has none yet, without end", async () => {
    const scenario = await open({ catalogue: [parent("SHIRT")] });
    for (let count = 0; count < 12; count += 1)
      expect(await scenario.cycle()).toMatchObject({ waiting: 1, written: 0 });
    expect(await scenario.codesOf("SHIRT")).toEqual(["NO_VARIANTS_YET"]);
    scenario.plytix.create(variant("SHIRT", small));
    await scenario.cycle();
    expect(codesIn(scenario.khaos.stock())).toEqual(["SHIRT", "SHIRT-S-WHITE"]);
    expect(await scenario.exceptions()).toEqual([]);
  });

  it("are said to have waited too long after ten attempts, and still follow", async () => {
    const scenario = await open({ catalogue: [variant("SHIRT", small)] });
    for (let count = 0; count < 12; count += 1) await scenario.cycle();
    expect(await scenario.codesOf("SHIRT-S-WHITE")).toEqual(["PARENT_MISSING", "PARENT_WAIT_EXPIRED"]);
    scenario.plytix.create(parent("SHIRT"));
    await scenario.cycle();
    expect(await scenario.exceptions()).toEqual([]);
    expect(scenario.item("SHIRT-S-WHITE")).toBeDefined();
  });
});

describe("variants and their place in the ERP", () => {
  it("updates a linked variant under the code it had before", async () => {
    const white = variant("SHIRT", small, { weight: 0.31 });
    const linked = stockVariant(white, small, { stockCode: "LEG-0001", fields: { WEIGHT: 0.25, LONG_DESC: "" } });
    const scenario = await open({ catalogue: [parent("SHIRT"), white], stock: [stockParent("SHIRT"), linked] });
    expect(await scenario.cycle()).toMatchObject({ written: 1, unchanged: 1 });
    expect(codesIn(scenario.khaos.stock())).toEqual(["LEG-0001", "SHIRT"]);
    expect(scenario.item("LEG-0001")).toMatchObject({ buyPrice: 3.1, fields: { WEIGHT: 0.31 } });
    expect(await scenario.cycle()).toMatchObject({ written: 0 });
  });

  it("does not move a variant that the ERP has under another parent", async () => {
    const white = variant("SHIRT", small);
    const elsewhere = stockVariant(white, small, { parentCode: "COAT" });
    const scenario = await open({
      catalogue: [parent("SHIRT"), parent("COAT"), white, variant("SHIRT", ["M", "White"])],
      stock: [stockParent("SHIRT"), stockParent("COAT"), elsewhere],
    });
    await scenario.cycle();
    expect(await scenario.codesOf("SHIRT-S-WHITE")).toEqual(["PARENT_CONFLICT"]);
    expect(scenario.khaos.audit.filter(({ stockCode }) => stockCode === "SHIRT-S-WHITE")).toEqual([]);
    expect(scenario.item("SHIRT-M-WHITE")).toMatchObject({ parentCode: "SHIRT" });
  });

  it("does not turn an ordinary item into a variant", async () => {
    const white = variant("SHIRT", small);
    const scenario = await open({ catalogue: [parent("SHIRT"), white], stock: [stockOf(white)] });
    await scenario.cycle();
    expect(await scenario.codesOf("SHIRT-S-WHITE")).toEqual(["PARENT_CONFLICT"]);
    expect(scenario.khaos.audit).toEqual([]);
  });

  it("notices that a simple product became a parent, and writes neither it nor its variants", async () => {
    const tee = single("TEE", { stock_type_1: "Clothing", stock_type_2: "Shirts" });
    const scenario = await open({ catalogue: [tee] });
    await scenario.cycle();
    const before = scenario.khaos.stock();
    scenario.plytix.edit("TEE", { product_type: "PARENT" });
    scenario.plytix.create(variant("TEE", small));
    await scenario.cycle();
    expect(scenario.khaos.stock()).toEqual(before);
    expect(await scenario.codesOf("TEE-S-WHITE")).toEqual(["PARENT_NOT_READY"]);
    expect(await scenario.codesOf("TEE")).toEqual(["PARENT_CONFLICT"]);
  });

  it("notices that a variant moved to another parent, and leaves it where it is", async () => {
    const scenario = await open({ catalogue: [...family("SHIRT", ["S", "M"]), ...family("SHIRT-LONG", ["S", "M"])] });
    await scenario.cycle();
    const before = scenario.khaos.stock();
    scenario.plytix.edit("SHIRT-LONG-S-WHITE", { parent_sku: "SHIRT" });
    await scenario.cycle();
    expect(scenario.khaos.stock()).toEqual(before);
    expect(await scenario.codesOf("SHIRT-LONG-S-WHITE")).toEqual(["PARENT_CONFLICT"]);
  });

  it("writes a large family in calls of 25 rows and confirms the first before the next", async () => {
    const sizes = Array.from({ length: 40 }, (_unused, index) => String(index + 10));
    const scenario = await open({ catalogue: family("SHIRT", sizes) });
    expect(await scenario.cycle()).toMatchObject({ read: 41, written: 41 });
    expect(scenario.khaos.stock()).toHaveLength(41);
    const khaosCalls = scenario.calls.filter(({ system }) => system === "khaos").map(({ operation }) => operation);
    const first = khaosCalls.indexOf("ImportStockTSV");
    const next = khaosCalls.indexOf("ImportStockTSV", first + 1);
    expect(khaosCalls.slice(first + 1, next)).toEqual(expect.arrayContaining([expect.stringMatching(/^Export/)]));
    const rows = scenario.imports().flatMap((tsv) => parseImport(tsv).rows.map(({ code }) => code));
    expect(rows.filter((code) => code !== "SHIRT").length).toBe(40);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it("gives the option of two variants to the one whose SKU spells it", async () => {
    const twin = { ...variant("SHIRT", small), sku: "SHIRT-S-IVORY" };
    const scenario = await open({ catalogue: [parent("SHIRT"), variant("SHIRT", small), twin] });
    await scenario.cycle();
    expect(codesIn(scenario.khaos.stock())).toEqual(["SHIRT", "SHIRT-S-WHITE"]);
    expect(await scenario.codesOf("SHIRT-S-IVORY")).toEqual(["VARIANT_OPTION_DUPLICATE"]);
  });
});

it("writes ordinary items under the plain strategy, the parent first and without a cost", async () => {
  const scenario = await open({ catalogue: family("SHIRT", ["S", "M"]), config: { "Variant Strategy": "Plain" } });
  expect(await scenario.cycle()).toMatchObject({ written: 3 });
  expect(scenario.item("SHIRT")).toMatchObject({ stockControlled: false, buyPrice: 0 });
  expect(scenario.item("SHIRT")?.scs).toBeUndefined();
  expect(scenario.item("SHIRT-S-WHITE")).toMatchObject({ stockControlled: true, buyPrice: 4.85 });
  expect(scenario.item("SHIRT-S-WHITE")?.parentCode).toBeUndefined();
  const created = scenario.khaos.audit.filter(({ field }) => field === "STOCK_CODE").map(({ stockCode }) => stockCode);
  expect(created[0]).toBe("SHIRT");
});

it("follows new texts of a parent without touching its stock control", async () => {
  const scenario = await open({ catalogue: family("SHIRT", ["S", "M"]) });
  await scenario.cycle();
  scenario.plytix.edit("SHIRT", { attributes: { description: "Washed Linen Shirt", long_description: "<p>New.</p>" } });
  expect(await scenario.cycle()).toMatchObject({ written: 1 });
  expect(scenario.item("SHIRT")).toMatchObject({
    ...{ description: "Washed Linen Shirt", stockControlled: false },
    fields: { LONG_DESC: "<p>New.</p>" },
  });
  expect(scenario.item("SHIRT-S-WHITE")).toMatchObject({ stockControlled: true });
});
