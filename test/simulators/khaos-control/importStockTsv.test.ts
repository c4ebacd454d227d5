import { createVirtualClock } from "../clock";
import { createKhaosSimulator, type KhaosSimulator, type KhaosSimulatorOptions, type StockLine } from "./index";
import { importRows, rawCall, summaryOf, tsv } from "./rawCall";

const MANDATORY = [
  ...["STOCK_CODE", "SHORT_DESC", "STOCK_TYPE1", "STOCK_TYPE2"],
  ...["CONTROLLED", "BUY_PRICE", "SELL_PRICE", "TAX_CODE"],
];
const complete = (code: string) => [code, "kettle 1.7L STEEL", "Homeware", "Kitchen", "-1", "9.50", "24.99", "1"];
const kettle: StockLine = {
  stockCode: "Kettle-01",
  description: "Kettle",
  buyPrice: 9.5,
  sellPrice: 24.99,
  fields: { STOCK_TTYPE: "Homeware", STOCK_TYPE: "Kitchen", WEIGHT: 1.2, LONG_DESC: "Boils", MANUFACTURER: "Acme" },
};

let simulator: KhaosSimulator;
afterEach(() => simulator.close());

async function start(options: KhaosSimulatorOptions = {}): Promise<void> {
  simulator = await createKhaosSimulator({ clock: createVirtualClock(), stock: [kettle], ...options });
}
const send = async (...table: Parameters<typeof tsv>) =>
  summaryOf(await importRows(simulator.serviceUrl, tsv(...table)));
const item = (code: string) => simulator.stock().find(({ stockCode }) => stockCode === code);

describe("creating items", () => {
  it("keeps every value of the row, and the buy price also as stock value", async () => {
    await start();
    expect(await send(MANDATORY, complete("TOASTER"))).toEqual({ imported: 1, updated: 0, skipped: 0, errors: [] });
    expect(item("TOASTER")).toMatchObject({
      buyPrice: 9.5,
      sellPrice: 24.99,
      stockControlled: true,
      web: true,
      fields: { STOCK_VALUE: 9.5, TAX_CODE: 1, STOCK_TTYPE: "Homeware", STOCK_TYPE: "Kitchen" },
    });
  });

  it("gives descriptions initial capitals, unless the system leaves them as typed", async () => {
    await start();
    await send(MANDATORY, complete("TOASTER"));
    expect(item("TOASTER")?.description).toBe("Kettle 1.7l Steel");
    simulator.switches.descriptionCase = "asTyped";
    await send(MANDATORY, complete("TOASTER"));
    expect(item("TOASTER")?.description).toBe("kettle 1.7L STEEL");
  });

  it.each(MANDATORY.slice(1))("skips a row without %s", async (missing) => {
    await start();
    const at = MANDATORY.indexOf(missing);
    const header = MANDATORY.filter((name) => name !== missing);
    const row = complete("TOASTER").filter((_cell, index) => index !== at);
    const result = await send(header, row);
    expect(result).toEqual({ imported: 0, updated: 0, skipped: 1, errors: [`2: ${missing} is required`] });
    expect(item("TOASTER")).toBeUndefined();
  });

  it("treats an empty mandatory cell like a missing column", async () => {
    await start();
    const row = complete("TOASTER");
    row[5] = "";
    expect((await send(MANDATORY, row)).errors).toEqual(["2: BUY_PRICE is required"]);
  });

  it("files unknown stock types elsewhere without a word", async () => {
    await start();
    const row = complete("TOASTER");
    row[3] = "Kitchn";
    expect((await send(MANDATORY, row)).errors).toEqual([]);
    expect(item("TOASTER")?.fields.STOCK_TYPE).toBe("System & Miscellaneous");
  });

  it("creates unknown stock types, or refuses them, where the switch says so", async () => {
    await start({ switches: { unknownStockType: "create" } });
    const row = complete("TOASTER");
    row[3] = "Garden";
    await send(MANDATORY, row);
    expect(item("TOASTER")?.fields.STOCK_TYPE).toBe("Garden");
    simulator.switches.unknownStockType = "rowError";
    row[3] = "Cellar";
    expect((await send(MANDATORY, row)).skipped).toBe(1);
  });

  it("goes on after a bad row", async () => {
    await start();
    const result = await send(MANDATORY, complete("BAD#1"), complete("GOOD"), complete("X".repeat(51)));
    expect(result).toMatchObject({ imported: 1, skipped: 2 });
    expect(simulator.stock().map(({ stockCode }) => stockCode)).toEqual(["GOOD", "Kettle-01"]);
  });

  it("writes one audit entry per field, from nothing", async () => {
    await start();
    await send(MANDATORY, complete("TOASTER"));
    const entries = simulator.audit.filter(({ stockCode }) => stockCode === "TOASTER");
    expect(entries.every(({ call, from }) => call === "ImportStockTSV" && from === null)).toBe(true);
    expect(entries.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["STOCK_CODE", "BUY_PRICE", "STOCK_VALUE"]),
    );
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });
});

