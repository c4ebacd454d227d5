import { z } from "zod";
import { builtInOf } from "./builtIns";
import { buildContext, type CallSite, type Run } from "./context";
import type { StepDefinition } from "./definition/schema";
import { toStepKey } from "./definition/stepKey";
import { CrashError, crashIfPlanned, raiseAlert } from "./instance";
import type { StepRecord } from "./record";
import { checkSerialisable, SerialisationError } from "./serialisable";
import { applyReturnedState } from "./state";
import { chooseBranch, resolveInputs, type StepView, type ValueScope } from "./values";

/** A limit of the platform ended the execution; no error handler of a step catches it. */
export class PlatformLimitError extends Error {
  override readonly name = "PlatformLimitError";
}

/** Whether the flow goes on after a step or ends well right there. */
export type Flow = "on" | "stop";

/** Runs steps one after the other. @throws Error when a step fails and its error handler does not take the failure. */
export async function runSteps(run: Run, steps: readonly StepDefinition[], loopPath = ""): Promise<Flow> {
  for (const step of steps) {
    if ((await runStep(run, step, loopPath)) === "stop") return "stop";
  }
  return "on";
}

/** Ends an execution that ran too long. @throws PlatformLimitError @source PR-7, PR-10 */
export function checkTime(run: Run): void {
  if (run.instance.clock.now() <= run.deadline) return;
  const { limits } = run.instance;
  const ms = run.invocation.synchronous ? limits.synchronousMs : limits.executionMs;
  throw new PlatformLimitError(`The execution exceeded its time limit of ${ms / 1000} seconds.`);
}

/** What a thrown value says, as one text. */
export function messageOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}

/** Starts the record of a step and adds it to the execution. */
export function startRecord(run: Run, step: StepDefinition): StepRecord {
  const startedAt = new Date(run.instance.clock.now()).toISOString();
  const record: StepRecord = {
    name: step.name,
    key: toStepKey(step.name),
    batch: run.batch?.index,
    attempts: 0,
    startedAt,
    endedAt: startedAt,
  };
  run.record.steps.push(record);
  return record;
}

/** Checks the result of a step, makes it visible to references and keeps it when asked to. Returns the stored copy. */
export function storeResults(run: Run, record: StepRecord, data: unknown): unknown {
  checkSerialisable(data, `the result of "${record.name}"`, "binary");
  const copy: unknown = structuredClone(data);
  run.views.set(record.key, { results: copy });
  if (run.instance.keepResults(run.record.flow, record.name)) record.results = copy;
  return copy;
}

async function runStep(run: Run, step: StepDefinition, loopPath: string): Promise<Flow> {
  const { instance } = run;
  const record = startRecord(run, step);
  const place = { flow: run.record.flow, step: step.name };
  crashIfPlanned(instance, { ...place, moment: "before" });
  try {
    const flow = await attemptStep({ run, step, record, loopPath });
    crashIfPlanned(instance, { ...place, moment: "after" });
    checkTime(run);
    return flow;
  } finally {
    record.endedAt = new Date(instance.clock.now()).toISOString();
  }
}

interface Attempt {
  run: Run;
  step: StepDefinition;
  record: StepRecord;
  loopPath: string;
}

async function attemptStep(attempt: Attempt): Promise<Flow> {
  const { run, step, record } = attempt;
  const handler = step.errorConfig ?? { errorHandlerType: "fail" as const };
  const retries = handler.errorHandlerType === "retry" ? (handler.maxAttempts ?? 0) : 0;
  for (;;) {
    record.attempts += 1;
    try {
      return await callStep(attempt);
    } catch (error) {
      if (error instanceof CrashError || error instanceof PlatformLimitError) throw error;
      noteConnectionError(run, error);
      record.error = messageOf(error);
      if (record.attempts <= retries) {
        const factor = handler.usesExponentialBackoff === true ? 2 ** (record.attempts - 1) : 1;
        await run.instance.clock.sleep((handler.delaySeconds ?? 0) * 1000 * factor);
        checkTime(run);
        continue;
      }
      const ignored = handler.errorHandlerType === "ignore" || handler.ignoreFinalError === true;
      if (!ignored || error instanceof SerialisationError) {
        throw new Error(`Step "${step.name}" failed: ${record.error}`, { cause: error });
      }
      run.views.set(record.key, { error: { message: record.error } });
      return "on";
    }
  }
}

function noteConnectionError(run: Run, error: unknown): void {
  const shape = z.looseObject({ isSpectralError: z.literal(true), connection: z.unknown() }).safeParse(error);
  if (!shape.success || shape.data.connection === undefined) return;
  raiseAlert(run.instance, {
    trigger: "Connection Threw an Exception",
    flow: run.record.flow,
    executionId: run.record.id,
    detail: messageOf(error),
  });
}

