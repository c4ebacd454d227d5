import type { LifecycleResult } from "../../../../../connectors/khaos-control/lifecycle/setLifecycle";
import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

const set = (inputs: Record<string, unknown>) => world.run<LifecycleResult>("setStockItemLifecycle", inputs);
const flags = () =>
  world.simulator
    .stock()
    .map(({ stockCode, runToZero, discontinued, web }) => [stockCode, runToZero, discontinued, web]);

describe("Set Stock Item Lifecycle", () => {
  it("runs to zero unless told otherwise", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }] });
    await set({ stockCodes: "A" });
    expect(flags()).toEqual([["A", true, false, true]]);
  });

  it("leaves publication alone where asked to", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }] });
    await set({ stockCodes: "A", stage: "discontinue", setPublication: "false" });
    expect(flags()).toEqual([["A", false, true, true]]);
  });

  it("writes nothing in a dry run", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }] });
    expect(await set({ stockCodes: "A", dryRun: "true" })).toMatchObject({ calls: 0, dryRun: true });
    expect([flags(), world.imports()]).toEqual([[["A", false, false, true]], []]);
  });

  it("refuses a stage that does not exist", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }] });
    await expect(set({ stockCodes: "A", stage: "delete" })).rejects.toThrow("must be one of");
  });

  it("finds a variant by what an earlier step of the execution learned about its parent", async () => {
    world = await createWorld({
      stock: [
        { stockCode: "TEE", scs: { headings: ["Size"] } },
        { stockCode: "OLD-7", parentCode: "TEE", scs: { values: ["Large"], codes: ["L"] } },
      ],
    });
    await world.read(["TEE"]);
    const before = world.methods().length;
    await set({ stockCodes: "OLD-7", stage: "discontinue" });
    expect(world.methods(before)).not.toContain("GetStockList");
  });

  it("logs counts", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }] });
    await set({ stockCodes: "A, B" });
    expect(world.context.lines.at(-1)?.text).toBe('khaos.lifecycleSet {"counts":{"calls":1,"notFound":1,"updated":1}}');
  });
});