describe("updating items", () => {
  it("matches codes without regard to case, keeps the stored spelling and touches only the sent columns", async () => {
    await start();
    expect(await send(["STOCK_CODE", "WEIGHT"], [" KETTLE-01 ", "1.35"])).toMatchObject({ imported: 0, updated: 1 });
    expect(item("Kettle-01")).toMatchObject({ buyPrice: 9.5, fields: { WEIGHT: 1.35, LONG_DESC: "Boils" } });
    expect(simulator.audit).toEqual([
      expect.objectContaining({ stockCode: "Kettle-01", field: "WEIGHT", from: 1.2, to: 1.35, call: "ImportStockTSV" }),
    ]);
  });

  it("blanks a field for an empty cell, or leaves it where the switch says so", async () => {
    await start({ switches: { emptyCell: "leave" } });
    await send(["STOCK_CODE", "LONG_DESC", "WEIGHT"], ["KETTLE-01", "", ""]);
    expect(item("Kettle-01")?.fields).toMatchObject({ LONG_DESC: "Boils", WEIGHT: 1.2 });
    simulator.switches.emptyCell = "blank";
    await send(["STOCK_CODE", "LONG_DESC", "WEIGHT"], ["KETTLE-01", "", ""]);
    expect(item("Kettle-01")?.fields).not.toHaveProperty("LONG_DESC");
    expect(item("Kettle-01")?.fields.WEIGHT).toBe(0);
  });

  it("lets a buy price overwrite the stock value, which the finance check shows", async () => {
    await start();
    await send(["STOCK_CODE", "BUY_PRICE"], ["KETTLE-01", "0"]);
    const changes = simulator.financeChangesSinceSeed().map(({ field, from, to }) => [field, from, to]);
    expect(changes).toEqual([
      ["BUY_PRICE", 9.5, 0],
      ["STOCK_VALUE", 9.5, 0],
    ]);
  });

  it("leaves the stock value alone on updates where the switch says so", async () => {
    await start({ switches: { buyPriceSetsStockValue: "onCreate" } });
    await send(["STOCK_CODE", "BUY_PRICE"], ["KETTLE-01", "8"]);
    expect(item("Kettle-01")).toMatchObject({ buyPrice: 8, fields: { STOCK_VALUE: 9.5 } });
  });

  it("blanks an unknown manufacturer without a word", async () => {
    await start();
    expect((await send(["STOCK_CODE", "MANUFACTURER"], ["KETTLE-01", "Acmee"])).errors).toEqual([]);
    expect(item("Kettle-01")?.fields).not.toHaveProperty("MANUFACTURER");
  });

  it("takes a country by its id only, and shows its name", async () => {
    await start();
    const header = ["STOCK_CODE", "COUNTRYMANUF_ID", "Harmonisation:Code"];
    expect((await send(header, ["KETTLE-01", "1", "8516797000"])).errors).toEqual([]);
    expect(item("Kettle-01")?.fields).toMatchObject({
      COUNTRY_OF_MANUFACTURE: "United Kingdom",
      COMMODITY_CODE: "8516797000",
    });
    expect((await send(header, ["KETTLE-01", "GB", "8516797000"])).skipped).toBe(1);
  });

  it.each([
    ["WEIGHT", "1,2"],
    ["SELL_PRICE", "£9"],
    ["TAX_CODE", "7"],
    ["DISCONTINUED", "1"],
    ["BARCODE", "9".repeat(51)],
    ["STOCK_TYPE1", "x".repeat(26)],
    ["SHORT_DESC", "a # b"],
    ["SHORT_DESC", "x".repeat(251)],
  ])("skips a row whose %s is %s", async (header, cell) => {
    await start();
    expect((await send(["STOCK_CODE", header], ["KETTLE-01", cell])).skipped).toBe(1);
    expect(simulator.audit).toEqual([]);
  });

  it.each(["-1", "Yes", "Y", "True"])("understands %s as a set flag", async (cell) => {
    await start();
    await send(["STOCK_CODE", "DISCONTINUED"], ["KETTLE-01", cell]);
    expect(item("Kettle-01")?.discontinued).toBe(true);
  });

  it("replaces what Windows-1252 cannot hold by question marks", async () => {
    await start();
    await send(["STOCK_CODE", "LONG_DESC"], ["KETTLE-01", "Café €5 – 茶 😀"]);
    expect(item("Kettle-01")?.fields.LONG_DESC).toBe("Café €5 – ? ??");
  });

  it("lets a second row for the same code update the first, or skips it", async () => {
    await start();
    const rows = [
      ["KETTLE-01", "2"],
      ["kettle-01", "3"],
    ];
    await send(["STOCK_CODE", "WEIGHT"], ...rows);
    expect(item("Kettle-01")?.fields.WEIGHT).toBe(3);
    simulator.switches.repeatedCode = "rowError";
    expect(await send(["STOCK_CODE", "WEIGHT"], ...rows)).toMatchObject({ updated: 1, skipped: 1 });
  });

  it("may demand the mandatory columns on updates too", async () => {
    await start({ switches: { missingMandatoryOnUpdate: "rowError" } });
    expect((await send(["STOCK_CODE", "WEIGHT"], ["KETTLE-01", "2"])).errors).toEqual(["2: CONTROLLED is required"]);
  });
});

