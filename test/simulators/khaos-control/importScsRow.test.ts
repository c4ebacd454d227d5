import { createVirtualClock } from "../clock";
import { createKhaosSimulator, type KhaosSimulator, type KhaosSimulatorOptions, type StockLine } from "./index";
import { childText, exportItems, findElement, importRows, summaryOf, tsv } from "./rawCall";

const HEADER = [
  ...["STOCK_CODE", "SHORT_DESC", "STOCK_TYPE1", "STOCK_TYPE2", "CONTROLLED", "BUY_PRICE", "SELL_PRICE", "TAX_CODE"],
  ...["SCS_SK1", "SCS_DESC1", "SCS_SK2", "SCS_DESC2"],
];
const row = (...axes: string[]) => ["TEE", "T-shirt", "Clothing", "Tops", "-1", "4.2", "12", "2", ...axes];
const tee: StockLine = { stockCode: "TEE", description: "T-Shirt", scs: { headings: ["Colour", "Size"] } };
const redLarge: StockLine = {
  stockCode: "TEE-RD-L",
  parentCode: "TEE",
  description: "T-Shirt Red / Large",
  scs: { values: ["Red", "Large"], codes: ["RD", "L"] },
};
const linked: StockLine = { stockCode: "OLD-77", parentCode: "TEE", scs: { values: ["Blue", "Small"] } };

let simulator: KhaosSimulator;
afterEach(() => simulator.close());

async function start(options: KhaosSimulatorOptions = {}): Promise<void> {
  const stockTypes = { level1: ["Clothing"], level2: ["Tops"] };
  simulator = await createKhaosSimulator({ clock: createVirtualClock(), stockTypes, ...options });
}
const send = async (...table: Parameters<typeof tsv>) =>
  summaryOf(await importRows(simulator.serviceUrl, tsv(...table)));
const item = (code: string) => simulator.stock().find(({ stockCode }) => stockCode === code);

describe("rows of variants", () => {
  it("make parent and variants in one call", async () => {
    await start();
    expect(await send(HEADER, row("RD", "Red", "L", "Large"), row("RD", "Red", "S", "Small"))).toMatchObject({
      imported: 2,
      errors: [],
    });
    expect(item("TEE")).toMatchObject({
      description: "T-Shirt",
      stockControlled: false,
      buyPrice: 0,
      sellPrice: 0,
      scs: { headings: ["Size", "Colour"] },
      fields: { STOCK_TTYPE: "Clothing", STOCK_TYPE: "Tops", TAX_CODE: 2 },
    });
    expect(item("TEE-RD-L")).toMatchObject({
      parentCode: "TEE",
      description: "T-Shirt Red / Large",
      stockControlled: true,
      buyPrice: 4.2,
      sellPrice: 12,
      scs: { values: ["Red", "Large"], codes: ["RD", "L"] },
      fields: { STOCK_VALUE: 4.2, TAX_CODE: 2 },
    });
  });

  it("add variants to a parent that exists, and update those in it", async () => {
    await start({ stock: [tee, redLarge] });
    const result = await send(HEADER, row("RD", "Red", "L", "Large"), row("RD", "Red", "XL", "Extra Large"));
    expect(result).toMatchObject({ imported: 1, updated: 1 });
    expect(item("TEE-RD-XL")?.parentCode).toBe("TEE");
    expect(simulator.financeChangesSinceSeed().map(({ stockCode }) => stockCode)).toEqual(["TEE-RD-L", "TEE-RD-L"]);
  });

  it("find a linked variant by its slot and leave its own code", async () => {
    await start({ stock: [tee, linked] });
    expect(await send(HEADER, row("BL", "Blue", "S", "Small"))).toMatchObject({ imported: 0, updated: 1 });
    expect(simulator.stock().map(({ stockCode }) => stockCode)).toEqual(["OLD-77", "TEE"]);
  });

  it("take codes and descriptions of elements as unique per axis", async () => {
    await start({ stock: [tee, redLarge] });
    const result = await send(HEADER, row("RD", "Crimson", "S", "Small"), row("RE", "Red", "S", "Small"));
    expect(result).toMatchObject({ imported: 0, skipped: 2 });
    simulator.switches.axisElements = "free";
    expect((await send(HEADER, row("RE", "Red", "S", "Small"))).imported).toBe(1);
  });

  it.each([
    ["a plain item of the parent's code", [{ stockCode: "TEE" }]],
    [
      "a variant of the parent's code",
      [
        { stockCode: "P", scs: { headings: ["Size"] } },
        { ...redLarge, stockCode: "TEE", parentCode: "P", scs: {} },
      ],
    ],
    ["another number of axes", [{ ...tee, scs: { headings: ["Colour"] } }]],
    ["a plain item of the variant's code", [tee, { stockCode: "TEE-RD-L" }]],
  ] as [string, StockLine[]][])("are skipped at %s", async (_case, stock) => {
    await start({ stock });
    const before = simulator.stock();
    expect((await send(HEADER, row("RD", "Red", "L", "Large"))).skipped).toBe(1);
    expect(simulator.stock()).toEqual(before);
    expect(simulator.audit).toEqual([]);
  });

  it("turn a plain item into a parent where the switch says so", async () => {
    await start({ stock: [{ stockCode: "TEE" }], switches: { scsRowOnPlainItem: "convert" } });
    await send(HEADER, row("RD", "Red", "L", "Large"));
    expect(item("TEE")).toMatchObject({ stockControlled: false, scs: { headings: ["Size", "Colour"] } });
  });

  it("make nothing at all when the variant cannot be made", async () => {
    await start();
    const bad = row("RD", "Red", "L", "Large");
    bad[6] = "twelve";
    expect((await send(HEADER, bad)).skipped).toBe(1);
    expect(simulator.stock()).toEqual([]);
  });

  it("may not stand beside plain rows", async () => {
    await start();
    const result = await send(HEADER, row("RD", "Red", "L", "Large"), row("", "", "", ""));
    expect(result).toMatchObject({ imported: 0, skipped: 2 });
    expect(simulator.stock()).toEqual([]);
    simulator.switches.mixedFile = "plain";
    expect(
      (await send(HEADER, row("RD", "Red", "L", "Large"), ["MUG", ...row("", "", "", "").slice(1)])).imported,
    ).toBe(2);
  });

  it("follow another template where the system has one", async () => {
    await start({ switches: { childCodeSeparator: "/", childDescriptionSeparator: ", " } });
    await send(HEADER, row("RD", "Red", "L", "Large"));
    expect(item("TEE/RD/L")?.description).toBe("T-Shirt Red, Large");
  });
});

