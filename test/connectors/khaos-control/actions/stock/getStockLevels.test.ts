import type { StockLevels } from "../../../../../connectors/khaos-control/stockLevels";
import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

const levelOf = async (inputs: Record<string, unknown>) => {
  const { levels, siteId } = await world.run<StockLevels>("getStockLevels", { stockCodes: "A", ...inputs });
  return [siteId, levels[0]?.level];
};

describe("Get Stock Levels", () => {
  it("asks for the site of the input, else that of the profile, else all", async () => {
    world = await createWorld({ stock: [{ stockCode: "A", stockLevel: 5 }] });
    expect(await levelOf({})).toEqual([-1, 5]);
    expect(await levelOf({ profile: { siteId: 2 } })).toEqual([2, 0]);
    expect(await levelOf({ profile: { siteId: 2 }, siteId: "1" })).toEqual([1, 5]);
  });

  it("says which site does not exist", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }] });
    await expect(levelOf({ siteId: "77" })).rejects.toThrow("Site 77 does not exist");
  });

  it("returns and logs no price", async () => {
    world = await createWorld({ stock: [{ stockCode: "A", buyPrice: 77.31, sellPrice: 99.17 }] });
    const result = await world.run("getStockLevels", { stockCodes: "A" });
    expect(JSON.stringify([result, world.context.lines])).not.toMatch(/77\.31|99\.17/);
  });
});
