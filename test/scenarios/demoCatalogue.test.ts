import { readFileSync } from "node:fs";
import path from "node:path";
import { parseStock } from "../simulators/khaos-control/stockFile";
import { parseCatalogue } from "../simulators/plytix/catalogue";
import { openScenario, type Scenario } from "../support/scenario";
import { parseImport } from "../support/scenarioHistory";

const folder = path.resolve(__dirname, "../fixtures/demo");
const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
const expected: { sku: string; code: string; field: string | null }[] = JSON.parse(read("expected.json"));
const catalogue = parseCatalogue(read("catalogue.jsonl"), "catalogue.jsonl");
const stock = parseStock(read("stock.jsonl"), "stock.jsonl");

describe("the demo catalogue", () => {
  let scenario: Scenario;

  beforeAll(async () => {
    scenario = await openScenario({ catalogue, stock });
    await scenario.cycle();
    await scenario.cycle();
  });
  afterAll(() => scenario.close());

  it("raises exactly the exceptions that were planted", async () => {
    const fields = new Map(expected.map(({ sku, code, field }) => [`${sku} ${code}`, field]));
    const found = (await scenario.exceptions()).map(({ sku, code, field }) => ({
      ...{ sku, code },
      field: fields.get(`${sku} ${code}`) === null ? null : field,
    }));
    const byName = (a: { sku: string; code: string }, b: { sku: string; code: string }) =>
      `${a.sku} ${a.code}` < `${b.sku} ${b.code}` ? -1 : 1;
    const concerned = found.filter(({ code }) => code !== "NOT_IN_PIM");
    expect(concerned.sort(byName)).toEqual([...expected].sort(byName));
  });

  it("ends the first run in the numbers that the demo's page names", () => {
    expect(scenario.cycles[0]).toMatchObject({
      ...{ read: 196, written: 144, unchanged: 26, quarantined: 19, waiting: 4 },
      ...{ retired: 1, skipped: 2, deferred: 0, failed: 0 },
    });
  });

  it("writes nothing in the second run", () => {
    expect(scenario.cycles[1]?.calls.khaos.ImportStockTSV).toBeUndefined();
    expect(scenario.cycles[1]).toMatchObject({ written: 0, retired: 0, failed: 0, deferred: 0 });
  });

  it("leaves what finance entered as it is, and seeds the cost of new items once", () => {
    const before = new Map(stock.map((line) => [line.stockCode, line.buyPrice ?? 0]));
    const costs = new Map(catalogue.map((line) => [line.sku, Number(line.attributes?.cost_price ?? 0)]));
    const wanted = scenario.khaos
      .stock()
      .map(({ stockCode }) => [stockCode, before.get(stockCode) ?? costs.get(stockCode)]);
    expect(wanted.filter(([code]) => !before.has(String(code))).length).toBe(132);
    expect(scenario.khaos.stock().map(({ stockCode, buyPrice }) => [stockCode, buyPrice])).toEqual(wanted);
    expect(scenario.khaos.financeChangesSinceSeed()).toEqual([]);
  });

  it("lets the archived product with stock run to zero", () => {
    expect(scenario.item("CND4114")).toMatchObject({ runToZero: true, discontinued: false, stockLevel: 37 });
  });

  it("never names an incomplete product in an import", () => {
    const sent = new Set(scenario.imports().flatMap((tsv) => parseImport(tsv).rows.map(({ code }) => code)));
    expect(expected.filter(({ sku }) => sent.has(sku))).toEqual([]);
    expect(sent.size).toBeGreaterThan(140);
  });

  it("keeps every promise, in the calls, the audit and the logs", () => {
    expect(scenario.brokenPromises()).toEqual([]);
    expect(scenario.runner.alerts).toEqual([]);
  });
});