describe("plain rows in families", () => {
  it("update a variant by its own code, unless the switch forbids it", async () => {
    await start({ stock: [tee, redLarge] });
    expect((await send(["STOCK_CODE", "WEIGHT"], ["tee-rd-l", "0.2"])).updated).toBe(1);
    expect(item("TEE-RD-L")?.fields.WEIGHT).toBe(0.2);
    simulator.switches.plainRowOnChild = "rowError";
    expect((await send(["STOCK_CODE", "WEIGHT"], ["TEE-RD-L", "0.3"])).skipped).toBe(1);
  });

  it("cannot make a parent stock controlled, but reach its variants", async () => {
    await start({ stock: [tee, { ...redLarge, stockControlled: false }] });
    await send(["STOCK_CODE", "CONTROLLED"], ["TEE", "-1"]);
    expect([item("TEE")?.stockControlled, item("TEE-RD-L")?.stockControlled]).toEqual([false, true]);
  });
});

describe("the export of a family", () => {
  it("nests variants in the parent, axis by axis, each with DESCRIPTION and no STOCK_DESC", async () => {
    await start({ stock: [redLarge, linked, tee] });
    const parent = (await exportItems(simulator.serviceUrl, "tee,TEE-RD-L")).get("TEE");
    const scs = parent?.children.find(({ name }) => name === "SCS");
    expect(scs?.children.filter(({ name }) => name === "HEADING").map(({ text }) => text)).toEqual(["Colour", "Size"]);
    const [red] = scs?.children.filter(({ name }) => name === "STYLE") ?? [];
    expect(red && childText(red, "DESCRIPTION")).toBe("Red");
    expect(red && childText(red, "SCS_CODE_SUFFIX")).toBe("RD");
    const child = red && findElement(red, "SCS_ITEM");
    expect(child && childText(child, "STOCK_CODE")).toBe("TEE-RD-L");
    expect(child && childText(child, "DESCRIPTION")).toBe("T-Shirt Red / Large");
    expect(child && childText(child, "STOCK_DESC")).toBeUndefined();
  });

  it("keeps several variants in one slot", async () => {
    await start({ stock: [tee, redLarge, { ...redLarge, stockCode: "TEE-OTHER" }] });
    const parent = (await exportItems(simulator.serviceUrl, "TEE")).get("TEE");
    const slot = parent && findElement(parent, "SCS_ITEM");
    expect(slot).toBeDefined();
    expect(JSON.stringify(parent).match(/"SCS_ITEM"/g)).toHaveLength(2);
  });

  it.each([
    ["omitted", []],
    ["parent", ["TEE"]],
    ["plain", ["TEE-RD-L"]],
  ] as const)("answers a variant's code alone: %s", async (childCodeAlone, codes) => {
    await start({ stock: [tee, redLarge], switches: { childCodeAlone } });
    expect([...(await exportItems(simulator.serviceUrl, "TEE-RD-L")).keys()]).toEqual([...codes]);
  });
});
