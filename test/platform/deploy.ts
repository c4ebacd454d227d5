import { callFlow, endpointOptions, hasSchedule, toScheduled } from "./calls";
import type { Invocation } from "./context";
import type { FlowDefinition } from "./definition/schema";
import { openEndpoint } from "./endpoint";
import { type Finished, runExecution } from "./execution";
import { type Instance, raiseAlert } from "./instance";
import { createMessageQueue } from "./messageQueue";
import type { ExecutionRecord } from "./record";
import type { Runner } from "./runner";

/** Runs executions and knows which flows are running. */
interface Executor {
  execute(invocation: Invocation): Promise<Finished>;
  isRunning(flowName: string): boolean;
}

function createExecutor(instance: Instance, onExecution: (execution: ExecutionRecord) => void): Executor {
  const running = new Map<string, number>();
  const count = (name: string, step: number) => running.set(name, (running.get(name) ?? 0) + step);
  return {
    isRunning: (name) => (running.get(name) ?? 0) > 0,
    async execute(invocation) {
      count(invocation.flow.name, 1);
      try {
        const finished = await runExecution(instance, invocation);
        onExecution(finished.record);
        return finished;
      } finally {
        count(invocation.flow.name, -1);
      }
    },
  };
}

function flowOf(instance: Instance, name: string): FlowDefinition {
  const flow = instance.definition.flows.find((candidate) => candidate.name === name);
  if (flow === undefined) throw new Error(`The definition has no flow "${name}".`);
  return flow;
}

/** Opens the endpoint of an instance and gives the handles to drive it. */
export async function deploy(instance: Instance, onExecution: (execution: ExecutionRecord) => void): Promise<Runner> {
  const { execute, isRunning } = createExecutor(instance, onExecution);
  const queue = createMessageQueue(instance, async (invocation) => (await execute(invocation)).record);
  const endpoint = await openEndpoint(endpointOptions(instance, queue, execute));
  Object.assign(instance.webhookUrls, endpoint.urls);

  return {
    ...{ definition: instance.definition, clock: instance.clock, switches: instance.switches },
    ...{ executions: instance.executions, alerts: instance.alerts },
    ...{ webhookUrls: instance.webhookUrls, webhookApiKeys: instance.webhookApiKeys },
    executionsOf: (name) => instance.executions.filter((execution) => execution.flow === name),
    hasFlow: (name) => instance.definition.flows.some((flow) => flow.name === name),
    async fireSchedule(name) {
      const flow = flowOf(instance, name);
      if (!hasSchedule(instance, flow)) throw new Error(`The flow "${name}" has no schedule.`);
      if (flow.queueConfig?.singletonExecutions === true && isRunning(name)) {
        return skip(instance, name, `${flow.steps[0]?.action.component.key}/${flow.steps[0]?.action.key}`);
      }
      return queue.runNow(toScheduled(flow));
    },
    drain: () => queue.drain(),
    call: (name, call = {}) => callFlow(instance, flowOf(instance, name), call),
    queued: () => queue.length(),
    crashAt: (plan) => {
      instance.crashPlans.push({ plan, seen: 0 });
    },
    checkOverdue: (name, minutes) => checkOverdue(instance, name, minutes),
    state: () => instance.state.snapshot(),
    restoreState: (snapshot) => instance.state.restore(snapshot),
    close: () => endpoint.close(),
  };
}

function skip(instance: Instance, flowName: string, trigger: string): ExecutionRecord {
  const now = new Date(instance.clock.now()).toISOString();
  const record: ExecutionRecord = {
    id: `execution-${String(instance.executions.length + 1).padStart(6, "0")}`,
    flow: flowName,
    trigger,
    invokeType: "SCHEDULED",
    retry: 0,
    status: "SKIPPED",
    body: null,
    steps: [],
    logs: [],
    startedAt: now,
    endedAt: now,
  };
  instance.executions.push(record);
  return record;
}

function checkOverdue(instance: Instance, flow: string, minutes: number): boolean {
  const since = instance.clock.now() - minutes * 60_000;
  const well = instance.executions.some(
    (execution) =>
      execution.flow === flow &&
      ["COMPLETED", "POLLED_NO_CHANGES"].includes(execution.status) &&
      Date.parse(execution.endedAt ?? "") >= since,
  );
  if (!well) raiseAlert(instance, { trigger: "Execution Overdue", flow, detail: `No run within ${minutes} minutes.` });
  return !well;
}
