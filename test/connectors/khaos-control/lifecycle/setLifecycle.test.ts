import type { LifecycleResult } from "../../../../connectors/khaos-control/lifecycle/setLifecycle";
import { createWorld, type KhaosWorld, numbered } from "../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

const family = [
  { stockCode: "TEE", scs: { headings: ["Size"] } },
  { stockCode: "TEE-S", parentCode: "TEE", scs: { values: ["Small"], codes: ["S"] }, buyPrice: 3 },
  { stockCode: "OLD-7", parentCode: "TEE", scs: { values: ["Large"], codes: ["L"] }, buyPrice: 4 },
  { stockCode: "MUG", buyPrice: 5, fields: { WEIGHT: 1 } },
];
const set = (inputs: Record<string, unknown>) => world.run<LifecycleResult>("setStockItemLifecycle", inputs);
const told = ({ outcomes }: LifecycleResult) => outcomes.map(({ stockCode, outcome }) => `${stockCode} ${outcome}`);
const discontinued = () => world.simulator.stock().flatMap((item) => (item.discontinued ? [item.stockCode] : []));

describe("setting a stage", () => {
  it("of a parent leaves its variants alone unless they are asked for", async () => {
    world = await createWorld({ stock: family });
    expect(told(await set({ stockCodes: "TEE", stage: "discontinue" }))).toEqual(["TEE updated"]);
    expect(discontinued()).toEqual(["TEE"]);
    const all = await set({ stockCodes: "TEE", stage: "discontinue", includeVariants: "true" });
    expect(told(all)).toEqual(["TEE unchanged", "TEE-S updated", "OLD-7 updated"]);
    expect(discontinued()).toEqual(["OLD-7", "TEE", "TEE-S"]);
  });

  it("of a variant finds it through its parent, and changes neither parent nor sibling", async () => {
    world = await createWorld({ stock: family });
    const result = await set({ stockCodes: "old-7", stage: "discontinue" });
    expect(result.outcomes).toMatchObject([{ stockCode: "OLD-7", parentCode: "TEE", outcome: "updated" }]);
    expect(discontinued()).toEqual(["OLD-7"]);
  });

  it("can be taken back", async () => {
    world = await createWorld({ stock: family });
    await set({ stockCodes: "MUG", stage: "runToZero" });
    await set({ stockCodes: "MUG", stage: "discontinue" });
    const item = () => world.simulator.stock().find(({ stockCode }) => stockCode === "MUG");
    expect(item()).toMatchObject({ runToZero: true, discontinued: true, web: false });
    expect(world.simulator.placeOrder("MUG", 1)).toMatchObject({ accepted: false });
    await set({ stockCodes: "MUG", stage: "restore" });
    expect(item()).toMatchObject({ runToZero: false, discontinued: false, web: true });
    expect(world.simulator.placeOrder("MUG", 1)).toMatchObject({ accepted: true });
  });

  it("writes flags and nothing else", async () => {
    world = await createWorld({ stock: family });
    await set({ stockCodes: "TEE, MUG", stage: "discontinue", includeVariants: "true" });
    const fields = new Set(world.simulator.audit.map(({ field }) => field));
    expect([...fields].toSorted()).toEqual(["DISCONTINUED", "WEB"]);
    for (const tsv of world.imports()) expect(tsv.split("\n")[0]).toMatch(/^STOCK_CODE(\t(DISCONTINUED|WEB))+$/);
    expect(world.simulator.financeChangesSinceSeed()).toEqual([]);
  });

  it("is verified by reading back: a flag that does not stick is told", async () => {
    world = await createWorld({ stock: family });
    const profile = { headers: { discontinued: "ENDED" } };
    const result = await set({ stockCodes: "MUG", stage: "discontinue", setPublication: "false", profile });
    expect(result.outcomes).toMatchObject([
      { outcome: "mismatch", mismatches: [{ field: "discontinued", planned: "set", found: "clear" }] },
    ]);
  });

  it("says for each item what went wrong with it, and goes on with the rest", async () => {
    world = await createWorld({ stock: [...family, { stockCode: "GONE", fields: { DELETED: -1 } }] });
    const stockCodes = ["MUG", "GONE", "NOWHERE", "A,B", "mug"];
    const result = await set({ stockCodes, stage: "discontinue" });
    expect(told(result).toSorted()).toEqual(["GONE rejected", "MUG updated"]);
    expect(result.outcomes.find(({ stockCode }) => stockCode === "GONE")?.detail).toContain("deleted");
    expect(result.notFound).toEqual(["NOWHERE", "A,B"]);
  });

  it("of items that differ in other flags stays within few calls", async () => {
    const stock = numbered(60, "P").map((stockCode, index) => ({ stockCode, web: index % 2 === 0 }));
    world = await createWorld({ stock });
    const result = await set({ stockCodes: numbered(60, "P"), stage: "discontinue" });
    expect(result.calls).toBeLessThanOrEqual(4);
    expect(discontinued()).toHaveLength(60);
  });

  it("survives a time-out after the write", async () => {
    world = await createWorld({ stock: family });
    world.simulator.faults.add({ operation: "ImportStockTSV", fault: "timeoutAfterCommit" });
    expect(told(await set({ stockCodes: "MUG", stage: "discontinue" }))).toEqual(["MUG updated"]);
  });

  it("tells which items were not reached when the system goes away", async () => {
    world = await createWorld({ stock: family });
    world.simulator.faults.add({ operation: "ImportStockTSV", times: 99, fault: "unavailable" });
    const { outcomes } = await set({ stockCodes: "MUG", stage: "discontinue" });
    expect(outcomes).toMatchObject([{ outcome: "notSent", systemDown: true }]);
  });

  it("reaches variants of a system that takes no plain rows for them", async () => {
    world = await createWorld({ stock: family, switches: { plainRowOnChild: "rowError", descriptionCase: "asTyped" } });
    const profile = { scs: { childUpdate: "scs" } };
    const inputs = { stockCodes: "TEE-S", stage: "discontinue", setPublication: "false", profile };
    expect(told(await set(inputs))).toEqual(["TEE-S updated"]);
    expect(discontinued()).toEqual(["TEE-S"]);
  });
});
