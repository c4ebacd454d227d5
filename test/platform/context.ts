import type { FlowDefinition } from "./definition/schema";
import type { Instance } from "./instance";
import { raiseAlert } from "./instance";
import { type ContextLogger, createLogger } from "./logger";
import { type ExecutionRecord, logLevels } from "./record";
import type { LoadedState } from "./state";
import type { StepView } from "./values";

/** The request that started an execution. */
export interface Invocation {
  flow: FlowDefinition;
  invokeType: ExecutionRecord["invokeType"];
  headers: Record<string, string>;
  query: Record<string, string>;
  /** Parsed body when it was JSON, else its text; `null` for a schedule. */
  body: unknown;
  rawBody: string;
  contentType: string;
  path: string;
  invokedBy?: string | undefined;
  /** Which flow retry this is; 0 the first time. */
  retry: number;
  synchronous: boolean;
}

/** An execution while it runs. */
export interface Run {
  instance: Instance;
  invocation: Invocation;
  record: ExecutionRecord;
  state: LoadedState;
  /** What references see, by step key. */
  views: Map<string, StepView>;
  /** Instant after which the platform stops it, in milliseconds. */
  deadline: number;
  batch?: { index: number; size: number } | undefined;
  /** What the step that ended last returned: the answer of a synchronous flow. */
  last: StepAnswer | undefined;
}

/** What a step offers as answer of a synchronous flow. */
export interface StepAnswer {
  data: unknown;
  contentType?: string | undefined;
  statusCode?: number | undefined;
  headers?: Record<string, string> | undefined;
}

const who = {
  customer: { id: "local-customer", name: "Local Customer", externalId: "local-customer" },
  user: { id: "local-user", email: "local@example.invalid", name: "Local User", externalId: "local-user" },
};

function attributesOf(run: Run) {
  const { definition } = run.instance;
  const { flow } = run.invocation;
  return {
    ...who,
    instance: { id: "local-instance", name: definition.name },
    integration: { id: "local-integration", name: definition.name, versionSequenceId: "1", externalVersion: "" },
    flow: { id: flow.stableKey ?? flow.name, name: flow.name, stableId: flow.stableKey ?? flow.name },
  };
}

/** Where in a flow a perform is called. */
export interface CallSite {
  step: string;
  actionKey: string;
  loopPath: string;
}

/** The logger of a step; lines of level *error* and above also raise an alert. */
function loggerOf({ instance, record }: Run, step: string): ContextLogger {
  return createLogger({
    now: () => instance.clock.now(),
    step,
    maxCharacters: instance.limits.logCharacters,
    write(line) {
      record.logs.push(line);
      if (logLevels.indexOf(line.level) < logLevels.indexOf("error")) return;
      raiseAlert(instance, {
        trigger: "Log Level Matched or Exceeded",
        flow: record.flow,
        executionId: record.id,
        detail: `${line.step}: ${line.message}`,
      });
    },
  });
}

/**
 * The context of one perform: what the server hands to a component, and besides `clock` and `random`, which only this runner
 * gives. The state objects are the execution's own, so a mutation is seen by the steps after it.
 */
export function buildContext(run: Run, site: CallSite): Record<string, unknown> {
  const { instance, record, invocation } = run;
  return {
    logger: loggerOf(run, site.step),
    ...run.state.working,
    configVars: instance.configVars,
    components: {},
    stepId: `${invocation.flow.name}/${site.step}`,
    executionId: record.id,
    webhookUrls: instance.webhookUrls,
    webhookApiKeys: instance.webhookApiKeys,
    invokeUrl: instance.webhookUrls[invocation.flow.name] ?? "",
    ...attributesOf(run),
    startedAt: record.startedAt,
    executionFrame: {
      invokedByExecutionJWT: `local-execution-token-${record.id}`,
      invokedByExecutionStartedAt: record.startedAt,
      componentActionKey: site.actionKey,
      executionId: record.id,
      executionStartedAt: record.startedAt,
      stepName: site.step,
      loopPath: site.loopPath,
    },
    flowSchemas: {},
    globalDebug: false,
    runnerAllocatedMemoryMb: 1024,
    batch: run.batch === undefined ? { enabled: false } : { enabled: true, batchSize: run.batch.size },
    clock: instance.clock,
    random: instance.random,
  };
}

/** The payload a trigger receives, and passes on as its results when it changes nothing. */
export function buildPayload(run: Run): Record<string, unknown> {
  const { instance, invocation, record } = run;
  const { contentType } = invocation;
  return {
    headers: invocation.headers,
    queryParameters: invocation.query,
    rawBody: { data: invocation.rawBody, contentType },
    body: { data: invocation.body, contentType },
    pathFragment: invocation.path,
    webhookUrls: instance.webhookUrls,
    webhookApiKeys: instance.webhookApiKeys,
    invokeUrl: instance.webhookUrls[invocation.flow.name] ?? "",
    executionId: record.id,
    ...attributesOf(run),
    startedAt: record.startedAt,
    globalDebug: false,
  };
}
