import path from "node:path";
import { loadBundles } from "../platform/bundles";
import { type CycleReport, pastEveryBackOffMs, runCycle } from "../platform/cli/cycle";
import { demoConnections, demoPageKey } from "../platform/cli/demoInstance";
import { type HealthIssue, readHealth } from "../platform/cli/health";
import { type OutcomeWord, outcomeStep, outcomeWords, pipelineFlow } from "../platform/cli/outcomes";
import { createSkippingClock, type RunnerClock } from "../platform/clock";
import { loadDefinition } from "../platform/definition/load";
import { componentNames, createRunner, type Runner, type RunnerOptions } from "../platform/runner";
import type { CallRecord } from "../simulators/callRecord";
import {
  type CompleteStockLine,
  createKhaosSimulator,
  type KhaosSimulator,
  type KhaosSimulatorOptions,
  type StockLine,
} from "../simulators/khaos-control";
import { createPlytixSimulator, type PlytixSimulator, type PlytixSimulatorOptions } from "../simulators/plytix";
import type { CatalogueLine } from "../simulators/plytix/catalogue";
import { createImportWatch, foldCode, protectedChanges } from "./scenarioHistory";

const root = path.resolve(__dirname, "../..");

/** The definition that is shipped, and the bundles that are published; loaded once for a test file. */
const definition = loadDefinition(path.join(root, "integrations/product-sync/definition.yaml"));
const bundles = loadBundles(path.join(root, "dist"), componentNames(definition));

/** First instant of every scenario: a Monday morning in winter. */
const startMs = Date.UTC(2026, 1, 2, 8);

/** What a scenario starts with; everything has a default. */
export interface ScenarioOptions {
  /** @default none */
  catalogue?: readonly CatalogueLine[];
  /** @default an empty ERP */
  stock?: readonly StockLine[];
  /** Config variables by name, over *Run Mode: Live*. */
  config?: Record<string, unknown>;
  /** Stock types the ERP knows besides those of catalogue and stock. */
  stockTypes?: { level1: string[]; level2: string[] };
  faultSeed?: number;
  /** Fields of the connections by config variable, over those that lead to the simulators. */
  connections?: Record<string, Record<string, unknown>>;
  /** True where a test loses a message on purpose: the sums of that run cannot add up. @default false */
  losesMessages?: boolean;
  plytix?: PlytixSimulatorOptions;
  khaos?: KhaosSimulatorOptions;
  runner?: Partial<RunnerOptions>;
}

/** One instance of the integration, live, between two simulated systems on one virtual clock. */
export interface Scenario {
  plytix: PlytixSimulator;
  khaos: KhaosSimulator;
  clock: RunnerClock;
  runner: Runner;
  /** Every call to either system, in order. */
  calls: CallRecord[];
  /** Reports of all cycles so far. */
  cycles: CycleReport[];
  /** A whole sync cycle; before each but the first the clock goes past every back-off. */
  cycle(): Promise<CycleReport>;
  /** Cycles until one writes nothing and puts nothing off, at most `limit` of them. */
  settle(limit?: number): Promise<CycleReport>;
  /** Looks for changes in Plytix once and handles what was found. */
  poll(): Promise<void>;
  /** A person's request to *Sync Named Products*, handled to its end. @throws Error when it was not taken. */
  request(body: Record<string, unknown>): Promise<void>;
  exceptions(): Promise<HealthIssue[]>;
  /** Issues of products that went on. */
  warnings(): Promise<HealthIssue[]>;
  /** Codes of the exceptions of one SKU, in alphabetical order. */
  codesOf(sku: string): Promise<string[]>;
  /** How a product last fared; undefined when no message named it. */
  outcomeOf(sku: string): OutcomeWord | undefined;
  item(stockCode: string): CompleteStockLine | undefined;
  /** Texts of all imports so far. */
  imports(): string[];
  /** Told of every call to Khaos Control as it is answered, for what happens in the middle of a run. */
  afterKhaosCall: (call: CallRecord) => void;
  /** What broke a promise of the design so far, one line each. */
  brokenPromises(): string[];
  close(): Promise<void>;
}

