import { connectKhaos } from "../../../connectors/khaos-control/client";
import { type KhaosProfile, khaosProfileSchema } from "../../../connectors/khaos-control/fields/profile";
import { askableCodes, createStockReader } from "../../../connectors/khaos-control/readStock";
import { createWorld, type KhaosWorld, numbered } from "./khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

const readerOf = ({ context, connection }: KhaosWorld, given: object = {}) => {
  const profile: KhaosProfile = khaosProfileSchema.parse(given);
  return createStockReader(connectKhaos(context, connection, profile), profile);
};
const family = [
  { stockCode: "TEE", scs: { headings: ["Size"] } },
  { stockCode: "TEE-S", parentCode: "TEE", scs: { values: ["Small"], codes: ["S"] } },
  { stockCode: "OLD-7", parentCode: "TEE", scs: { values: ["Large"], codes: ["L"] } },
];

describe("askableCodes", () => {
  it("drops doubles by folding and codes that cannot be asked for", () => {
    expect(askableCodes([" A ", "a", "B,C", "", "D"])).toEqual(["A", "D"]);
  });
});

describe("the stock reader", () => {
  it("reads in batches", async () => {
    world = await createWorld({ stock: numbered(7, "P").map((stockCode) => ({ stockCode })) });
    const reader = readerOf(world, { codesPerExport: 3, codesPerStatus: 5 });
    expect((await reader.readItems(numbered(7, "P"))).size).toBe(7);
    expect((await reader.readStatus(numbered(7, "p"))).size).toBe(7);
    expect(world.methods()).toEqual([
      "ExportStock",
      "ExportStock",
      "ExportStock",
      "ExportStockStatus",
      "ExportStockStatus",
    ]);
  });

  it("asks for a child by its parent when both are asked for, in one call", async () => {
    world = await createWorld({ stock: family });
    const items = await readerOf(world).readItems(["TEE-S", "TEE"]);
    expect([...items.keys()].toSorted()).toEqual(["old-7", "tee", "tee-s"]);
    expect(world.methods()).toEqual(["ExportStock"]);
  });

  it("finds a child whose parent nobody named through the list of all stock, once", async () => {
    world = await createWorld({ stock: family });
    const reader = readerOf(world);
    expect((await reader.readItems(["OLD-7"])).get("old-7")).toMatchObject({
      parentCode: "TEE",
      scsPath: [{ code: "L", description: "Large" }],
    });
    await reader.readItems(["OLD-7", "NOWHERE"]);
    expect(world.methods()).toEqual(["ExportStock", "GetStockList", "ExportStock", "ExportStock"]);
  });

  it("does not look for parents of codes that are no children", async () => {
    world = await createWorld();
    expect((await readerOf(world).readItems(["NEW"], [])).size).toBe(0);
    expect(world.methods()).toEqual(["ExportStock"]);
  });

  it("prefers what the parent's document says about a child", async () => {
    world = await createWorld({ stock: family, switches: { childCodeAlone: "plain" } });
    const items = await readerOf(world, { codesPerExport: 1 }).readItems(["TEE", "OLD-7"]);
    expect(items.get("old-7")).toMatchObject({ parentCode: "TEE" });
  });

  it("reads the list of countries only when a country is not recognised", async () => {
    world = await createWorld({ stock: [{ stockCode: "A", fields: { COUNTRY_OF_MANUFACTURE: "Germany" } }] });
    expect((await readerOf(world).readItems(["A"])).get("a")?.fields.countryOfOrigin).toBe("DE");
    expect(world.methods()).toEqual(["ExportStock"]);
    const table = await readerOf(world, { countryIds: { DE: "9" } }).countries(["DE"]);
    expect(table.idOf("DE")).toBe("9");
    expect(world.methods()).toEqual(["ExportStock"]);
    expect((await readerOf(world).countries(["DE"])).idOf("DE")).toBe("157");
    expect(world.methods()).toEqual(["ExportStock", "GetCountryList"]);
  });
});
