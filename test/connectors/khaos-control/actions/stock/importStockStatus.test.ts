import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

const importLevels = (levels: unknown, inputs: Record<string, unknown> = {}) =>
  world.run("importStockStatus", { siteId: "1", levels, ...inputs });

describe("Import Stock Status", () => {
  it.each(["buyPrice", "BUY_PRICE", "Stock Value", "unitCost", "averagePrice", "supplier_price"])(
    "refuses levels that carry %s, before anything is asked",
    async (key) => {
      world = await createWorld({ stock: [{ stockCode: "A", stockLevel: 1, buyPrice: 4 }] });
      await expect(importLevels([{ stockCode: "A", level: 3, [key]: 9 }])).rejects.toThrow(
        /safety rule.*belongs to finance/,
      );
      expect(world.methods()).toEqual([]);
    },
  );

  it("never changes a finance field", async () => {
    world = await createWorld({ stock: [{ stockCode: "A", stockLevel: 1, buyPrice: 4 }] });
    await importLevels([{ stockCode: "A", level: 3 }]);
    expect(world.simulator.stock()[0]?.stockLevel).toBe(3);
    expect(world.simulator.audit.map(({ field }) => field)).toEqual(["STOCK_LEVEL"]);
  });

  it.each(["", "-1", "x"])("wants exactly one site, not %j", async (siteId) => {
    world = await createWorld();
    await expect(importLevels([], { siteId })).rejects.toThrow(/site/i);
  });

  it("writes nothing in a dry run", async () => {
    world = await createWorld({ stock: [{ stockCode: "A", stockLevel: 1 }] });
    const result = await importLevels([{ stockCode: "A", level: 3 }], { dryRun: "true" });
    expect(result).toMatchObject({ outcomes: [{ outcome: "set" }], calls: 0, dryRun: true });
    expect(world.methods()).toEqual(["ExportStockStatus"]);
  });
});
