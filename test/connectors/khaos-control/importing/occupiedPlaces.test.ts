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

  it("takes a place for taken when its text is the same, though a sibling shows another code for it", async () => {
    const { write, imports } = await start({
      switches: { axisElements: "free" },
      stock: [
        { stockCode: "TEE", scs: { headings: ["Size"] } },
        { stockCode: "BARE", parentCode: "TEE", scs: { values: ["Size S2"] }, buyPrice: 3 },
        { stockCode: "TEE-S", parentCode: "TEE", scs: { values: ["size s2"], codes: ["S"] } },
      ],
    });
    expect(outcomesOf(await write([childRow("TEE", "S2")]))).toEqual(["TEE-S2 rejected"]);
    expect(imports()).toEqual([]);
  });

  it.each(["rowError", "convert"] as const)("never makes an ordinary item a parent (%p)", async (scsRowOnPlainItem) => {
    const { write, imports } = await start({ switches: { scsRowOnPlainItem }, stock: [{ stockCode: "FLAT" }] });
    const result = await write([childRow("FLAT", "S")]);
    expect(result.outcomes[0]?.detail).toBe("FLAT is an ordinary Stock Item without size, colour and style");
    expect(imports()).toEqual([]);
  });

  it("does not add to a variant, nor to a parent that cannot be read", async () => {
    const stock = [
      { stockCode: "TEE", scs: { headings: ["Size"] } },
      { stockCode: "TEE-S", parentCode: "TEE", scs: { values: ["Size S"], codes: ["S"] } },
    ];
    const { write, imports } = await start({ stock, switches: { childCodeAlone: "parent" } });
    const result = await write([childRow("TEE-S", "X")]);
    expect(result.outcomes[0]?.detail).toBe("TEE-S is itself a variant, of TEE");
    world.simulator.switches.childCodeAlone = "omitted";
    expect((await write([childRow("TEE-S", "X")])).outcomes[0]?.outcome).toBe("rejected");
    expect(imports()).toEqual([]);
  });

  it("updates by place only the item that the row means", async () => {
    const { write, imports } = await start({
      stock: [
        { stockCode: "TEE", scs: { headings: ["Size"] } },
        { stockCode: "OLD", parentCode: "TEE", scs: { values: ["Size L"], codes: ["L"] } },
        { stockCode: "TEE-S", parentCode: "TEE", scs: { values: ["Size S"], codes: ["S"] } },
      ],
    });
    const update = (suffix: string) => ({
      ...childRow("TEE", suffix),
      verb: "update" as const,
      fields: { weight: "9" },
    });
    const profile = { scs: { childUpdate: "scs" } };
    expect(outcomesOf(await write([update("L"), update("S")], { profile }))).toEqual([
      "TEE-L rejected",
      "TEE-S updated",
    ]);
    expect(imports()).toHaveLength(1);
  });
});
