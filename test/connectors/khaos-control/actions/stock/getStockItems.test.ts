import { stockItemsResultSchema } from "../../../../../connectors/khaos-control/fields/stockItem";
import { createRow, createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

describe("Get Stock Items", () => {
  it("returns what its schema promises", async () => {
    world = await createWorld();
    await world.write([createRow("KETTLE-01", { fields: { weight: "1.2", commodityCode: "85167970" } })]);
    const result = await world.read(["kettle-01", "KETTLE-99"]);
    expect(stockItemsResultSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({
      items: [{ stockCode: "KETTLE-01", fields: { weight: "1.2", commodityCode: "85167970" } }],
      missing: ["KETTLE-99"],
    });
  });

  it("logs counts and no amounts", async () => {
    world = await createWorld({ stock: [{ stockCode: "A", buyPrice: 77.31 }] });
    await world.read(["A"]);
    const lines = world.context.lines.map(({ text }) => text).join("\n");
    expect(lines).toContain('"items":1');
    expect(lines).not.toContain("77.31");
  });
});