function callStep(attempt: Attempt): Promise<Flow> {
  switch (`${attempt.step.action.component.key}/${attempt.step.action.key}`) {
    case "branch/branchOnExpression":
      return callBranch(attempt);
    case "loop/loopOverItems":
      return callLoop(attempt);
    case "stop-execution/stopExecution":
      return callStop(attempt);
    case "log/writeLog":
      return callLog(attempt);
    case "cross-flow/invokeFlow":
      return callInvoke(attempt);
    default:
      return callAction(attempt);
  }
}

const scopeOf = (run: Run): ValueScope => ({ steps: run.views, configVars: run.instance.configVars });
const siteOf = ({ step, loopPath }: Attempt): CallSite => ({ step: step.name, actionKey: step.action.key, loopPath });

function builtInParams({ run, step }: Attempt): Record<string, unknown> {
  const declared = (builtInOf(step.action)?.inputs ?? []).map((key) => ({ key, type: "string" }));
  return resolveInputs(declared, step.inputs, scopeOf(run));
}

const returnedShape = z
  .looseObject({
    data: z.unknown(),
    branch: z.string().optional(),
    contentType: z.string().optional(),
    statusCode: z.number().optional(),
    headers: z.record(z.string(), z.string()).optional(),
  })
  .optional();

async function callAction(attempt: Attempt): Promise<Flow> {
  const { run, step, record, loopPath } = attempt;
  const action = run.instance.bundles.get(step.action.component.key)?.actions[step.action.key];
  if (action === undefined) throw new Error(`No action ${step.action.component.key}/${step.action.key} is built.`);
  const params = resolveInputs(action.inputs, step.inputs, scopeOf(run));
  const returned = returnedShape.parse(await action.perform(buildContext(run, siteOf(attempt)), params));
  if (returned !== undefined) applyReturnedState(run.state.working, returned);
  const data = storeResults(run, record, returned?.data);
  run.last = { ...returned, data };
  if (action.terminateExecution === true) return "stop";
  const branch = step.branches?.find((candidate) => candidate.name === returned?.branch);
  return branch === undefined ? "on" : runSteps(run, branch.steps, loopPath);
}

async function callBranch({ run, step, record, loopPath }: Attempt): Promise<Flow> {
  const name = chooseBranch(step.inputs.conditions, scopeOf(run));
  storeResults(run, record, { branch: name });
  const branch = step.branches?.find((candidate) => candidate.name === name);
  return branch === undefined ? "on" : runSteps(run, branch.steps, loopPath);
}

async function callLoop(attempt: Attempt): Promise<Flow> {
  const { run, step, record, loopPath } = attempt;
  const { items } = builtInParams(attempt);
  if (!Array.isArray(items)) throw new Error("The items of a loop must be a list.");
  const collected: unknown[] = [];
  for (const [index, currentItem] of items.entries()) {
    const view: StepView = { currentItem, index };
    run.views.set(record.key, view);
    const flow = await runSteps(run, step.steps ?? [], `${loopPath}/${record.key}[${index}]`);
    const last = step.steps?.at(-1);
    collected.push(last === undefined ? undefined : run.views.get(toStepKey(last.name))?.results);
    if (flow === "stop") return "stop";
  }
  storeResults(run, record, collected);
  run.last = { data: collected };
  return "on";
}

async function callStop(attempt: Attempt): Promise<Flow> {
  const { contentType, headers, jsonBody, statusCode } = builtInParams(attempt);
  const pairs = Array.isArray(headers) ? headers : [];
  const list = z.array(z.object({ key: z.string(), value: z.string() })).parse(pairs);
  attempt.run.last = {
    data: jsonBody,
    contentType: typeof contentType === "string" && contentType !== "" ? contentType : "application/json",
    statusCode: statusCode === "" || statusCode === undefined ? 200 : Number(statusCode),
    headers: Object.fromEntries(list.map((pair) => [pair.key, pair.value])),
  };
  return "stop";
}

async function callLog(attempt: Attempt): Promise<Flow> {
  const { level, message } = builtInParams(attempt);
  const context = buildContext(attempt.run, siteOf(attempt));
  const logger = context.logger as Record<string, (text: unknown) => void>;
  (logger[String(level)] ?? logger.info)?.(message);
  storeResults(attempt.run, attempt.record, undefined);
  return "on";
}

async function callInvoke(attempt: Attempt): Promise<Flow> {
  const { run, record } = attempt;
  const { flowName, data } = builtInParams(attempt);
  const name = String(flowName);
  const url = run.instance.webhookUrls[name];
  if (url === undefined) throw new Error(`The flow "${name}" does not exist in this integration.`);
  const [key] = run.instance.webhookApiKeys[name] ?? [];
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(key === undefined ? {} : { "api-key": key }),
      "prismatic-invoke-type": "Cross Flow",
      "prismatic-executionid": run.record.id,
    },
    body: JSON.stringify(data ?? {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The flow "${name}" answered ${answer.status}.`);
  storeResults(run, record, { status: answer.status, data: text });
  return "on";
}
