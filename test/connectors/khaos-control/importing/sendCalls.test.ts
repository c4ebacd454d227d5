import type { StockLine } from "../../../simulators/khaos-control";
import {
  childRow,
  createRow,
  createWorld,
  type KhaosWorld,
  numbered,
  outcomesOf,
  tally,
  updateRow,
} from "../khaosWorld";

let world: KhaosWorld;
const start = async (...options: Parameters<typeof createWorld>) => {
  world = await createWorld(...options);
  return world;
};
afterEach(() => world.close());

describe("many rows", () => {
  it("splits creates over calls of 25, with one existence check each", async () => {
    const { write, methods, imports } = await start();
    const result = await write(numbered(60, "P").map((code) => createRow(code)));
    expect(tally(result)).toEqual({ created: 60 });
    expect(imports().map((tsv) => tsv.split("\n").length - 1)).toEqual([25, 25, 10]);
    const names = methods();
    expect(names.filter((name) => name === "ExportStockStatus")).toHaveLength(3);
    expect(names.filter((name) => name === "ExportStock")).toHaveLength(2);
  });

  it("creates a family of more than 25 in several calls", async () => {
    const { write, imports } = await start();
    const result = await write(numbered(30, "").map((suffix) => childRow("SOCK", suffix)));
    expect(tally(result)).toEqual({ created: 30 });
    expect(imports()).toHaveLength(2);
  });

  it("does not go on with a family whose first part was not confirmed", async () => {
    const { write, imports } = await start();
    const rows = numbered(30, "").map((suffix) => {
      const row = childRow("SOCK", suffix);
      return { ...row, scs: row.scs && { ...row.scs, parentDescription: "Bad # text" } };
    });
    const result = await write(rows);
    expect(tally(result)).toEqual({ rejected: 25, notSent: 5 });
    expect(imports()).toHaveLength(1);
  });

  it("packs several families densely and keeps different columns apart", async () => {
    const { write, imports } = await start();
    const rows = ["A", "B", "C", "D", "E"].flatMap((parent) =>
      numbered(10, "").map((suffix) => childRow(parent, suffix)),
    );
    rows.push(childRow("F", "1", { fields: { weight: "1" } }));
    expect(tally(await write(rows))).toEqual({ created: 51 });
    expect(imports().map((tsv) => tsv.split("\n").length - 1)).toEqual([25, 25, 1]);
  });

  it("widens update rows so that they share calls, and never sends an empty cell", async () => {
    const codes = numbered(40, "P");
    const { write, imports } = await start({
      stock: codes.map((stockCode) => ({ stockCode, fields: { WEIGHT: 1, HEIGHT: 2 } })),
    });
    const rows = codes.map((code, index) =>
      index % 2 === 0
        ? updateRow(code, { weight: "3" }, { resend: { height: "2" } })
        : updateRow(code, { height: "4" }, { resend: { weight: "1", buyPrice: "9" } }),
    );
    expect(tally(await write(rows))).toEqual({ updated: 40 });
    expect(imports()).toHaveLength(2);
    for (const tsv of imports()) for (const line of tsv.split("\n")) expect(line.split("\t")).not.toContain("");
  });
});

