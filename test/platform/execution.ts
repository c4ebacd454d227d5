import { batchSizeOf, runBatches } from "./batches";
import { builtInOf } from "./builtIns";
import { buildPayload, type Invocation, type Run, type StepAnswer } from "./context";
import { CrashError, type Instance } from "./instance";
import type { ExecutionRecord, ExecutionStatus } from "./record";
import { messageOf, runSteps, startRecord, storeResults } from "./steps";
import { fireTrigger } from "./trigger";

/** An execution that ended, with what a synchronous caller would be told. */
export interface Finished {
  record: ExecutionRecord;
  answer: StepAnswer | undefined;
}

/**
 * Runs one execution to its end: trigger, steps, state. Never throws: what goes wrong is in the record.
 * State is saved at the good end only; a page that found nothing (`POLLED_NO_CHANGES`) is a good end.
 * @source PR-1, PR-26, PR-28
 */
export async function runExecution(instance: Instance, invocation: Invocation): Promise<Finished> {
  const run = startRun(instance, invocation);
  const { record } = run;
  try {
    record.status = await runFlow(run);
    if (record.status === "ERROR") record.error ??= "A batch failed.";
    if (record.status !== "ERROR") instance.state.save(run.state);
  } catch (error) {
    record.status = error instanceof CrashError ? "CRASHED" : "ERROR";
    record.error = messageOf(error);
  }
  record.endedAt = new Date(instance.clock.now()).toISOString();
  return { record, answer: run.last };
}

function startRun(instance: Instance, invocation: Invocation): Run {
  const { flow } = invocation;
  const now = instance.clock.now();
  const [trigger] = flow.steps;
  const record: ExecutionRecord = {
    id: `execution-${String(instance.executions.length + 1).padStart(6, "0")}`,
    flow: flow.name,
    trigger: trigger === undefined ? "" : `${trigger.action.component.key}/${trigger.action.key}`,
    invokeType: invocation.invokeType,
    invokedBy: invocation.invokedBy,
    retry: invocation.retry,
    status: "RUNNING",
    body: invocation.body,
    steps: [],
    logs: [],
    startedAt: new Date(now).toISOString(),
  };
  instance.executions.push(record);
  const { synchronousMs, executionMs } = instance.limits;
  return {
    instance,
    invocation,
    record,
    state: instance.state.load(flow.name),
    views: new Map(),
    deadline: now + (invocation.synchronous ? synchronousMs : executionMs),
    last: undefined,
  };
}

async function runFlow(run: Run): Promise<ExecutionStatus> {
  const [triggerStep, ...steps] = run.invocation.flow.steps;
  if (triggerStep === undefined) throw new Error("The flow has no trigger.");
  const { component, key } = triggerStep.action;
  const trigger = run.instance.bundles.get(component.key)?.triggers[key];
  if (trigger === undefined) {
    if (builtInOf(triggerStep.action)?.kind !== "trigger")
      throw new Error(`No trigger ${component.key}/${key} is built.`);
    storeResults(run, startRecord(run, triggerStep), buildPayload(run));
    await runSteps(run, steps);
    return "COMPLETED";
  }
  const batchSize = batchSizeOf(run.instance, run.invocation.flow);
  if (batchSize !== undefined) return runBatches({ run, triggerStep, trigger, steps, batchSize });
  const fired = await fireTrigger({ run, step: triggerStep, trigger, paginationState: undefined });
  if (fired.resultType === "polled_no_changes") return "POLLED_NO_CHANGES";
  if (fired.response !== undefined) run.last = { ...fired.response, data: fired.response.body };
  await runSteps(run, steps);
  return "COMPLETED";
}
