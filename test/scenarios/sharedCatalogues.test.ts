import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { HealthIssue } from "../platform/cli/health";
import { outcomeStep } from "../platform/cli/outcomes";
import { type CatalogueLine, parseCatalogue } from "../simulators/plytix/catalogue";
import { openScenario, type Scenario } from "../support/scenario";
import { foldCode } from "../support/scenarioHistory";
import { rulesFor } from "../support/scenarioRules";

/** Real catalogues lie beside the repository where it is developed and are no part of it. */
const folder = path.resolve(__dirname, "../../../shared/data/catalogues");
const hasCatalogues = existsSync(path.join(folder, "apparel.jsonl"));
const describeHere = hasCatalogues ? describe : describe.skip;
if (!hasCatalogues) console.warn(`Skipped: there are no catalogues in ${folder}.`);

const cases = ["apparel", "homeware", "mixed-pim-export"].flatMap((name) =>
  ["SCS", "Plain"].map((strategy) => ({ name, strategy })),
);
const keptSteps = new Set([outcomeStep, "Changed Products"]);

const sumOf = (calls: Record<string, number>, ...operations: string[]): number =>
  Object.entries(calls).reduce(
    (sum, [operation, count]) => (operations.length === 0 || operations.includes(operation) ? sum + count : sum),
    0,
  );

describeHere.each(cases)("the catalogue $name, strategy $strategy", ({ name, strategy }) => {
  let catalogue: CatalogueLine[];
  let scenario: Scenario;
  let exceptions: HealthIssue[];
  let auditAfterFirst: number;

  beforeAll(async () => {
    const file = path.join(folder, `${name}.jsonl`);
    catalogue = parseCatalogue(readFileSync(file, "utf8"), file);
    scenario = await openScenario({
      catalogue,
      config: { "Variant Strategy": strategy },
      runner: { keepResults: (_flow, step) => keptSteps.has(step) },
    });
    await scenario.cycle();
    auditAfterFirst = scenario.khaos.audit.length;
    await scenario.cycle();
    exceptions = await scenario.exceptions();
  });
  afterAll(() => scenario.close());

  it("reads each product once, and the outcomes add up", () => {
    expect(scenario.cycles[0]).toMatchObject({ read: catalogue.length, deferred: 0, failed: 0, retired: 0 });
    expect(scenario.brokenPromises()).toEqual([]);
    expect(scenario.runner.alerts).toEqual([]);
  });

  it("lists exactly the incomplete products as such, with the attribute that is missing", () => {
    const missing = exceptions.filter(({ code }) => code === "MISSING_ATTRIBUTE");
    const { incomplete } = rulesFor(catalogue, strategy === "Plain", exceptions);
    expect(missing.map(({ sku, code, field }) => `${sku} ${code} ${field}`).sort()).toEqual(incomplete);
  });

  it("says nothing of a product that is not so", () => {
    const { isTrue } = rulesFor(catalogue, strategy === "Plain", exceptions);
    expect(exceptions.filter((issue) => !isTrue(issue))).toEqual([]);
  });

  it("raises nothing besides in a catalogue whose only mistakes are known", () => {
    const others = exceptions
      .filter(({ code }) => code !== "MISSING_ATTRIBUTE")
      .map(({ sku, code }) => `${sku} ${code}`);
    const twins = ["ROBOT-VACUUM-PRO-BLACK", "ROBOT-VACUUM-PRO-WHITE"].map((sku) => `${sku} VARIANT_OPTION_DUPLICATE`);
    const known: Record<string, string[]> = { "apparel SCS": [], "apparel Plain": [], "homeware SCS": twins };
    const wanted = known[`${name} ${strategy}`] ?? (name === "homeware" ? [] : undefined);
    if (wanted === undefined) expect(others.length).toBeGreaterThan(100);
    else expect(others.sort()).toEqual(wanted);
  });

  it("leaves in the ERP what has no exception, and nothing else", () => {
    const held = new Set(exceptions.map(({ sku }) => sku));
    const fit = catalogue.filter(({ sku, status }) => !held.has(sku) && status === "Completed");
    const codes = scenario.khaos.stock().map(({ stockCode }) => foldCode(stockCode));
    expect(codes).toEqual(fit.map(({ sku }) => foldCode(sku)).sort());
  });

  it("writes nothing in the second run, and a poll costs three requests at most", async () => {
    expect(scenario.khaos.audit).toHaveLength(auditAfterFirst);
    expect(scenario.cycles[1]?.calls.khaos.ImportStockTSV).toBeUndefined();
    const before = scenario.calls.length;
    await scenario.poll();
    expect(scenario.calls.slice(before).filter(({ system }) => system === "plytix").length).toBeLessThanOrEqual(3);
    expect(scenario.calls.slice(before).filter(({ system }) => system === "khaos")).toEqual([]);
  });

  it("stays within the budgets of calls", () => {
    const report = scenario.cycles[0];
    const { plytix = {}, khaos = {} } = report?.calls ?? {};
    const imports = khaos.ImportStockTSV ?? 0;
    const count = catalogue.length;
    expect(imports).toBeLessThanOrEqual(Math.ceil((report?.written ?? 0) / 25) * 1.1 + 5);
    expect(sumOf(plytix)).toBeLessThanOrEqual(3 * Math.ceil(count / 100) + 10);
    // Every import creates here, so each may be preceded by one question whether its codes exist.
    expect(sumOf(khaos) - imports).toBeLessThanOrEqual(Math.ceil(count / 50) * 2 + imports + 5);
  });
});
