import { createHarness } from "@prismatic-io/spectral/dist/testing";
import khaosControl, { actions, dataSources, triggers } from "../../../connectors/khaos-control";
import { createRow, createWorld, type KhaosWorld, updateRow } from "./khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

/** What stands in the simulator before an operation runs, and what it is given. */
interface Scenario {
  options?: Parameters<typeof createWorld>[0];
  /** Done before the operation, at the same instant. */
  prepare?: (world: KhaosWorld) => Promise<unknown>;
  inputs?: Record<string, unknown>;
}

const kitchen = { stockTypes: { level1: ["Homeware"], level2: ["Kitchen"] } };
const kettle = {
  stockCode: "KETTLE-01",
  description: "Kettle 1.7 Litre",
  buyPrice: 9.5,
  sellPrice: 24.99,
  stockLevel: 14,
  fields: {
    STOCK_TTYPE: "Homeware",
    STOCK_TYPE: "Kitchen",
    TAX_CODE: 1,
    WEIGHT: 1.2,
    COMMODITY_CODE: "85167970",
    COUNTRY_OF_MANUFACTURE: "China",
    MANUFACTURER: "Acme",
    ON_ORDER_LEVEL: 6,
    BUILD_POTENTIAL_CHILDREN: 2,
  },
};
const family = [
  { stockCode: "TEE", description: "T-shirt", scs: { headings: ["Colour", "Size"] } },
  { stockCode: "TEE-RD-L", parentCode: "TEE", scs: { values: ["Red", "Large"], codes: ["RD", "L"] } },
  {
    stockCode: "TEE-RD-M",
    parentCode: "TEE",
    scs: { values: ["Red", "Medium"], codes: ["RD", "M"] },
    discontinued: true,
    web: false,
  },
];
const kettles = [kettle, { stockCode: "KETTLE-02", fields: { COMMODITY_CODE: "85167970" } }];

const kitchenRow = {
  stockType1: "Homeware",
  stockType2: "Kitchen",
};

const scenarios: Record<keyof typeof actions, Scenario> = {
  checkStockCodes: {
    options: { stock: [kettle, { stockCode: "KETTLE-02" }] },
    inputs: { stockCodes: ["kettle-01", "KETTLE 02"], findSimilar: "true" },
  },
  getStockItems: { options: { stock: [kettle] }, inputs: { stockCodes: ["kettle-01", "KETTLE-99"] } },
  listChangedStockCodes: {
    options: { stock: [kettle, { stockCode: "OLD" }, ...family] },
    prepare: async ({ simulator, clock }) => {
      clock.advance(3_600_000);
      simulator.edit("KETTLE-01", { description: "Kettle" });
      simulator.edit("TEE-RD-L", { description: "T-shirt, red" });
    },
    inputs: { since: "2026-03-02T08:30:00Z" },
  },
  getStockLevels: { options: { stock: [kettle] }, inputs: { stockCodes: ["kettle-01", "KETTLE-99"] } },
  importStockItems: {
    options: { stock: [kettle], stockTypes: { level1: ["Homeware"], level2: [] } },
    inputs: {
      rows: [
        updateRow("KETTLE-01", { weight: "1.3", commodityCode: "85167970" }),
        createRow("KETTLE-02", { fields: { ...kitchenRow, stockType2: "Teapots" } }),
      ],
    },
  },
  setStockItemLifecycle: {
    options: { stock: family },
    inputs: { stockCodes: ["TEE", "TEE-99"], stage: "discontinue", includeVariants: "true" },
  },
  importStockStatus: {
    options: { stock: [kettle] },
    inputs: {
      siteId: "1",
      levels: [
        { stockCode: "KETTLE-01", level: 20 },
        { stockCode: "KETTLE-99", level: 5 },
      ],
    },
  },
  listSites: {},
  listManufacturers: { options: { manufacturers: ["Acme"] } },
  listCommodityCodes: { options: { stock: kettles } },
  listCountries: { inputs: { isoCodes: "CN, GB" } },
  listPriceLists: {},
  listWebCategories: { inputs: { websiteId: "1" } },
  getVersion: {},
  checkConnection: {},
  probeProfile: {
    options: { ...kitchen, manufacturers: ["Acme"] },
    inputs: { isTestSystem: "true", stockCode: "ZZ-PROBE-1", stockType1: "Homeware", stockType2: "Kitchen" },
  },
  rawSoapRequest: { inputs: { method: "GetVersion" } },
};

describe("example payloads equal what really comes", () => {
  it.each(Object.entries(actions))("%s", async (key, { examplePayload }) => {
    const { options, prepare, inputs } = scenarios[key as keyof typeof actions];
    world = await createWorld(options);
    await prepare?.(world);
    expect({ data: await world.run(key, inputs) }).toEqual(examplePayload);
  });

  it("changedStockItems", async () => {
    world = await createWorld({ stock: [kettle, { stockCode: "OLD" }, ...family] });
    world.clock.advance(3_600_000);
    await world.poll();
    world.clock.advance(10 * 60_000);
    world.simulator.edit("KETTLE-01", { description: "Kettle" });
    world.simulator.edit("TEE-RD-L", { description: "T-shirt, red" });
    world.clock.advance(5 * 60_000);
    const { payload, resultType } = await world.poll();
    const { examplePayload } = triggers.changedStockItems;
    expect(payload.body.data).toEqual(examplePayload?.payload.body.data);
    expect(resultType).toBe("completed");
  });

  it.each(Object.entries(dataSources))("%s", async (key, { examplePayload }) => {
    world = await createWorld();
    const { connection, context } = world;
    const result = await createHarness(khaosControl).dataSource(key, { connection }, context as never);
    expect(result).toEqual(examplePayload);
  });
});

describe("the component", () => {
  it("is published under its key with an icon", () => {
    expect(khaosControl).toMatchObject({ key: "khaos-control", display: { iconPath: "icon.png" } });
    expect(Object.keys(khaosControl.actions)).toEqual(Object.keys(actions));
  });

  it("has a trigger that polls on a schedule", () => {
    expect(Object.keys(triggers)).toEqual(["changedStockItems"]);
    expect(khaosControl.triggers.changedStockItems).toMatchObject({
      isPollingTrigger: true,
      scheduleSupport: "required",
    });
  });
});
