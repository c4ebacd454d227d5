import { childRow, createWorld, type KhaosWorld, outcomesOf } from "../khaosWorld";

let world: KhaosWorld;
const start = async (...options: Parameters<typeof createWorld>) => {
  world = await createWorld(...options);
  return world;
};
afterEach(() => world.close());

describe("places in a family", () => {
  it("does not create a child in a place that belongs to an item with a code of its own", async () => {
    const { write, imports, simulator } = await start({
      stock: [
        { stockCode: "TEE", scs: { headings: ["Size"] } },
        { stockCode: "OLD-7", parentCode: "TEE", scs: { values: ["Size S"], codes: ["S"] }, buyPrice: 3 },
      ],
    });
    const result = await write([childRow("TEE", "S"), childRow("TEE", "M")]);
    expect(outcomesOf(result)).toEqual(["TEE-S rejected", "TEE-M created"]);
    expect(result.outcomes[0]?.detail).toContain("OLD-7");
    expect(imports()).toHaveLength(1);
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });
});
