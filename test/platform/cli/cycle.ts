import { z } from "zod";
import type { CallRecord } from "../../simulators/callRecord";
import type { ExecutionRecord } from "../record";
import type { Runner } from "../runner";
import { type CycleCounts, countOutcomes } from "./outcomes";

/** Longer than any back-off of the exception list, and than a day: what was held is due again, and the nightly flows as well. */
export const pastEveryBackOffMs = 26 * 3_600_000;
/** Most polls of one feeder in a cycle; each continues where the one before ran out of time. */
const MAX_POLLS = 100;

/** The feeders of a cycle in their order. Those the definition does not have are left out. */
const finders = ["Find Changed Products", "Find ERP Edits"];
const retries = "Retry Held Products";
const sweep = "Sweep Catalogue";

/** One line of `runs` in the report. */
export interface CycleReport extends CycleCounts {
  calls: { plytix: Record<string, number>; khaos: Record<string, number> };
  /** On the runner's clock, without the time that was skipped on purpose. */
  durationMs: number;
}

/** A cycle that ended, with what went wrong in it, one line each. */
export interface CycleResult {
  report: CycleReport;
  problems: string[];
}

/**
 * Runs one sync cycle: find changes and drain, let everything held come due and drain, sweep and drain.
 * @param calls the shared list that both simulators add to.
 */
export async function runCycle(runner: Runner, calls: readonly CallRecord[]): Promise<CycleResult> {
  const { clock } = runner;
  const firstCall = calls.length;
  const firstExecution = runner.executions.length;
  const startedAt = clock.now();
  let skippedMs = 0;
  for (const flow of finders) {
    if (runner.hasFlow(flow)) await fireUntilComplete(runner, flow);
  }
  await runner.drain();
  if (runner.hasFlow(retries)) {
    clock.advance(pastEveryBackOffMs);
    skippedMs = pastEveryBackOffMs;
    await fireUntilComplete(runner, retries);
    await runner.drain();
  }
  if (runner.hasFlow(sweep)) {
    await fireUntilComplete(runner, sweep);
    await runner.drain();
  }
  const executions = runner.executions.slice(firstExecution);
  const { counts, problems } = countOutcomes(executions);
  const durationMs = Math.max(0, Math.round(clock.now() - startedAt - skippedMs));
  return {
    report: { ...counts, calls: countCalls(calls.slice(firstCall)), durationMs },
    problems: [...failuresOf(executions), ...problems],
  };
}

const windowSchema = z.looseObject({
  body: z.looseObject({ data: z.looseObject({ complete: z.boolean() }) }),
});

/** Fires a feeder, and again while its trigger says that it ran out of time. */
async function fireUntilComplete(runner: Runner, flow: string): Promise<void> {
  for (let poll = 0; poll < MAX_POLLS; poll += 1) {
    const execution = await runner.fireSchedule(flow);
    const trigger = execution.steps[0];
    const window = windowSchema.safeParse(trigger?.results);
    // A listing of a whole catalogue need not stay in memory once it was looked at.
    if (trigger !== undefined) trigger.results = undefined;
    if (execution.status !== "COMPLETED" || !window.success || window.data.body.data.complete) return;
  }
  throw new Error(`${flow} did not come to an end within ${MAX_POLLS} polls.`);
}

function failuresOf(executions: readonly ExecutionRecord[]): string[] {
  return executions
    .filter((execution) => execution.status === "ERROR" || execution.status === "CRASHED")
    .map((execution) => `${execution.flow} failed: ${execution.error ?? "no reason given"}`);
}

function countCalls(calls: readonly CallRecord[]): CycleReport["calls"] {
  const counts: CycleReport["calls"] = { plytix: {}, khaos: {} };
  for (const { system, operation } of calls) counts[system][operation] = (counts[system][operation] ?? 0) + 1;
  return counts;
}
