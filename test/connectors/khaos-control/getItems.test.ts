import type { StockCodeCheck, StockItemsResult } from "../../../connectors/khaos-control/fields/stockItem";
import { createWorld, type KhaosWorld } from "./khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

describe("reading items", () => {
  it("gives commodity codes by one call, and none when nothing was found", async () => {
    world = await createWorld({ stock: [{ stockCode: "A", fields: { COMMODITY_CODE: "111" } }, { stockCode: "B" }] });
    const { items } = await world.read(["A", "B"]);
    expect(Object.fromEntries(items.map((item) => [item.stockCode, item.fields.commodityCode]))).toEqual({
      A: "111",
      B: undefined,
    });
    expect(world.methods().filter((name) => name === "GetHarmonisationCodes")).toHaveLength(1);
    const before = world.methods().length;
    await world.read(["NOWHERE"]);
    expect(world.methods(before)).not.toContain("GetHarmonisationCodes");
  });

  it("leaves commodity codes alone where the profile says that they are not returned", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }] });
    await world.read(["A"], { unreturnedFields: ["commodityCode"] });
    expect(world.methods()).toEqual(["ExportStock"]);
  });

  it("names what no document holds", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }] });
    const { missing } = await world.read(["a", "GONE", "X,Y", "GONE"].concat([]));
    expect(missing.toSorted()).toEqual(["GONE", "X,Y"]);
  });
});

describe("reading with what a check found", () => {
  const family = [
    { stockCode: "TEE", scs: { headings: ["Size"] } },
    { stockCode: "TEE-S", parentCode: "TEE", scs: { values: ["Small"], codes: ["S"] } },
    { stockCode: "OLD-7", parentCode: "TEE", scs: { values: ["Large"], codes: ["L"] } },
    { stockCode: "MUG" },
  ];
  const unreturned = { unreturnedFields: ["commodityCode"] };

  /** Reads after a check, and gives the calls of the reading alone. */
  const readAfterCheck = async (stockCodes: string[], given: { profile?: object; check?: StockCodeCheck } = {}) => {
    world = await createWorld({ stock: family });
    const check = given.check ?? (await world.check(stockCodes));
    const before = world.simulator.calls.length;
    const inputs = { stockCodes, check, profile: { ...unreturned, ...given.profile } };
    const result = await world.run<StockItemsResult>("getStockItems", inputs);
    const calls = world.simulator.calls.slice(before);
    return { codes: result.items.map(({ stockCode }) => stockCode).toSorted(), missing: result.missing, calls };
  };
  const asked = ({ calls }: { calls: { request?: unknown }[] }) => JSON.stringify(calls.map(({ request }) => request));

  it("does not ask for codes that the check did not find", async () => {
    const read = await readAfterCheck(["MUG", "NEW-1", "NEW-2"]);
    expect(read.codes).toEqual(["MUG"]);
    expect(read.missing).toEqual(["NEW-1", "NEW-2"]);
    expect(read.calls.map(({ operation }) => operation)).toEqual(["ExportStock"]);
    expect(asked(read)).not.toContain("NEW-");
  });

  it("makes no call at all when the check found nothing", async () => {
    const read = await readAfterCheck(["NEW-1", "NEW-2"]);
    expect([read.codes, read.calls]).toEqual([[], []]);
  });

  it("reads every code that it found, in the check's spelling or another", async () => {
    const read = await readAfterCheck(["mug", "TEE"]);
    expect(read.codes).toEqual(["MUG", "OLD-7", "TEE", "TEE-S"]);
    expect(read.missing).toEqual([]);
    expect(read.calls).toHaveLength(1);
  });

  it("asks for a found code that came in no document by itself, then searches it by its parent", async () => {
    const read = await readAfterCheck(["OLD-7", "MUG"]);
    expect(read.codes).toEqual(["MUG", "OLD-7", "TEE", "TEE-S"]);
    expect(read.missing).toEqual([]);
    expect(read.calls.map(({ operation }) => operation)).toEqual([
      "ExportStock",
      "ExportStock",
      "GetStockList",
      "ExportStock",
    ]);
  });

  it("reads a code that the check found although nobody asked for it here", async () => {
    const found = [{ askedCode: "MUG", stockCode: "MUG", level: 0, onOrder: 0 }];
    const read = await readAfterCheck(["NEW-1"], { check: { found, notFound: ["new-1"], similar: [] } });
    expect(read.codes).toEqual(["MUG"]);
    expect(read.missing).toEqual(["NEW-1"]);
  });

  it("names a code that the check found and no read returns", async () => {
    const found = [{ askedCode: "GHOST", stockCode: "GHOST", level: 0, onOrder: 0 }];
    const read = await readAfterCheck(["GHOST"], { check: { found, notFound: [], similar: [] } });
    expect([read.codes, read.missing]).toEqual([[], ["GHOST"]]);
  });

  it("refuses a check that is none", async () => {
    world = await createWorld();
    await expect(world.run("getStockItems", { stockCodes: ["A"], check: { found: "A" } })).rejects.toThrow(/check/);
    expect(world.methods()).toEqual([]);
  });
});
