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

describe("calls that fail", () => {
  it("reads back after a time-out and does not write what was committed", async () => {
    const { write, simulator, imports } = await start();
    simulator.faults.add({ operation: "ImportStockTSV", fault: "timeoutAfterCommit" });
    const result = await write([createRow("MUG-1"), createRow("MUG-2")]);
    expect(outcomesOf(result)).toEqual(["MUG-1 created", "MUG-2 created"]);
    expect(imports()).toHaveLength(1);
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("sends again what a cut connection lost, after looking it up again", async () => {
    const { write, simulator, imports, methods } = await start();
    simulator.faults.add({ operation: "ImportStockTSV", fault: "resetBeforeWork" });
    const result = await write([createRow("MUG-1"), createRow("MUG-2")]);
    expect(outcomesOf(result)).toEqual(["MUG-1 created", "MUG-2 created"]);
    expect(imports()).toHaveLength(2);
    expect(methods()).toEqual([
      "ExportStockStatus",
      "ImportStockTSV",
      "ExportStock",
      "ExportStockStatus",
      "ImportStockTSV",
      "ExportStock",
    ]);
  });

  it.each([
    "serverErrorHtml",
    "htmlWith200",
    "resetMidBody",
    "emptyAnswer",
    "truncatedInnerXml",
    "unescapedAmpersand",
    "unavailable",
    "notFound",
    "lostInReport",
  ] as const)("survives %s in the import", async (fault) => {
    const { write, simulator } = await start({ stock: [{ stockCode: "A" }] });
    simulator.faults.add({ operation: "ImportStockTSV", fault, times: 2 });
    const result = await write([createRow("MUG-1"), createRow("MUG-2"), updateRow("A", { weight: "2" })]);
    expect(outcomesOf(result)).toEqual(["MUG-1 created", "MUG-2 created", "A updated"]);
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("finds the one row that stops a call and lets the others through", async () => {
    const codes = numbered(20, "P");
    const { write, simulator } = await start({ stock: codes.map((stockCode) => ({ stockCode })) });
    simulator.faults.add({ operation: "ImportStockTSV", times: 20, fault: { kind: "recordLock", stockCode: "P007" } });
    const result = await write(codes.map((code) => updateRow(code, { weight: "2" })));
    expect(tally(result)).toEqual({ updated: 19, rejected: 1 });
    expect(result.outcomes[6]).toMatchObject({ stockCode: "P007", outcome: "rejected" });
    expect(result.outcomes[6]?.detail).toContain("being edited");
  });

  it("answers for the seeds of a row that was taken before the call was refused", async () => {
    const { write, simulator } = await start();
    simulator.faults.add({ operation: "ImportStockTSV", fault: { kind: "recordLock", stockCode: "MUG-2" } });
    const odd = createRow("MUG-1", { fields: { stockType2: "Unheard Of" } });
    const result = await write([odd, createRow("MUG-2")]);
    expect(outcomesOf(result)).toEqual(["MUG-1 seedNotApplied", "MUG-2 created"]);
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("goes on with a family whose first call was carried out without an answer", async () => {
    const { write, simulator } = await start();
    simulator.faults.add({ operation: "ImportStockTSV", fault: "timeoutAfterCommit" });
    const rows = numbered(30, "").map((suffix) => childRow("SOCK", suffix));
    expect(tally(await write(rows))).toEqual({ created: 30 });
  });

  it("gives up when every call is refused, and calls it the environment's fault", async () => {
    const codes = numbered(60, "P");
    const { write, simulator, imports } = await start({ stock: codes.map((stockCode) => ({ stockCode })) });
    simulator.faults.add({ operation: "ImportStockTSV", times: 500, fault: "soapFault" });
    const result = await write(codes.map((code) => updateRow(code, { weight: "2" })));
    expect(imports()).toHaveLength(10);
    expect(tally(result)).toEqual({ notSent: 60 });
    expect(result.outcomes.every(({ systemDown }) => systemDown)).toBe(true);
  });

  it("leaves the rest for another run when Khaos Control goes away in mid-run", async () => {
    let isCut = false;
    const { write, simulator } = await start({
      onCall: ({ operation }) => {
        if (operation !== "ImportStockTSV" || isCut) return;
        isCut = true;
        void simulator.goOffline();
      },
    });
    const result = await write(numbered(30, "P").map((code) => createRow(code)));
    expect(result.outcomes.slice(25).every(({ outcome, systemDown }) => outcome === "notSent" && systemDown)).toBe(
      true,
    );
    expect(result.outcomes.slice(0, 25).every(({ outcome, systemDown }) => outcome === "unknown" && systemDown)).toBe(
      true,
    );
    await simulator.goOnline();
    expect(tally(await write(numbered(30, "P").map((code) => createRow(code))))).toMatchObject({ created: 5 });
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
  });
});

describe("a network that fails by chance", () => {
  const rowsOfRun = () => [
    ...numbered(30, "N").map((code) => createRow(code, { fields: { weight: "1" } })),
    ...numbered(28, "").map((suffix) => childRow("SOCK", suffix)),
    updateRow("SOCK", { weight: "2" }, { requires: "SOCK" }),
    ...numbered(40, "P").map((code) => updateRow(code, { weight: "3" }, { financeBefore: { buyPrice: "5" } })),
  ];

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("ends as planned and leaves finance alone (seed %p)", async (faultSeed) => {
    const stock = numbered(40, "P").map((stockCode) => ({ stockCode, buyPrice: 5 }));
    const { write, simulator } = await start({ faultSeed, stock });
    const results = [await write(rowsOfRun()), await write(rowsOfRun())];
    expect(simulator.financeChangesSinceSeed()).toEqual([]);
    const last = results.at(-1)?.outcomes ?? [];
    expect(last.filter(({ outcome }) => !["created", "updated"].includes(outcome))).toEqual([]);
    const created = simulator.audit.filter(({ field, from }) => field === "STOCK_CODE" && from === null);
    expect(created.map(({ stockCode }) => stockCode).toSorted()).toEqual(
      [...numbered(30, "N"), "SOCK", ...numbered(28, "SOCK-")].toSorted(),
    );
  });
});
