import { rowOutcomeSchema } from "../../../../../connectors/khaos-control/fields/stockItem";
import { createRow, createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
const start = async (...options: Parameters<typeof createWorld>) => {
  world = await createWorld(...options);
  return world;
};
afterEach(() => world.close());

describe("shape", () => {
  it("returns what its schema promises, and counts its calls", async () => {
    await start();
    const result = await world.write([
      createRow("MUG-1", { fields: { stockType2: "Unheard Of", commodityCode: "69111000" } }),
    ]);
    for (const outcome of result.outcomes) expect(rowOutcomeSchema.parse(outcome)).toEqual(outcome);
    expect(result.calls).toBe(world.imports().length);
  });

  it("returns an empty result for no rows", async () => {
    await start();
    expect(await world.write([])).toEqual({ outcomes: [], calls: 0, dryRun: false, unverifiable: [] });
    expect(world.methods()).toEqual([]);
  });
});

describe("log", () => {
  it("logs no amount and no value", async () => {
    const { write, context } = await start();
    await write([createRow("MUG-1", { fields: { buyPrice: "77.31", description: "Secret text" } })]);
    const lines = context.lines.map(({ text }) => text).join("\n");
    expect(lines).toContain("khaos.imported");
    expect(lines).not.toMatch(/77\.31|Secret/);
  });
});
