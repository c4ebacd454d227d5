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
