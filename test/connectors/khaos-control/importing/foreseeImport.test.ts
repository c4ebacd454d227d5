import { childRow, createRow, createWorld, type KhaosWorld, outcomesOf, updateRow } from "../khaosWorld";

let world: KhaosWorld;
const start = async (...options: Parameters<typeof createWorld>) => {
  world = await createWorld(...options);
  return world;
};
afterEach(() => world.close());

describe("dry run", () => {
  it("writes nothing and foresees the outcomes", async () => {
    const { write, imports, simulator } = await start({ stock: [{ stockCode: "A" }] });
    const before = simulator.stock();
    const rows = [
      createRow("MUG-1", { fields: { commodityCode: "69111000" } }),
      createRow("A"),
      updateRow("A1", { buyPrice: "1" }),
      createRow("X", { requires: "NOWHERE" }),
      updateRow("TEE", { weight: "1" }, { requires: "TEE" }),
      childRow("TEE", "S"),
    ];
    const result = await write(rows, { dryRun: true });
    expect(outcomesOf(result)).toEqual([
      "MUG-1 created",
      "A updated",
      "A1 rejected",
      "X notSent",
      "TEE updated",
      "TEE-S created",
    ]);
    expect(result).toMatchObject({ calls: 0, dryRun: true, unverifiable: ["commodityCode"] });
    expect(imports()).toEqual([]);
    expect(simulator.stock()).toEqual(before);
  });

  it("foresees what stands in the way of a child", async () => {
    const { write, imports } = await start({
      stock: [
        { stockCode: "TEE", scs: { headings: ["Size"] } },
        { stockCode: "OLD", parentCode: "TEE", scs: { values: ["Size L"], codes: ["L"] } },
        { stockCode: "FLAT" },
      ],
    });
    const result = await write([childRow("TEE", "L"), childRow("TEE", "M"), childRow("FLAT", "M")], { dryRun: true });
    expect(outcomesOf(result)).toEqual(["TEE-L rejected", "TEE-M created", "FLAT-M rejected"]);
    expect(imports()).toEqual([]);
  });
});