describe("finance", () => {
  it("refuses an update that carries a cost, naming the column, and sends the rest", async () => {
    const { write, imports, simulator } = await start({ stock: [{ stockCode: "A", buyPrice: 2 }, { stockCode: "B" }] });
    const result = await write([updateRow("A", { buyPrice: "3" }), updateRow("B", { weight: "1" })]);
    expect(outcomesOf(result)).toEqual(["A rejected", "B updated"]);
    expect(result.outcomes[0]?.detail).toContain("BUY_PRICE");
    expect(imports()).toHaveLength(1);
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("refuses a profile that maps a harmless field to a protected column", async () => {
    const { write, imports } = await start({ stock: [{ stockCode: "A" }] });
    const result = await write([updateRow("A", { weight: "3" })], { profile: { headers: { weight: "average cost" } } });
    expect(outcomesOf(result)).toEqual(["A rejected"]);
    expect(imports()).toEqual([]);
  });

  it("turns a create into an update without finance when the item exists by now", async () => {
    const { write, imports, simulator } = await start({ stock: [{ stockCode: "MUG-1", buyPrice: 7, stockLevel: 3 }] });
    const result = await write([createRow("mug-1", { fields: { weight: "0.3" } })]);
    expect(outcomesOf(result)).toEqual(["mug-1 updated"]);
    expect(imports()[0]?.split("\n")[0]).toBe("STOCK_CODE\tSHORT_DESC\tSELL_PRICE\tWEIGHT");
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("turns the create of a child that exists into a plain update of the child", async () => {
    const { write, imports, simulator } = await start();
    await write([childRow("TEE", "S")]);
    const result = await write([childRow("TEE", "S", { fields: { weight: "0.5", buyPrice: "99" } })]);
    expect(outcomesOf(result)).toEqual(["TEE-S updated"]);
    expect(imports().at(-1)?.split("\n")[0]).toBe("STOCK_CODE\tSELL_PRICE\tWEIGHT");
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("raises the alarm when an item came into being between the check and the import", async () => {
    const { write, simulator } = await start({
      onCall: ({ operation }) => {
        if (operation === "ExportStockStatus") simulator.create({ stockCode: "MUG-1", buyPrice: 7 });
      },
    });
    const result = await write([createRow("MUG-1")]);
    expect(outcomesOf(result)).toEqual(["MUG-1 financeChanged"]);
  });
});

describe("codes that mean another item than they seem to", () => {
  it("looks a code up as it is sent, however its accents were typed", async () => {
    const { write, simulator } = await start({ stock: [{ stockCode: "CAF\u00c9", buyPrice: 7 }] });
    const result = await write([createRow("CAFE\u0301", { fields: { weight: "1" } })]);
    expect(result.outcomes.map(({ outcome }) => outcome)).toEqual(["updated"]);
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("refuses codes that the database might turn into others, also where a profile calls it Unicode", async () => {
    const { write, imports } = await start({ stock: [{ stockCode: "A?", buyPrice: 7 }] });
    const rows = [createRow("A茶"), childRow("TEE", "茶"), createRow("B", { requires: "\ud800" })];
    const result = await write(rows, { profile: { characterSet: "unicode" } });
    expect(tally(result)).toEqual({ rejected: 3 });
    expect(imports()).toEqual([]);
  });

  it.each([{ clearToken: "x\nVICTIM\t0" }, { countryIds: { GB: "1\nVICTIM\t0" } }, { clearToken: " " }])(
    "lets no text of a profile break a row: %p",
    async (profile) => {
      const { write, simulator } = await start({ stock: [{ stockCode: "VICTIM", buyPrice: 7 }, { stockCode: "A" }] });
      const row = updateRow("A", { metaTitle: "", countryOfOrigin: "GB" });
      expect(outcomesOf(await write([row, updateRow("VICTIM", { weight: "1" })], { profile }))).toEqual([
        "A rejected",
        "VICTIM updated",
      ]);
      expect(simulator.audit.map(({ stockCode, field }) => `${stockCode} ${field}`)).toEqual(["VICTIM WEIGHT"]);
    },
  );

  it("refuses a profile that sends the parent's text as the code", async () => {
    const { write, imports } = await start({ stock: [{ stockCode: "Family TEE", scs: { headings: ["Size"] } }] });
    const profile = { headers: { description: "STOCK_CODE", stockCode: "SHORT_DESC" } };
    expect(outcomesOf(await write([childRow("TEE", "S")], { profile }))).toEqual(["TEE-S rejected"]);
    expect(imports()).toEqual([]);
  });

  it("does not write a variant's data to an item of its code elsewhere", async () => {
    const { write, imports } = await start({
      stock: [
        { stockCode: "TEE", scs: { headings: ["Size"] } },
        { stockCode: "CAP", scs: { headings: ["Size"] } },
        { stockCode: "TEE-S", parentCode: "CAP", scs: { values: ["Size S"], codes: ["S"] }, buyPrice: 3 },
        { stockCode: "TEE-M", buyPrice: 3 },
      ],
    });
    const result = await write([childRow("TEE", "S"), childRow("TEE", "M")]);
    expect(outcomesOf(result)).toEqual(["TEE-S rejected", "TEE-M rejected"]);
    expect(result.outcomes[0]?.detail).toBe("A Stock Item of this code exists, but not as a variant of TEE");
    expect(imports()).toEqual([]);
  });

  it("reports a variant that the system gave another code", async () => {
    const { write } = await start({ switches: { childCodeSeparator: "." } });
    const result = await write([childRow("TEE", "S")]);
    expect(result.outcomes[0]).toMatchObject({
      outcome: "mismatch",
      mismatches: [{ field: "stockCode", planned: "TEE-S", found: "TEE.S" }],
    });
  });
});

describe("finance that is faster than the import", () => {
  /** Makes items right after the existence check in which the row's code was asked for. */
  const startRace = (line: StockLine, options: Parameters<typeof createWorld>[0] = {}) =>
    start({
      ...options,
      onCall: ({ operation, request }) => {
        const isLast = JSON.stringify(request).includes("-N") || JSON.stringify(request).includes("NEW");
        if (
          operation !== "ExportStockStatus" ||
          !isLast ||
          world.simulator.stock().some((item) => item.stockCode === line.stockCode)
        )
          return;
        world.simulator.create(line);
      },
    });
  const family = [
    { stockCode: "TEE", scs: { headings: ["Size"] } },
    { stockCode: "TEE-S", parentCode: "TEE", scs: { values: ["Size S"], codes: ["S"] } },
  ];

  it("is noticed when the item was made as a variant, which no document of its own holds", async () => {
    const made = { stockCode: "NEW", parentCode: "TEE", scs: { values: ["New"], codes: ["NEW"] }, buyPrice: 8 };
    const { write, simulator } = await startRace(made, { stock: family, switches: { importAnswer: "plainText" } });
    const result = await write([createRow("NEW")]);
    expect(simulator.financeChangesSinceSeed()).not.toEqual([]);
    expect(outcomesOf(result)).toEqual(["NEW financeChanged"]);
  });

  it("is noticed when an item with a code of its own was linked where the row wants to stand", async () => {
    const made = { stockCode: "OLD", parentCode: "TEE", scs: { values: ["Size N"], codes: ["N"] }, buyPrice: 8 };
    const { write, simulator } = await startRace(made, { stock: family });
    const result = await write([childRow("TEE", "N")]);
    expect(simulator.financeChangesSinceSeed()).not.toEqual([]);
    expect(result.outcomes[0]).toMatchObject({ outcome: "financeChanged", detail: expect.stringContaining("OLD") });
  });

  it("is noticed when nothing can be read back any more", async () => {
    const { write, simulator } = await startRace({ stockCode: "NEW", buyPrice: 8 });
    simulator.faults.add({ operation: "ExportStock", fault: "unavailable", times: 20 });
    expect(outcomesOf(await write([createRow("NEW")]))).toEqual(["NEW financeChanged"]);
  });

  it("does not pass for our own creation when our call never arrived", async () => {
    const { write, simulator } = await startRace({
      stockCode: "NEW",
      buyPrice: 8,
      fields: { STOCK_TTYPE: "Clothing" },
    });
    simulator.faults.add({ operation: "ImportStockTSV", fault: "resetBeforeWork" });
    const result = await write([createRow("NEW")]);
    expect(result.outcomes[0]).toMatchObject({ outcome: "seedNotApplied" });
    expect(result.outcomes[0]?.mismatches.map(({ field }) => field)).toContain("buyPrice");
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });
});
