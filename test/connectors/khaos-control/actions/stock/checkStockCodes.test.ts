import { stockCodeCheckSchema } from "../../../../../connectors/khaos-control/fields/stockItem";
import { createWorld, type KhaosWorld } from "../../khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

describe("Check Stock Codes", () => {
  it("returns what its schema promises", async () => {
    world = await createWorld({ stock: [{ stockCode: "KETTLE-01", stockLevel: 14 }, { stockCode: "KETTLE-02" }] });
    const result = await world.check(["kettle-01", "KETTLE 02"], true);
    expect(stockCodeCheckSchema.parse(result)).toEqual(result);
    expect(result.similar).toEqual([{ askedCode: "KETTLE 02", candidates: ["KETTLE-02"] }]);
  });

  it.each(["KETTLE-01, MUG", "KETTLE-01\nMUG", '["KETTLE-01","MUG"]'])("takes the codes as %p", async (stockCodes) => {
    world = await createWorld({ stock: [{ stockCode: "KETTLE-01" }] });
    expect(await world.run("checkStockCodes", { stockCodes })).toMatchObject({
      found: [{ askedCode: "KETTLE-01" }],
      notFound: ["MUG"],
    });
  });
});
