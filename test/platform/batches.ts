import { z } from "zod";
import type { ServerTrigger } from "./bundles";
import { buildContext, type Run } from "./context";
import type { FlowDefinition, StepDefinition } from "./definition/schema";
import { toStepKey } from "./definition/stepKey";
import { CrashError, type Instance, raiseAlert } from "./instance";
import type { ExecutionStatus } from "./record";
import { messageOf, PlatformLimitError, runSteps } from "./steps";
import { fireTrigger } from "./trigger";

/** Items per batch of a flow whose trigger batches, or `undefined` for any other flow. @source PR-26 */
export function batchSizeOf(instance: Instance, flow: FlowDefinition): number | undefined {
  const action = flow.steps[0]?.action;
  const trigger = action && instance.bundles.get(action.component.key)?.triggers[action.key];
  if (trigger?.resolveTriggerItems === undefined) return undefined;
  if (trigger.triggerResolverSupport !== "required" && flow.triggerResolver?.enabled !== true) return undefined;
  return flow.triggerResolver?.batchSize ?? trigger.triggerResolverDefaultBatchSize ?? 1;
}

/** A batched run: the execution, its trigger, and the steps that each batch passes. */
export interface Batches {
  run: Run;
  triggerStep: StepDefinition;
  trigger: ServerTrigger;
  steps: readonly StepDefinition[];
  batchSize: number;
}

/** Pages and batches of a batched trigger: a failed batch does not stop the others, but fails the execution. @source PR-26, PR-27 */
export async function runBatches(batches: Batches): Promise<ExecutionStatus> {
  const { run, triggerStep, trigger, batchSize } = batches;
  const { limits, clock, state, switches } = run.instance;
  let paginationState: unknown;
  let index = 0;
  let failed = false;
  for (let page = 0; ; page += 1) {
    if (page >= limits.triggerPages) throw new PlatformLimitError(`The trigger returned ${page} pages without an end.`);
    // By assumption every call of the trigger has a runner, and so a time limit, of its own.
    run.deadline = clock.now() + limits.executionMs;
    const fired = await fireTrigger({ run, step: triggerStep, trigger, paginationState });
    if (page === 0 && fired.resultType === "polled_no_changes") return "POLLED_NO_CHANGES";
    const context = buildContext(run, { step: triggerStep.name, actionKey: triggerStep.action.key, loopPath: "" });
    const items = z.array(z.unknown()).parse((await trigger.resolveTriggerItems?.(context, fired)) ?? []);
    for (let start = 0; start < items.length; start += batchSize) {
      const slice = items.slice(start, start + batchSize);
      const ended = await runBatch({
        batches,
        payload: fired.payload,
        data: batchSize === 1 ? slice[0] : slice,
        index,
      });
      failed ||= !ended;
      index += 1;
    }
    paginationState = await trigger.getNextPaginationState?.(context, fired);
    if (paginationState === null || paginationState === undefined) break;
  }
  if (failed && switches.keepTriggerStateOnBatchFailure) state.save(run.state);
  return failed ? "ERROR" : "COMPLETED";
}

interface Batch {
  batches: Batches;
  payload: Record<string, unknown>;
  data: unknown;
  index: number;
}

const MAX_BATCH_RETRIES = 3;

async function runBatch({ batches, payload, data, index }: Batch): Promise<boolean> {
  const { run, triggerStep, steps, batchSize } = batches;
  const { instance } = run;
  const retry = run.invocation.flow.retryConfig;
  const retries = Math.min(retry?.maxAttempts ?? 0, MAX_BATCH_RETRIES);
  for (let attempt = 0; ; attempt += 1) {
    const batch: Run = {
      ...run,
      state: instance.switches.batchesShareState ? run.state : instance.state.load(run.record.flow),
      views: new Map(),
      deadline: instance.clock.now() + instance.limits.executionMs,
      batch: { index, size: batchSize },
    };
    const results = { ...payload, body: { data, contentType: "application/json" } };
    batch.views.set(toStepKey(triggerStep.name), { results: structuredClone(results) });
    try {
      await runSteps(batch, steps);
      if (!instance.switches.batchesShareState) instance.state.save(batch.state);
      return true;
    } catch (error) {
      if (error instanceof CrashError) throw error;
      run.record.error = `Batch ${index}: ${messageOf(error)}`;
      if (attempt >= retries) return false;
      raiseAlert(instance, {
        trigger: "Execution Failed, Retry Pending",
        flow: run.record.flow,
        executionId: run.record.id,
        detail: run.record.error,
      });
      const factor = retry?.usesExponentialBackoff === true ? 2 ** attempt : 1;
      await instance.clock.sleep((retry?.delayMinutes ?? 0) * 60_000 * factor);
    }
  }
}
