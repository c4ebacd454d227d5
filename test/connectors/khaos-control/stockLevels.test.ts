import { connectKhaos } from "../../../connectors/khaos-control/client";
import { khaosProfileSchema } from "../../../connectors/khaos-control/fields/profile";
import { readLevels } from "../../../connectors/khaos-control/stockLevels";
import { createWorld, type KhaosWorld, numbered } from "./khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

const read = (codes: string[], given: object = {}) => {
  const profile = khaosProfileSchema.parse(given);
  return readLevels(codes, { client: connectKhaos(world.context, world.connection, profile), profile, siteId: -1 });
};

it("gives each code once, in the order of asking, variants included", async () => {
  world = await createWorld({
    stock: [
      { stockCode: "TEE", scs: { headings: ["Size"] } },
      { stockCode: "TEE-S", parentCode: "TEE", scs: { values: ["Small"] }, stockLevel: 4 },
      { stockCode: "MUG", stockLevel: 2, fields: { BUILD_POTENTIAL_CHILDREN: 3 } },
    ],
  });
  const { levels, notFound } = await read(["mug", "NONE", "tee-s", "MUG", "TEE", "A,B", " "]);
  expect(
    levels.map(({ askedCode, stockCode, level, sellable, isStockControlled }) => [
      askedCode,
      stockCode,
      level,
      sellable,
      isStockControlled,
    ]),
  ).toEqual([
    ["mug", "MUG", 2, 5, true],
    ["tee-s", "TEE-S", 4, 4, true],
    ["TEE", "TEE", 0, 0, false],
  ]);
  expect(notFound).toEqual(["NONE", "A,B"]);
});

it("reads in batches", async () => {
  world = await createWorld({ stock: numbered(7, "P").map((stockCode) => ({ stockCode })) });
  expect((await read(numbered(7, "P"), { codesPerStatus: 3 })).levels).toHaveLength(7);
  expect(world.methods()).toHaveLength(3);
});
