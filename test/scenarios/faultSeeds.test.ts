import { readFileSync } from "node:fs";
import path from "node:path";
import { parseStock } from "../simulators/khaos-control/stockFile";
import { parseCatalogue } from "../simulators/plytix/catalogue";
import { type Scenario, useScenarios } from "../support/scenario";
import { endState } from "../support/scenarioHistory";

const open = useScenarios();
const folder = path.resolve(__dirname, "../fixtures/demo");
const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
const demo = {
  catalogue: parseCatalogue(read("catalogue.jsonl"), "catalogue.jsonl"),
  stock: parseStock(read("stock.jsonl"), "stock.jsonl"),
  runner: { keepResults: (_flow: string, step: string) => /Quarantine|Changed/.test(step) },
};

const endOf = async (scenario: Scenario) => ({
  stock: endState(scenario.khaos.stock()),
  exceptions: (await scenario.exceptions()).map(({ sku, code, field }) => `${sku} ${code} ${field}`).sort(),
});

let failures = 0;
let quiet: Awaited<ReturnType<typeof endOf>>;
beforeAll(async () => {
  const scenario = await open(demo);
  await scenario.settle();
  quiet = await endOf(scenario);
});

it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  "with 3 %% of the calls failing, seed %i, it ends like without",
  async (faultSeed) => {
    const scenario = await open({ ...demo, faultSeed });
    await scenario.cycle();
    failures += scenario.calls.filter(({ status }) => status === 0 || status >= 400).length;
    scenario.plytix.faults.clear();
    scenario.khaos.faults.clear();
    await scenario.settle();
    expect(await endOf(scenario)).toEqual(quiet);
    expect(scenario.khaos.financeChangesSinceSeed()).toEqual([]);
  },
);

afterAll(() => expect(failures).toBeGreaterThan(10));
