import { createWorld, type KhaosWorld } from "./khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

describe("checking codes", () => {
  it("matches ignoring case and keeps the asked spelling beside the server's", async () => {
    world = await createWorld({ stock: [{ stockCode: "Kettle-01", stockLevel: 4, fields: { ON_ORDER_LEVEL: 2 } }] });
    expect(await world.check(["KETTLE-01", "kettle-01", "KETTLE-01"])).toEqual({
      found: [
        { askedCode: "KETTLE-01", stockCode: "Kettle-01", level: 4, onOrder: 2 },
        { askedCode: "kettle-01", stockCode: "Kettle-01", level: 4, onOrder: 2 },
      ],
      notFound: [],
      similar: [],
    });
    expect(world.methods()).toEqual(["ExportStockStatus"]);
  });

  it("never asks for a code with a comma", async () => {
    world = await createWorld();
    expect(await world.check(["A,B"])).toMatchObject({ found: [], notFound: ["A,B"] });
    expect(world.methods()).toEqual([]);
  });

  it("names codes that differ only by case, spaces, punctuation or leading zeros", async () => {
    world = await createWorld({ stock: [{ stockCode: "KETTLE-01" }, { stockCode: "KETTLE-1" }, { stockCode: "MUG" }] });
    expect((await world.check(["kettle 001", "MUG", "CUP"], true)).similar).toEqual([
      { askedCode: "kettle 001", candidates: ["KETTLE-01", "KETTLE-1"] },
    ]);
    expect(world.methods()).toEqual(["ExportStockStatus", "GetStockList"]);
  });

  it("reads the list of all stock only when a code is unknown", async () => {
    world = await createWorld({ stock: [{ stockCode: "MUG" }] });
    await world.check(["MUG"], true);
    expect(world.methods()).toEqual(["ExportStockStatus"]);
  });
});