const stockTypesOf = (catalogue: readonly CatalogueLine[], label: string): string[] => [
  ...new Set(catalogue.flatMap(({ attributes }) => (attributes?.[label] ? [String(attributes[label])] : []))),
];

const sumProblems = (report: CycleReport, index: number): string[] => {
  const sum = outcomeWords.reduce((total, word) => total + report[word], 0);
  return sum === report.read ? [] : [`cycle ${index + 1}: ${report.read} were read, the outcomes add up to ${sum}`];
};

/** What no log line and no error may hold, whatever happens. */
const unclean =
  /demo-password|local-execution-token|\bundefined\b|\[object |\n\s+at |node_modules|<soap|<\?xml|\tSHORT_DESC/i;

/** Log lines and errors that nobody should have to read. */
export const uncleanLines = (runner: Runner): string[] =>
  runner.executions.flatMap((execution) => [
    ...execution.logs
      .filter(({ message }) => message.length >= 4096 || unclean.test(message))
      .map((line) => line.message),
    ...[execution.error, ...execution.steps.map(({ error }) => error)].filter(
      (error) => error !== undefined && unclean.test(error),
    ),
  ]) as string[];

/** Opens a scenario; close it afterwards, or use {@link useScenarios}. */
export const openScenario = async (options: ScenarioOptions = {}): Promise<Scenario> => {
  const { catalogue = [], stock = [], faultSeed } = options;
  const clock = createSkippingClock(startMs);
  const calls: CallRecord[] = [];
  const watched: Watched = {};
  const plytix = await openPlytix(options, { clock, faultSeed, onCall: (call) => calls.push(call) }, () => {
    watched.products = undefined;
  });
  const watch = createImportWatch(stock, {
    audit: () => watched.khaos?.audit ?? [],
    products: () => {
      watched.products ??= new Map(plytix.products().map((line) => [foldCode(line.sku), line]));
      return watched.products;
    },
  });
  const khaos = await createKhaosSimulator({
    clock,
    faultSeed,
    stock: [...stock],
    stockTypes: {
      level1: [...stockTypesOf(catalogue, "stock_type_1"), ...(options.stockTypes?.level1 ?? [])],
      level2: [...stockTypesOf(catalogue, "stock_type_2"), ...(options.stockTypes?.level2 ?? [])],
    },
    onCall(call) {
      calls.push(call);
      watch.onCall(call);
      watched.scenario?.afterKhaosCall(call);
    },
    ...options.khaos,
  });
  watched.khaos = khaos;
  const connections = demoConnections(definition, bundles, { plytix, khaos });
  for (const [name, fields] of Object.entries(options.connections ?? {})) {
    connections[name] = { ...connections[name], ...fields };
  }
  const runner = await createRunner({
    definition,
    bundles,
    clock,
    configVars: { "Run Mode": "Live", ...options.config },
    connections,
    ...options.runner,
  }).catch(async (error: unknown) => {
    await plytix.close();
    await khaos.close();
    throw error;
  });
  watched.scenario = toScenario(
    { plytix, khaos, clock, runner, calls },
    watch.problems,
    options.losesMessages === true,
  );
  return watched.scenario;
};

/** What is looked at while calls come in, as far as it exists by then. */
interface Watched {
  khaos?: KhaosSimulator;
  scenario?: Scenario;
  /** Products of Plytix by folded SKU; forgotten with every edit. */
  products?: ReadonlyMap<string, CatalogueLine> | undefined;
}

/** A Plytix whose edits by hand are noticed. */
const openPlytix = async (
  { catalogue = [], plytix }: ScenarioOptions,
  shared: PlytixSimulatorOptions,
  onEdit: () => void,
): Promise<PlytixSimulator> => {
  const simulator = await createPlytixSimulator({ ...shared, catalogue, ...plytix });
  const noticing =
    <Given extends unknown[]>(edit: (...given: Given) => void) =>
    (...given: Given): void => {
      edit(...given);
      onEdit();
    };
  return {
    ...simulator,
    edit: noticing(simulator.edit),
    create: noticing(simulator.create),
    remove: noticing(simulator.remove),
    archive: noticing(simulator.archive),
  };
};

type Parts = Pick<Scenario, "plytix" | "khaos" | "clock" | "runner" | "calls">;

const toScenario = (parts: Parts, importProblems: readonly string[], losesMessages: boolean): Scenario => {
  const { plytix, khaos, clock, runner, calls } = parts;
  const cycles: CycleReport[] = [];
  const problems: string[] = [];
  const scenario: Scenario = {
    ...parts,
    cycles,
    afterKhaosCall: () => undefined,
    async cycle() {
      // Longer than the overlap of two polls, so that no edit is named a second time by chance.
      clock.advance(cycles.length > 0 ? pastEveryBackOffMs : 10 * 60_000);
      const result = await runCycle(runner, calls);
      cycles.push(result.report);
      if (losesMessages) return result.report;
      problems.push(...sumProblems(result.report, cycles.length - 1));
      // A crash or a failure is the business of the test that planned it; a sum that does not add up is always wrong.
      problems.push(...result.problems.filter((problem) => / outcome/.test(problem)));
      return result.report;
    },
    async settle(limit = 8) {
      for (let count = 0; count < limit; count += 1) {
        const report = await scenario.cycle();
        if (report.written + report.retired + report.deferred + report.failed === 0) return report;
      }
      throw new Error(`Still not settled after ${limit} cycles.`);
    },
    async poll() {
      clock.advance(30 * 60_000);
      await runner.fireSchedule("Find Changed Products");
      await runner.drain();
    },
    async request(body) {
      const answer = await runner.call("Sync Named Products", { body });
      if (answer.status !== 200) throw new Error(`The request was answered ${answer.status}: ${answer.text}`);
      const done = await runner.drain();
      const failed = done.find(({ status }) => status !== "COMPLETED");
      if (failed !== undefined) throw new Error(`${failed.flow} failed: ${failed.error}`);
    },
    exceptions: async () => (await readHealth(runner, demoPageKey)).exceptions,
    warnings: async () => (await readHealth(runner, demoPageKey)).warnings,
    codesOf: async (sku) =>
      (await scenario.exceptions())
        .filter((issue) => issue.sku === sku)
        .map((i) => i.code)
        .sort(),
    outcomeOf: (sku) => lastOutcome(runner, sku),
    item: (stockCode) => khaos.stock().find((line) => foldCode(line.stockCode) === foldCode(stockCode)),
    imports: () =>
      calls.filter(({ operation }) => operation === "ImportStockTSV").map(({ request }) => String(request)),
    brokenPromises: () => [
      ...importProblems,
      ...protectedChanges(khaos.audit),
      ...problems,
      ...uncleanLines(runner).map((line) => `unclean: ${line.slice(0, 300)}`),
    ],
    async close() {
      await runner.close();
      await plytix.close();
      await khaos.close();
    },
  };
  return scenario;
};

const lastOutcome = (runner: Runner, sku: string): OutcomeWord | undefined => {
  for (const execution of runner.executionsOf(pipelineFlow).toReversed()) {
    const results = execution.steps.findLast(({ name }) => name === outcomeStep)?.results;
    const { outcomes = [] } = (results ?? {}) as { outcomes?: { sku: string; outcome: OutcomeWord }[] };
    const found = outcomes.find((outcome) => outcome.sku === sku);
    if (found !== undefined) return found.outcome;
  }
  return undefined;
};

/** Gives a function that opens scenarios; after each test they are closed, and none may have broken a promise of the design. */
export const useScenarios = (): ((options?: ScenarioOptions) => Promise<Scenario>) => {
  const opened: Scenario[] = [];
  afterEach(async () => {
    const broken = opened.flatMap((scenario) => scenario.brokenPromises());
    for (const scenario of opened.splice(0)) await scenario.close();
    expect(broken).toEqual([]);
  });
  return async (options) => {
    const scenario = await openScenario(options);
    opened.push(scenario);
    return scenario;
  };
};