describe("the file as a whole", () => {
  const rows = (count: number) => Array.from({ length: count }, (_unused, at) => complete(`ITEM-${at}`));

  it("takes 25 rows", async () => {
    await start();
    expect((await send(MANDATORY, ...rows(25))).imported).toBe(25);
  });

  it("refuses 26 rows with a fault and imports nothing", async () => {
    await start();
    const given = { StockData: tsv(MANDATORY, ...rows(26)) };
    const answer = await rawCall(simulator.serviceUrl, { method: "ImportStockTSV", given });
    expect(answer).toMatchObject({ status: 500, fault: expect.stringContaining("25") });
    expect(simulator.stock()).toHaveLength(1);
  });

  it("refuses 26 rows with a document where the switch says so", async () => {
    await start({ switches: { tooManyRows: "document" } });
    expect(await send(MANDATORY, ...rows(26))).toMatchObject({ imported: 0, skipped: 26 });
    expect(simulator.stock()).toHaveLength(1);
  });

  it.each(["", "STOCK_CODE\tWEIGHT", "STOCK_CODE\tWEIGHT\n"])(
    "reports one error when there is no row: %j",
    async (text) => {
      await start();
      expect(summaryOf(await importRows(simulator.serviceUrl, text))).toMatchObject({
        imported: 0,
        errors: ["file: There is nothing to import"],
      });
    },
  );

  it("needs the column STOCK_CODE, in this very spelling", async () => {
    await start();
    const result = await send(["stock_code", "WEIGHT"], ["KETTLE-01", "2"]);
    expect(result).toMatchObject({ updated: 0, errors: ["file: The column STOCK_CODE is missing"] });
    simulator.switches.headerCase = "ignore";
    expect((await send(["stock_code", "weight"], ["KETTLE-01", "2"])).updated).toBe(1);
  });

  it("ignores an unknown column with a warning, or refuses the file", async () => {
    await start();
    const table: Parameters<typeof tsv> = [
      ["STOCK_CODE", "AVG_WEIGHT", "WEIGHT"],
      ["KETTLE-01", "5", "2"],
    ];
    const answer = await importRows(simulator.serviceUrl, tsv(...table));
    expect(answer.children.find(({ name }) => name === "WARNINGS")?.children).toHaveLength(1);
    expect(item("Kettle-01")?.fields.WEIGHT).toBe(2);
    simulator.switches.unknownHeader = "refuse";
    expect((await send(...table)).updated).toBe(0);
  });

  it("lets the unpublished part of the vocabulary be replaced", async () => {
    await start({ headers: { AVG_WEIGHT: "WEIGHT" } });
    await send(["STOCK_CODE", "AVG_WEIGHT", "BARCODE"], ["KETTLE-01", "5", "123"]);
    expect(item("Kettle-01")?.fields).toMatchObject({ WEIGHT: 5 });
    expect(item("Kettle-01")?.fields).not.toHaveProperty("BARCODE");
  });

  it("skips rows that a TAB or line break in a cell has broken, and blank lines", async () => {
    await start();
    const header = ["STOCK_CODE", "LONG_DESC"];
    const result = await send(header, ["KETTLE-01", "a\tb"], ["KETTLE-01", "first\nsecond"], [""], [""]);
    expect(result).toMatchObject({ updated: 1, skipped: 3 });
    expect(item("Kettle-01")?.fields.LONG_DESC).toBe("first");
  });

  it("takes only one barcode column", async () => {
    await start();
    expect((await send(["STOCK_CODE", "BARCODE", "BARCODE"], ["KETTLE-01", "1", "2"])).skipped).toBe(1);
  });

  it("knows a user-defined attribute only when it is defined", async () => {
    await start({ userDefined: [{ name: "Material", type: "CHOICE" }] });
    await send(["STOCK_CODE", "UDA:Material", "UDA:Colour"], ["KETTLE-01", "Steel", "Red"]);
    expect(item("Kettle-01")?.fields).toMatchObject({ "UDA:Material": "Steel" });
    expect(item("Kettle-01")?.fields).not.toHaveProperty("UDA:Colour");
  });

  it("has a second answer that names neither line nor code", async () => {
    await start({ switches: { importAnswer: "plainText" } });
    const answer = await importRows(
      simulator.serviceUrl,
      tsv(["STOCK_CODE", "WEIGHT"], ["KETTLE-01", "x"], ["NEW", "1"]),
    );
    expect(answer.name).toBe("IMPORT_MESSAGES");
    expect(answer.children.filter(({ name }) => name === "ERROR")).toHaveLength(2);
    expect(JSON.stringify(answer)).not.toMatch(/KETTLE|NEW/);
  });

  it("does not exist before version 8.236", async () => {
    await start({ version: "8.190.36" });
    const answer = await rawCall(simulator.serviceUrl, { method: "ImportStockTSV", given: { StockData: "" } });
    expect(answer.fault).toContain("not known");
  });
});
