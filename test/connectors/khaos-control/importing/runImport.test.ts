import { childRow, createRow, createWorld, type KhaosWorld, outcomesOf, tally, updateRow } from "../khaosWorld";

let world: KhaosWorld;
const start = async (...options: Parameters<typeof createWorld>) => {
  world = await createWorld(...options);
  return world;
};
afterEach(() => world.close());

describe("creating and updating", () => {
  it("creates a plain item with its seeds and updates it later without them", async () => {
    const { write, imports, simulator } = await start();
    const created = await write([createRow("MUG-1", { fields: { weight: "0.3" } })]);
    expect(created.outcomes).toEqual([
      {
        sku: "MUG-1",
        stockCode: "MUG-1",
        verb: "create",
        outcome: "created",
        detail: null,
        mismatches: [],
        systemDown: false,
      },
    ]);
    const updated = await write([updateRow("MUG-1", { weight: "0.35" }, { financeBefore: { buyPrice: "4.5" } })]);
    expect(outcomesOf(updated)).toEqual(["MUG-1 updated"]);
    expect(imports()[1]).toBe("STOCK_CODE\tWEIGHT\nMUG-1\t0.35");
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("creates a family in one call, and writes its parent's own fields after it", async () => {
    const { write, imports, simulator } = await start();
    const result = await write([
      updateRow("TEE", { weight: "1" }, { requires: "TEE" }),
      childRow("TEE", "S"),
      childRow("TEE", "M"),
    ]);
    expect(outcomesOf(result)).toEqual(["TEE updated", "TEE-S created", "TEE-M created"]);
    expect(imports().map((tsv) => tsv.split("\n").length - 1)).toEqual([2, 1]);
    expect(simulator.stock().find(({ stockCode }) => stockCode === "TEE")).toMatchObject({ stockControlled: false });
  });

  it("adds a child to a family that exists", async () => {
    const { write, simulator } = await start();
    await write([childRow("TEE", "S")]);
    const result = await write([childRow("TEE", "L", { fields: { weight: "0.2" } })]);
    expect(outcomesOf(result)).toEqual(["TEE-L created"]);
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("updates a child as a plain row, found through the list of all stock", async () => {
    const { write, imports, methods } = await start();
    await write([childRow("TEE", "S")]);
    const before = methods().length;
    const result = await write([updateRow("TEE-S", { weight: "0.4" })]);
    expect(outcomesOf(result)).toEqual(["TEE-S updated"]);
    expect(imports().at(-1)).toBe("STOCK_CODE\tWEIGHT\nTEE-S\t0.4");
    expect(methods(before).filter((name) => name === "GetStockList")).toHaveLength(1);
  });

  it("remembers parents that an earlier step of the execution read", async () => {
    const { write, read, methods } = await start();
    await write([childRow("TEE", "S")]);
    await read(["TEE"]);
    const before = methods().length;
    expect(outcomesOf(await write([updateRow("TEE-S", { weight: "0.4" })]))).toEqual(["TEE-S updated"]);
    expect(methods(before)).toEqual(["ImportStockTSV", "ExportStock"]);
  });

  it("updates a child by its place when the profile says so", async () => {
    const { write, imports } = await start();
    await write([childRow("TEE", "S")]);
    const row = { ...childRow("TEE", "S"), verb: "update" as const, fields: { weight: "0.4" } };
    const result = await write([row], { profile: { scs: { childUpdate: "scs" } } });
    expect(outcomesOf(result)).toEqual(["TEE-S updated"]);
    expect(imports().at(-1)?.split("\n")[0]).toBe("STOCK_CODE\tSHORT_DESC\tSCS_SK1\tSCS_DESC1\tWEIGHT");
  });

  it("creates parents that others require first, under the plain strategy", async () => {
    const { write, imports } = await start();
    const parent = createRow("BOX", { fields: { stockControlled: false, buyPrice: "0" } });
    const result = await write([
      createRow("BOX-A", { requires: "BOX" }),
      createRow("BOX-B", { requires: "BOX" }),
      parent,
    ]);
    expect(outcomesOf(result)).toEqual(["BOX-A created", "BOX-B created", "BOX created"]);
    expect(
      imports().map((tsv) =>
        tsv
          .split("\n")
          .slice(1)
          .map((line) => line.split("\t")[0]),
      ),
    ).toEqual([["BOX"], ["BOX-A", "BOX-B"]]);
  });

  it("holds back what requires a parent that was refused", async () => {
    const { write } = await start();
    const parent = createRow("BOX", { fields: { description: "Box #1" } });
    const result = await write([createRow("BOX-A", { requires: "BOX" }), parent]);
    expect(outcomesOf(result)).toEqual(["BOX-A notSent", "BOX rejected"]);
    expect(result.outcomes[0]).toMatchObject({ systemDown: false, detail: "BOX was not confirmed in Khaos Control" });
    expect(result.outcomes[1]?.detail).toContain("#");
  });

  it("sends a row whose required code existed before", async () => {
    const { write } = await start({ stock: [{ stockCode: "BOX" }] });
    expect(outcomesOf(await write([createRow("BOX-A", { requires: "box" })]))).toEqual(["BOX-A created"]);
  });

  it("writes a country by its id and a commodity code, and says what nobody can verify", async () => {
    const { write, read, imports } = await start();
    const result = await write([createRow("MUG-1", { fields: { countryOfOrigin: "CN", commodityCode: "69111000" } })]);
    expect(result).toMatchObject({ unverifiable: ["commodityCode"], outcomes: [{ outcome: "created" }] });
    expect(imports()[0]).toContain("COUNTRYMANUF_ID");
    const { items } = await read(["MUG-1"]);
    expect(items[0]?.fields).toMatchObject({ countryOfOrigin: "CN", commodityCode: "69111000" });
  });

  it("names a country that this system has no id for", async () => {
    const { write } = await start();
    const result = await write([createRow("MUG-1", { fields: { countryOfOrigin: "XK" } })]);
    expect(result.outcomes[0]).toMatchObject({
      outcome: "mismatch",
      detail: "This system has no id for the country",
      mismatches: [{ field: "countryOfOrigin", planned: "XK", found: null }],
    });
  });

  it("explains refused rows with the importer's words, also when it names no row", async () => {
    const { write, simulator } = await start();
    const bad = createRow("MUG-1", { fields: { description: "a # b" } });
    expect((await write([bad, createRow("MUG-2")])).outcomes.map(({ outcome }) => outcome)).toEqual([
      "rejected",
      "created",
    ]);
    simulator.switches.importAnswer = "plainText";
    const result = await write([bad, createRow("MUG-3")]);
    expect(outcomesOf(result)).toEqual(["MUG-1 rejected", "MUG-3 created"]);
    expect(result.outcomes[0]?.detail).toContain("#");
    expect(result.outcomes[1]?.detail).toBeNull();
  });

  it("reports a text that this system cannot keep, and sends nothing for it", async () => {
    const { write, imports } = await start();
    const result = await write([createRow("MUG-1", { fields: { description: "Mug 茶" } }), createRow("A,B")]);
    expect(outcomesOf(result)).toEqual(["MUG-1 rejected", "A,B rejected"]);
    expect(result.outcomes[0]?.detail).toBe("Description holds characters that cannot be stored: U+8336");
    expect(imports()).toEqual([]);
  });

  it("refuses a child whose code is not the one the importer would compose", async () => {
    const { write, imports } = await start();
    const result = await write([childRow("TEE", "S", { stockCode: "TEE/S" })]);
    expect(outcomesOf(result)).toEqual(["TEE/S rejected"]);
    expect(imports()).toEqual([]);
  });

  it("refuses two rows for one Stock Code and an update without anything to write", async () => {
    const { write } = await start({ stock: [{ stockCode: "A" }] });
    const result = await write([updateRow("A", { weight: "1" }), updateRow("a", { weight: "2" }), updateRow("B", {})]);
    expect(outcomesOf(result)).toEqual(["A updated", "a rejected", "B unchanged"]);
  });

  it("refuses every update of a system that wants cost on updates", async () => {
    const { write, imports } = await start({ stock: [{ stockCode: "A" }] });
    const result = await write([updateRow("A", { weight: "1" })], { profile: { mandatoryColumnsOnUpdate: true } });
    expect(outcomesOf(result)).toEqual(["A rejected"]);
    expect(imports()).toEqual([]);
  });
});

describe("switches of systems that behave otherwise", () => {
  it.each([
    { faultStatus: 200 as const },
    { objectResults: "inline" as const },
    { stringResults: "cdata" as const },
    { singleRowList: "object" as const },
    { argumentBinding: "position" as const },
    { flagSpelling: "numeric" as const },
    { buyPriceSetsStockValue: "onCreate" as const },
    { descriptionCase: "upper" as const },
    { childCodeAlone: "parent" as const },
    { controlledParent: "rowError" as const },
    { repeatedCode: "rowError" as const },
    { importAnswer: "plainText" as const },
    { unchangedRowBumpsRevision: false },
  ])("works with %p", async (switches) => {
    const { write } = await start({ switches, stock: [{ stockCode: "A" }] });
    const first = await write([
      createRow("MUG-1"),
      childRow("TEE", "S"),
      childRow("TEE", "M"),
      updateRow("A", { weight: "2", discontinued: true }),
    ]);
    expect(tally(first)).toEqual({ created: 3, updated: 1 });
    expect(tally(await write([childRow("TEE", "L"), updateRow("TEE-S", { weight: "2" })]))).toEqual({
      created: 1,
      updated: 1,
    });
  });
});
