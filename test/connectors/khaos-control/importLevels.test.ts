import { connectKhaos } from "../../../connectors/khaos-control/client";
import { defaultKhaosProfile as profile } from "../../../connectors/khaos-control/fields/profile";
import { importLevels } from "../../../connectors/khaos-control/importLevels";
import { createWorld, type KhaosWorld, numbered } from "./khaosWorld";

let world: KhaosWorld;
afterEach(() => world?.close());

const setLevels = (levels: Record<string, string>, given: { isDryRun?: boolean; siteId?: number } = {}) => {
  const rows = Object.entries(levels).map(([stockCode, level]) => ({ stockCode, level }));
  const client = connectKhaos(world.context, world.connection, profile);
  return importLevels(rows, { client, profile, siteId: 1, isDryRun: false, ...given });
};
const start = async () => {
  world = await createWorld({
    stock: [
      { stockCode: "A", stockLevel: 5 },
      { stockCode: "B", stockLevel: 2.5 },
      { stockCode: "FREE", stockControlled: false },
    ],
  });
};
const told = (result: Awaited<ReturnType<typeof importLevels>>) =>
  result.outcomes.map(({ stockCode, outcome, found }) => `${stockCode} ${outcome} ${found}`);
const writes = () => world.methods().filter((method) => method === "ImportStockStatus").length;

it("sends only levels that differ, and says what became of each", async () => {
  await start();
  const result = await setLevels({ a: "7.250", B: "2.50", FREE: "1", NONE: "1" });
  expect(told(result)).toEqual(["a set 7.25", "B unchanged 2.5", "FREE rejected 0", "NONE rejected null"]);
  expect(result.outcomes.map(({ detail }) => detail)).toEqual([
    null,
    null,
    "The Stock Item is not stock controlled",
    "No Stock Item has this code",
  ]);
  expect(world.simulator.calls.find(({ operation }) => operation === "ImportStockStatus")?.request).toMatchObject({
    StockStatus: '<STOCK_STATUS SITE="1"><STOCK_ITEM CODE="a"><LEVEL>7.250</LEVEL></STOCK_ITEM></STOCK_STATUS>',
  });
});

it("makes no call that writes when nothing differs", async () => {
  await start();
  expect(await setLevels({ A: "5.00" })).toMatchObject({ calls: 0 });
  expect(await setLevels({})).toEqual({ outcomes: [], calls: 0, dryRun: false });
  expect(writes()).toBe(0);
});

it("takes at most 100 levels a call", async () => {
  world = await createWorld({ stock: numbered(230, "P").map((stockCode) => ({ stockCode })) });
  const result = await setLevels(Object.fromEntries(numbered(230, "P").map((code) => [code, "3"])));
  expect(result.calls).toBe(3);
  expect(new Set(result.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["set"]));
});

it("reads back after a time-out and repeats nothing", async () => {
  await start();
  world.simulator.faults.add({ operation: "ImportStockStatus", fault: "timeoutAfterCommit" });
  expect(told(await setLevels({ A: "9" }))).toEqual(["A set 9"]);
  expect(writes()).toBe(1);
});

it("passes on why the ERP refused", async () => {
  await start();
  const result = await setLevels({ A: "9" }, { siteId: 2 });
  expect(result.outcomes).toMatchObject([{ outcome: "rejected", detail: expect.stringContaining("default location") }]);
});

it("is unknown when the answer was lost and the level is not there", async () => {
  await start();
  world.simulator.faults.add({ operation: "ImportStockStatus", fault: "resetBeforeWork" });
  expect(told(await setLevels({ A: "9" }))).toEqual(["A unknown 5"]);
});

it("says which level was refused", async () => {
  await start();
  world.simulator.faults.add({ operation: "ImportStockStatus", fault: "unavailable" });
  expect(told(await setLevels({ A: "9" }))).toEqual(["A rejected 5"]);
});

it("tells a level that moved meanwhile", async () => {
  await start();
  const client = connectKhaos(world.context, world.connection, profile);
  const selling = {
    ...client,
    importStockStatus: async (document: string) => {
      const count = await client.importStockStatus(document);
      world.simulator.placeOrder("A", 2);
      return count;
    },
  };
  const rows = [{ stockCode: "A", level: "9" }];
  expect(told(await importLevels(rows, { client: selling, profile, siteId: 1, isDryRun: false }))).toEqual([
    "A mismatch 7",
  ]);
});

it("is unknown when the ERP cannot be read back", async () => {
  await start();
  world.simulator.faults.add({ operation: "ExportStockStatus", nth: 2, times: 9, fault: "unavailable" });
  expect(told(await setLevels({ A: "9" }))).toEqual(["A unknown null"]);
});

it("throws when nobody was there from the beginning", async () => {
  await start();
  await world.simulator.goOffline();
  await expect(setLevels({ A: "9" })).rejects.toMatchObject({ type: "unavailable" });
});

it("writes nothing in a dry run", async () => {
  await start();
  expect(told(await setLevels({ A: "9", NONE: "1" }, { isDryRun: true }))).toEqual(["A set 5", "NONE rejected null"]);
  expect(writes()).toBe(0);
});
