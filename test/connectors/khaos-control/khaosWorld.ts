import { createHarness } from "@prismatic-io/spectral/dist/testing";
import khaosControl from "../../../connectors/khaos-control";
import type { PolledChanges } from "../../../connectors/khaos-control/changes/pollChanges";
import type {
  ImportResult,
  PlannedRow,
  StockCodeCheck,
  StockItemsResult,
} from "../../../connectors/khaos-control/fields/stockItem";
import { createKhaosSimulator, type KhaosSimulator, type KhaosSimulatorOptions } from "../../simulators/khaos-control";
import { createTestContext, type TestContext } from "../../support/testContext";
import { createTestClock, type TestClock } from "../../support/virtualClock";

/** What a poll gave to the platform. */
export interface Polled {
  payload: { body: { data: PolledChanges } };
  resultType: string;
}

/** The component in front of a simulator, in one execution. */
export interface KhaosWorld {
  simulator: KhaosSimulator;
  context: TestContext;
  clock: TestClock;
  connection: { key: string; configVarKey: string; fields: Record<string, unknown> };
  run<Data>(action: string, inputs?: Record<string, unknown>): Promise<Data>;
  check(stockCodes: string[], findSimilar?: boolean): Promise<StockCodeCheck>;
  read(stockCodes: string[], profile?: unknown): Promise<StockItemsResult>;
  write(rows: PlannedRow[], given?: { dryRun?: boolean; profile?: unknown }): Promise<ImportResult>;
  /** Runs the polling trigger in an execution of its own, as the platform does: state is kept only when it succeeds. */
  poll(inputs?: Record<string, unknown>): Promise<Polled>;
  /** Levels of what the polls logged, in order. */
  pollLevels: string[];
  /** Flow state of the polls: outlives executions. */
  pollState: { value: Record<string, unknown> };
  /** Methods called, in order; with `from` only those after that many calls. */
  methods(from?: number): string[];
  /** Texts of all import calls, in order. */
  imports(): string[];
  close(): Promise<void>;
}

/** Starts a simulator and puts the component in front of it. */
export const createWorld = async (options: KhaosSimulatorOptions = {}): Promise<KhaosWorld> => {
  const clock = createTestClock();
  const simulator = await createKhaosSimulator({
    clock,
    stockTypes: { level1: ["Clothing"], level2: ["Tops"] },
    ...options,
  });
  const context = createTestContext({ clock });
  const harness = createHarness(khaosControl);
  const { hostname, port } = new URL(simulator.serviceUrl);
  const connection = {
    key: "webService",
    configVarKey: "Khaos Control",
    fields: { protocol: "http", host: hostname, port, virtualDirectory: "DemoSoap", executable: "KhaosDEMO.exe" },
  };
  const run = async <Data>(action: string, inputs: Record<string, unknown> = {}): Promise<Data> => {
    const result = await harness.action(action, { connection, ...inputs }, context as never);
    return (result as { data: Data }).data;
  };
  const pollState: KhaosWorld["pollState"] = { value: {} };
  const pollLevels: string[] = [];
  const poll = async (inputs: Record<string, unknown> = {}): Promise<Polled> => {
    const instanceState = structuredClone(pollState.value);
    const own = createTestContext({ clock, instanceState });
    const result = await harness.trigger("changedStockItems", {}, { connection, ...inputs }, own as never);
    pollLevels.push(...own.lines.map(({ level }) => level));
    pollState.value = structuredClone(instanceState);
    return result as unknown as Polled;
  };
  return {
    simulator,
    context,
    poll,
    pollLevels,
    pollState,
    clock,
    connection,
    run,
    check: (stockCodes, findSimilar = false) =>
      run("checkStockCodes", { stockCodes, findSimilar: String(findSimilar) }),
    read: (stockCodes, profile) => run("getStockItems", { stockCodes, profile }),
    write: (rows, given = {}) =>
      run("importStockItems", { rows, dryRun: String(given.dryRun ?? false), profile: given.profile }),
    methods: (from = 0) => simulator.calls.slice(from).map(({ operation }) => operation),
    imports: () =>
      simulator.calls.flatMap(({ operation, request }) =>
        operation === "ImportStockTSV" && typeof request === "string" ? [request] : [],
      ),
    close: () => simulator.close(),
  };
};

const mandatory = {
  stockControlled: true,
  stockType1: "Clothing",
  stockType2: "Tops",
  buyPrice: "4.50",
  sellPrice: "12.00",
  taxCode: "1",
};

/** A row that creates a plain item. */
export const createRow = (stockCode: string, given: Partial<PlannedRow> = {}): PlannedRow => ({
  sku: stockCode,
  verb: "create",
  kind: "plain",
  stockCode,
  scs: null,
  resend: {},
  financeBefore: {},
  requires: null,
  ...given,
  fields: { description: `Item ${stockCode}`, ...mandatory, ...given.fields },
});

/** A row that updates a plain item. */
export const updateRow = (
  stockCode: string,
  fields: PlannedRow["fields"],
  given: Partial<PlannedRow> = {},
): PlannedRow => ({
  sku: stockCode,
  verb: "update",
  kind: "plain",
  stockCode,
  scs: null,
  fields,
  resend: {},
  financeBefore: {},
  requires: null,
  ...given,
});

/** A row that creates a child of one axis. */
export const childRow = (parentCode: string, suffix: string, given: Partial<PlannedRow> = {}): PlannedRow => ({
  sku: `${parentCode}-${suffix}`,
  verb: "create",
  kind: "scs",
  stockCode: `${parentCode}-${suffix}`,
  scs: {
    parentCode,
    parentDescription: `Family ${parentCode}`,
    axes: [{ heading: "Size", code: suffix, description: `Size ${suffix}` }],
  },
  resend: {},
  financeBefore: {},
  requires: null,
  ...given,
  fields: { ...mandatory, ...given.fields },
});

/** Stock Code and outcome of each row, in order. */
export const outcomesOf = (result: ImportResult): string[] =>
  result.outcomes.map(({ stockCode, outcome }) => `${stockCode} ${outcome}`);

/** How many rows had each outcome. */
export const tally = (result: ImportResult): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { outcome } of result.outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

/** Codes with running numbers. */
export const numbered = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(3, "0")}`);
