import { builtInOf } from "../builtIns";
import type { Bundles } from "../bundles";
import type { Definition, FlowDefinition } from "./schema";
import { toStepKey } from "./stepKey";
import { repeated, stepsOf } from "./walk";

const PLAIN_NAME = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const STABLE_KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names, keys and settings of flows and steps; see {@link lintDefinition}. */
export function lintFlows(definition: Definition, bundles: Bundles): string[] {
  const { flows } = definition;
  const keys = flows.map((flow) => flow.stableKey ?? "").filter((key) => key !== "");
  return [
    ...repeated(flows.map((flow) => flow.name)).map((name) => `flow "${name}": the name is used more than once`),
    ...repeated(keys).map((key) => `flow stableKey "${key}" is used more than once`),
    ...flows.flatMap((flow) => [...lintNames(flow), ...lintShape(flow), ...lintSettings(flow, bundles)]),
  ];
}

function lintNames(flow: FlowDefinition): string[] {
  const at = `flow "${flow.name}"`;
  const names = stepsOf(flow).map(({ step }) => step.name);
  const problems = [flow.name, ...names]
    .filter((name) => !PLAIN_NAME.test(name))
    .map((name) => `${at}: the name "${name}" may have letters, digits and single spaces only`);
  if (flow.stableKey === undefined) problems.push(`${at}: stableKey is missing, so state would be lost on a rename`);
  else if (!STABLE_KEY.test(flow.stableKey)) problems.push(`${at}: stableKey "${flow.stableKey}" is not kebab-case`);
  const doubles = repeated(names.map(toStepKey));
  return [...problems, ...doubles.map((key) => `${at}: more than one step has the reference key "${key}"`)];
}

function lintShape(flow: FlowDefinition): string[] {
  const at = `flow "${flow.name}"`;
  const problems: string[] = [];
  const [first, ...others] = stepsOf(flow);
  if (first?.step.isTrigger !== true) problems.push(`${at}: the first step must be marked isTrigger`);
  for (const { step } of others) {
    const name = `${at}, step "${step.name}"`;
    if (step.isTrigger === true) problems.push(`${name}: only the first step may be a trigger`);
    if (step.schedule !== undefined) problems.push(`${name}: only a trigger has a schedule`);
    const key = `${step.action.component.key}/${step.action.key}`;
    if (step.steps !== undefined && key !== "loop/loopOverItems") problems.push(`${name}: only a loop has steps`);
    if (key === "branch/branchOnExpression") problems.push(...lintBranches(step, name));
  }
  return problems;
}

function lintBranches(step: FlowDefinition["steps"][number], name: string): string[] {
  const conditions = step.inputs.conditions;
  const wanted =
    conditions?.type === "complex"
      ? conditions.value.map((item) => (typeof item === "object" && !Array.isArray(item) ? String(item.name) : ""))
      : [];
  const have = (step.branches ?? []).map((branch) => branch.name);
  const same = [...wanted, "Else"].sort().join("|") === [...have].sort().join("|");
  return same
    ? []
    : [`${name}: the branches must be named after the conditions, and Else: ${[...wanted, "Else"].join(", ")}`];
}

function lintSettings(flow: FlowDefinition, bundles: Bundles): string[] {
  const at = `flow "${flow.name}"`;
  const problems: string[] = [];
  const say = (isWrong: boolean, text: string) => {
    if (isWrong) problems.push(`${at}: ${text}`);
  };
  const trigger = flow.steps[0];
  const own = trigger && bundles.get(trigger.action.component.key)?.triggers[trigger.action.key];
  const builtIn = trigger && builtInOf(trigger.action);
  const mustSchedule = builtIn?.scheduled === true || own?.scheduleSupport === "required";
  const mayNotSchedule = builtIn === undefined ? own?.scheduleSupport === "invalid" : builtIn.scheduled !== true;
  const hasSchedule = trigger?.schedule !== undefined;
  const queue = flow.queueConfig ?? {};
  const usesQueue = queue.usesFifoQueue === true || queue.singletonExecutions === true;
  say(mustSchedule && !hasSchedule, "the trigger needs a schedule");
  say(mayNotSchedule && hasSchedule, "the trigger cannot have a schedule");
  say(queue.usesFifoQueue === true && hasSchedule, "a scheduled flow cannot use a FIFO queue");
  say(
    queue.usesFifoQueue === true && queue.singletonExecutions === true,
    "FIFO queue and singleton exclude each other",
  );
  say(queue.singletonExecutions === true && !hasSchedule, "only a scheduled flow can be a singleton");
  say(queue.dedupeIdField !== undefined, "dedupeIdField is not simulated by the local runner");
  say(flow.isSynchronous && flow.retryConfig !== undefined, "a synchronous flow cannot be retried");
  say(flow.isSynchronous && usesQueue, "a synchronous flow cannot use a queue");
  say(flow.isSynchronous && own?.synchronousResponseSupport === "invalid", "the trigger cannot answer synchronously");
  say(
    flow.endpointSecurityType === "organization" && (flow.organizationApiKeys ?? []).length === 0,
    "security type organization needs keys",
  );
  const batching = own?.triggerResolverSupport ?? "invalid";
  say(flow.triggerResolver?.enabled === true && batching === "invalid", "the trigger cannot be batched");
  say(batching === "required" && flow.triggerResolver?.enabled !== true, "the trigger needs triggerResolver.enabled");
  say(
    flow.triggerResolver?.enabled === true && flow.triggerResolver.concurrentBatchLimit === undefined,
    "triggerResolver needs a concurrentBatchLimit, without one the number of batches at a time is unlimited",
  );
  return problems;
}
