import type { PlannedRow } from "../../connectors/khaos-control/fields/stockItem";
import {
  childRow,
  createRow,
  createWorld,
  type KhaosWorld,
  numbered,
  tally,
  updateRow,
} from "../connectors/khaos-control/khaosWorld";
import type { StockLine } from "../simulators/khaos-control";

/** Rows as a plan makes them, what stands in the system before, and the codes that the plan asks about. */
interface Scenario {
  stock: StockLine[];
  rows: PlannedRow[];
}

const plainItems = (count: number): StockLine[] =>
  numbered(count, "P").map((stockCode) => ({
    stockCode,
    buyPrice: 5,
    fields: { WEIGHT: 1, COUNTRY_OF_MANUFACTURE: "GB" },
  }));

const families = (count: number, sizes: string[]): StockLine[] =>
  numbered(count, "F").flatMap((parent) => [
    { stockCode: parent, scs: { headings: ["Size"] } },
    ...sizes.map((size) => ({
      stockCode: `${parent}-${size}`,
      parentCode: parent,
      scs: { values: [`Size ${size}`], codes: [size] },
      buyPrice: 5,
    })),
  ]);

const plainCreates = (count: number): PlannedRow[] =>
  numbered(count, "N").map((code) => createRow(code, { fields: { countryOfOrigin: "GB" } }));
const plainUpdates = (count: number): PlannedRow[] =>
  numbered(count, "P").map((code) =>
    updateRow(code, { weight: "2", countryOfOrigin: "FR" }, { financeBefore: { buyPrice: "5" } }),
  );
const newChildren = (count: number, sizes: string[]): PlannedRow[] =>
  numbered(count, "F").flatMap((parent) => sizes.map((size) => childRow(parent, size)));
const childUpdates = (count: number, sizes: string[]): PlannedRow[] =>
  numbered(count, "F").flatMap((parent) => sizes.map((size) => updateRow(`${parent}-${size}`, { weight: "2" })));

const scenarios: Record<string, Scenario> = {
  "plain creates": { stock: [], rows: plainCreates(1000) },
  "plain updates": { stock: plainItems(1000), rows: plainUpdates(1000) },
  "new families": { stock: [], rows: newChildren(100, numbered(10, "")) },
  "new small families": { stock: [], rows: newChildren(500, ["S", "M"]) },
  "families with one more variant": { stock: families(500, ["S"]), rows: newChildren(500, ["M"]) },
  "variants that change": { stock: families(250, ["S", "M"]), rows: childUpdates(250, ["S", "M"]) },
  mixed: {
    stock: [...plainItems(300), ...families(100, ["S", "M"])],
    rows: [...plainUpdates(300), ...plainCreates(200), ...childUpdates(100, ["S", "M"]), ...newChildren(100, ["L"])],
  },
  "a few of each": {
    stock: [...plainItems(10), ...families(3, ["S"])],
    rows: [...plainUpdates(10), ...plainCreates(5), ...childUpdates(3, ["S"]), ...newChildren(3, ["L"])],
  },
};

let world: KhaosWorld;
afterEach(() => world.close());

/** Reads and creating imports of check, read and write, one after the other, as the pipeline calls them in one execution. */
const countReads = async ({ stock, rows }: Scenario) => {
  world = await createWorld({ stock });
  const codes = [
    ...new Set(
      rows.flatMap((row) => [row.stockCode, row.scs?.parentCode ?? row.stockCode, row.stockCode.replace(/-.*/, "")]),
    ),
  ];
  const check = await world.check(codes, true);
  await world.run("getStockItems", { stockCodes: codes, check });
  const result = await world.write(rows);
  const reads = world.methods().filter((name) => name !== "ImportStockTSV");
  const creating = world.imports().filter((tsv) => tsv.split("\n")[0]?.includes("BUY_PRICE")).length;
  return { reads: reads.length, creating, outcomes: tally(result) };
};

it.each(Object.entries(scenarios))("reads within the budget: %s", async (_name, scenario) => {
  const { reads, creating, outcomes } = await countReads(scenario);
  const count = scenario.rows.length;
  const budget = Math.ceil(count / 50) * 2 + creating + 5;
  expect(Object.keys(outcomes).sort().join()).toMatch(/^(created|updated|created,updated)$/);
  expect(reads).toBeLessThanOrEqual(budget);
});
