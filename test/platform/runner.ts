import { type Bundles, loadBundles } from "./bundles";
import { createRepeatableRandom, createSkippingClock, type RunnerClock, type RunnerRandom } from "./clock";
import { resolveConfigVars } from "./configVars";
import { lintDefinition } from "./definition/lint";
import { DefinitionError, loadDefinition } from "./definition/load";
import type { Definition } from "./definition/schema";
import { deploy } from "./deploy";
import type { CrashPlan, Instance } from "./instance";
import { type PlatformLimits, platformLimits } from "./limits";
import type { Alert, ExecutionRecord, FlowAnswer } from "./record";
import { createStateStore, type StateSnapshot } from "./state";
import { type PlatformSwitches, switchesOff } from "./switches";

/** What a runner is made of. */
export interface RunnerOptions {
  /** Path of the YAML, or a definition that was loaded before. */
  definition: string | Definition;
  /** Folder with `<name>/index.js`, or bundles that were loaded before (loading takes some 100 ms per bundle). */
  bundles: string | Bundles;
  /** Config variables by name, over the defaults of the definition. @default none */
  configVars?: Record<string, unknown>;
  /** Fields of connections by the name of their config variable. @default none */
  connections?: Record<string, Record<string, unknown>>;
  /** @default a skipping clock that starts at the machine's time */
  clock?: RunnerClock;
  /** @default a repeatable generator */
  random?: RunnerRandom;
  /** @default all off */
  switches?: Partial<PlatformSwitches>;
  /** @default the documented limits */
  limits?: Partial<PlatformLimits>;
  /** API keys by flow name for flows that need one. @default one made-up key per flow */
  apiKeys?: Record<string, string[]>;
  /** State to begin with, for example that of another runner. @default empty */
  state?: StateSnapshot;
  /** The only flow that may change cross-flow state. @default "Sync Products" */
  crossFlowWriter?: string;
  /** Which step results stay in the records; a large run keeps few. @default all */
  keepResults?: (flow: string, step: string) => boolean;
  /** Called after each execution. */
  onExecution?: (execution: ExecutionRecord) => void;
}

/** How a flow is called from outside. */
export interface CallOptions {
  /** Sent as JSON unless it is text; without it the call is a GET. */
  body?: unknown;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** `null` sends no key. @default the flow's own key */
  apiKey?: string | null;
}

/** A deployed instance on the local runner. Nothing runs by itself: a test fires, calls and drains. */
export interface Runner {
  readonly definition: Definition;
  readonly clock: RunnerClock;
  /** May be changed between two calls. */
  readonly switches: PlatformSwitches;
  /** Every execution, in the order of their start. */
  readonly executions: readonly ExecutionRecord[];
  readonly alerts: readonly Alert[];
  readonly webhookUrls: Readonly<Record<string, string>>;
  readonly webhookApiKeys: Readonly<Record<string, string[]>>;
  /** Executions of one flow, in the order of their start. */
  executionsOf(flowName: string): ExecutionRecord[];
  /** Whether the definition has a flow of that name. */
  hasFlow(flowName: string): boolean;
  /**
   * Runs a scheduled or polling flow once, to its end. A singleton that is already running is skipped.
   * @throws Error when there is no such flow or it has no schedule.
   */
  fireSchedule(flowName: string): Promise<ExecutionRecord>;
  /** Runs everything queued, and what that queues, until nothing is left; returns the executions. Fails for nothing an execution does. */
  drain(): Promise<ExecutionRecord[]>;
  /** Calls a flow over HTTP. A synchronous flow answers; any other is queued and answers with its receipt. Redirects are followed. */
  call(flowName: string, options?: CallOptions): Promise<FlowAnswer>;
  /** Messages that wait. */
  queued(): number;
  /** Plans a crash. */
  crashAt(plan: CrashPlan): void;
  /** Raises *Execution Overdue* and returns true when no execution of the flow ended well within the last minutes. */
  checkOverdue(flowName: string, minutes: number): boolean;
  /** Everything persisted, as a copy. */
  state(): StateSnapshot;
  /** Replaces everything persisted. */
  restoreState(snapshot: StateSnapshot): void;
  close(): Promise<void>;
}

/**
 * Deploys a definition on the local runner.
 * @throws DefinitionError with one line per problem when the definition is not sound; ConfigVarError, BundleError likewise.
 */
export async function createRunner(options: RunnerOptions): Promise<Runner> {
  const definition = typeof options.definition === "string" ? loadDefinition(options.definition) : options.definition;
  const bundles =
    typeof options.bundles === "string" ? loadBundles(options.bundles, componentNames(definition)) : options.bundles;
  const problems = lintDefinition(definition, bundles);
  if (problems.length > 0) throw new DefinitionError(problems);
  const limits = { ...platformLimits, ...options.limits };
  const clock = options.clock ?? createSkippingClock();
  const instance: Instance = {
    definition,
    bundles,
    configVars: resolveConfigVars({
      definition,
      bundles,
      configVars: options.configVars ?? {},
      connections: options.connections ?? {},
    }),
    clock,
    random: options.random ?? createRepeatableRandom(),
    limits,
    switches: { ...switchesOff, ...options.switches },
    state: createStateStore({
      maxBytes: limits.stateBytes,
      crossFlowWriter: options.crossFlowWriter ?? "Sync Products",
    }),
    webhookUrls: {},
    webhookApiKeys: keysFor(definition, options.apiKeys ?? {}),
    executions: [],
    alerts: [],
    crashPlans: [],
    keepResults: options.keepResults ?? (() => true),
  };
  if (options.state !== undefined) instance.state.restore(options.state);
  return deploy(instance, options.onExecution ?? (() => undefined));
}

/** Keys of the private components that a definition names. */
export function componentNames(definition: Definition): string[] {
  const keys = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("isPublic" in value && value.isPublic === false && "key" in value) keys.add(String(value.key));
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(definition);
  return [...keys];
}

function keysFor(definition: Definition, given: Record<string, string[]>): Record<string, string[]> {
  const keys: Record<string, string[]> = {};
  for (const flow of definition.flows) {
    const made = flow.endpointSecurityType === "customer_required" ? [`local-key-${flow.stableKey ?? flow.name}`] : [];
    keys[flow.name] = given[flow.name] ?? flow.organizationApiKeys ?? made;
  }
  return keys;
}
