import { createVirtualClock } from "../clock";
import { createKhaosSimulator, type KhaosSimulator, type KhaosSwitches } from "./index";
import { methods } from "./methods";
import { importRows, rawCall, summaryOf } from "./rawCall";

let simulator: KhaosSimulator;
afterEach(() => simulator.close());

async function start(switches: Partial<KhaosSwitches> = {}): Promise<void> {
  const stock = [
    { stockCode: "MUG", fields: { MANUFACTURER: "Acme", STOCK_TTYPE: "Home", COUNTRY_OF_MANUFACTURE: "FR" } },
    { stockCode: "TEE", scs: { headings: ["Size"] } },
  ];
  simulator = await createKhaosSimulator({ clock: createVirtualClock(), stock, switches });
}
const send = async (header: string, cell: string, code = "MUG") =>
  summaryOf(await importRows(simulator.serviceUrl, `STOCK_CODE\t${header}\n${code}\t${cell}`));
const mug = () => simulator.stock().find(({ stockCode }) => stockCode === "MUG");

/** Header, cell, switch, and what the item shows in either position; `refused` for a skipped row. */
type Case = [header: string, cell: string, switches: Partial<KhaosSwitches>, field: string, seen: unknown[]];
const refused = "refused";

describe("both positions of the switches for cells", () => {
  it.each<Case>([
    ["MANUFACTURER", "Bolt", { unknownManufacturer: "create" }, "MANUFACTURER", [undefined, "Bolt"]],
    ["MANUFACTURER", "Bolt", { unknownManufacturer: "rowError" }, "MANUFACTURER", [undefined, refused]],
    ["STOCK_TYPE1", "Shed", { unknownStockType: "create" }, "STOCK_TTYPE", ["System & Miscellaneous", "Shed"]],
    ["COUNTRYMANUF_ID", "99999", { unknownCountryId: "blank" }, "COUNTRY_OF_MANUFACTURE", [refused, undefined]],
    ["TAX_CODE", "9", { badTaxCode: "standard" }, "TAX_CODE", [refused, 1]],
    ["DROP_SHIP", "Yes", { flagSpelling: "numeric" }, "DROP_SHIP", [-1, refused]],
    ["LONG_DESC", "茶", { charset: "keep" }, "LONG_DESC", ["?", "茶"]],
    ["SHORT_DESC", "X".repeat(260), { longDescription: "truncate" }, "description", [refused, `X${"x".repeat(249)}`]],
    ["SHORT_DESC", "aB", { descriptionCase: "upper" }, "description", ["Ab", "AB"]],
    ["SHORT_DESC", "aB", { descriptionCase: "lower" }, "description", ["Ab", "ab"]],
  ])("%s = %s with %j", async (header, cell, switches, field, seen) => {
    const results: unknown[] = [];
    for (const position of [{}, switches]) {
      await start(position);
      const { skipped } = await send(header, cell);
      const value = field === "description" ? mug()?.description : mug()?.fields[field];
      results.push(skipped === 1 ? refused : value);
      await simulator.close();
    }
    expect(results).toEqual(seen);
  });

  it("a stock-controlled parent: forced off, or refused", async () => {
    await start();
    expect((await send("CONTROLLED", "-1", "TEE")).updated).toBe(1);
    simulator.switches.controlledParent = "rowError";
    expect((await send("CONTROLLED", "-1", "TEE")).skipped).toBe(1);
  });

  it("an empty import: a document, or a fault", async () => {
    await start({ emptyImport: "fault" });
    const answer = await rawCall(simulator.serviceUrl, { method: "ImportStockTSV", given: { StockData: "" } });
    expect(answer.fault).toContain("nothing to import");
  });

  it("a new item: on the web, or not", async () => {
    const web: unknown[] = [];
    for (const newItemOnWeb of [true, false]) {
      await start({ newItemOnWeb });
      const header = "SHORT_DESC\tSTOCK_TYPE1\tSTOCK_TYPE2\tCONTROLLED\tBUY_PRICE\tSELL_PRICE\tTAX_CODE";
      await send(header, "Cup\tHome\tHome\t-1\t0\t1\t1", "CUP");
      web.push(simulator.stock().find(({ stockCode }) => stockCode === "CUP")?.web);
      await simulator.close();
    }
    expect(web).toEqual([true, false]);
  });
});

describe("the methods", () => {
  it.each(Object.keys(methods))("%s answers a call without arguments", async (method) => {
    await start();
    const answer = await rawCall(simulator.serviceUrl, { method });
    expect(answer.text).not.toContain("Simulator error");
    expect(answer.status === 200 || answer.fault !== "").toBe(true);
  });
});
