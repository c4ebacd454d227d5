import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

const codes = async (inputs: Record<string, unknown>) => {
  const { changes } = await world.run<{ changes: { stockCode: string }[] }>("listChangedStockCodes", inputs);
  return changes.map(({ stockCode }) => stockCode).toSorted();
};

describe("List Changed Stock Codes", () => {
  it("lists by revision or by movement", async () => {
    world = await createWorld({ stock: [{ stockCode: "A", stockLevel: 5 }, { stockCode: "B" }] });
    world.clock.advance(60_000);
    world.simulator.edit("B", { description: "edited" });
    world.simulator.placeOrder("A", 2);
    const since = "2026-03-02T08:00:30Z";
    expect(await codes({ since })).toEqual(["B"]);
    expect(await codes({ since, dateKind: "movement" })).toEqual(["A"]);
  });

  it("lists everything without a time", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }, { stockCode: "B" }] });
    expect(await codes({})).toEqual(["A", "B"]);
  });

  it("refuses a time without zone before anything is asked", async () => {
    world = await createWorld();
    await expect(codes({ since: "2026-03-02T08:00:30" })).rejects.toThrow("Changed Since");
    expect(world.methods()).toEqual([]);
  });

  it("logs a count", async () => {
    world = await createWorld({ stock: [{ stockCode: "A" }] });
    await codes({});
    expect(world.context.lines.map(({ text }) => text)).toEqual(['khaos.changesListed {"count":1}']);
  });
});
