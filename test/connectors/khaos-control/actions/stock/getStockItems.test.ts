import { getStockItems } from "../../../../../connectors/khaos-control/actions/stock/getStockItems";
import { stockItemsResultSchema } from "../../../../../connectors/khaos-control/fields/stockItem";
import { keysOf } from "../../keysOf";
import { createRow, createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

describe("Get Stock Items", () => {
  it("returns what the example shows", async () => {
    world = await createWorld({ stockTypes: { level1: ["Homeware"], level2: ["Kitchen"] } });
    const fields = {
      description: "Kettle 1.7 litre",
      buyPrice: "9.5",
      sellPrice: "24.99",
      stockType1: "Homeware",
      stockType2: "Kitchen",
      weight: "1.2",
      commodityCode: "85167970",
      countryOfOrigin: "CN",
    };
    await world.write([createRow("KETTLE-01", { fields })]);
    const result = await world.read(["kettle-01", "KETTLE-99"]);
    expect({ data: result }).toMatchObject(getStockItems.examplePayload ?? {});
    expect(stockItemsResultSchema.parse(result)).toEqual(result);
    expect(keysOf(result)).toEqual(keysOf(getStockItems.examplePayload?.data));
  });

  it("logs counts and no amounts", async () => {
    world = await createWorld({ stock: [{ stockCode: "A", buyPrice: 77.31 }] });
    await world.read(["A"]);
    const lines = world.context.lines.map(({ text }) => text).join("\n");
    expect(lines).toContain('"items":1');
    expect(lines).not.toContain("77.31");
  });
});
