import { z } from "zod";
import type { ServerTrigger } from "./bundles";
import { buildContext, buildPayload, type Run } from "./context";
import type { StepDefinition } from "./definition/schema";
import { CrashError, crashIfPlanned } from "./instance";
import { applyReturnedState } from "./state";
import { checkTime, messageOf, startRecord, storeResults } from "./steps";
import { resolveInputs } from "./values";

const firedShape = z.looseObject({
  payload: z.record(z.string(), z.unknown()),
  resultType: z.string().optional(),
  response: z
    .looseObject({
      statusCode: z.number().optional(),
      contentType: z.string().optional(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    })
    .optional(),
});

/** What a trigger returned. */
export type Fired = z.infer<typeof firedShape>;

/** One call of a component's trigger. */
export interface Firing {
  run: Run;
  step: StepDefinition;
  trigger: ServerTrigger;
  /** Cursor of the page before; `undefined` for the first page. */
  paginationState: unknown;
}

/**
 * Calls the trigger of a component once; its payload becomes the results of the trigger step.
 * @throws Error when the trigger fails; CrashError when a crash was planned there.
 */
export async function fireTrigger({ run, step, trigger, paginationState }: Firing): Promise<Fired> {
  const { instance } = run;
  const place = { flow: run.record.flow, step: step.name };
  const record = startRecord(run, step);
  record.attempts = 1;
  crashIfPlanned(instance, { ...place, moment: "before" });
  try {
    const context = buildContext(run, { step: step.name, actionKey: step.action.key, loopPath: "" });
    const payload = { ...buildPayload(run), ...(paginationState === undefined ? {} : { paginationState }) };
    const params = resolveInputs(trigger.inputs, step.inputs, { steps: run.views, configVars: instance.configVars });
    const fired = firedShape.parse((await trigger.perform(context, payload, params)) ?? { payload });
    applyReturnedState(run.state.working, fired);
    storeResults(run, record, fired.payload);
    crashIfPlanned(instance, { ...place, moment: "after" });
    checkTime(run);
    return fired;
  } catch (error) {
    if (error instanceof CrashError) throw error;
    record.error = messageOf(error);
    throw new Error(`Trigger "${step.name}" failed: ${record.error}`, { cause: error });
  } finally {
    record.endedAt = new Date(instance.clock.now()).toISOString();
  }
}
