import { batchSizeOf } from "./batches";
import type { Invocation } from "./context";
import { type Instance, raiseAlert } from "./instance";
import type { ExecutionRecord } from "./record";

/** A message on its way to a flow. */
interface Message {
  invocation: Invocation;
  /** Whether it already died with a crashed runner once. */
  redelivered: boolean;
  /** Instant before which it is not delivered, in milliseconds; for retries. */
  notBefore: number;
}

/** The messages of an instance, delivered only when drained. */
export interface MessageQueue {
  add(invocation: Invocation): void;
  /** Delivers until nothing is left. A call during a drain joins it. */
  drain(): Promise<ExecutionRecord[]>;
  /** Runs one invocation at once, outside the queue, with its flow retries; returns the last execution. */
  runNow(invocation: Invocation): Promise<ExecutionRecord>;
  length(): number;
}

type Execute = (invocation: Invocation) => Promise<ExecutionRecord>;

/**
 * Builds the queue of an instance. Messages are delivered one at a time in order of arrival, each to its end, retries included;
 * the switches change that.
 * @source PR-16, PR-29, PR-43
 */
export function createMessageQueue(instance: Instance, execute: Execute): MessageQueue {
  const messages: Message[] = [];
  const delivery = { instance, messages, execute };
  let draining: Promise<ExecutionRecord[]> | undefined;
  return {
    length: () => messages.length,
    add(invocation) {
      const copies = instance.switches.duplicateDelivery ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) messages.push({ invocation, redelivered: false, notBefore: 0 });
    },
    async runNow(invocation) {
      const records = await deliver(delivery, { invocation, redelivered: false, notBefore: 0 }, false);
      const last = records.at(-1);
      if (last === undefined) throw new Error("The execution left no record.");
      return last;
    },
    drain() {
      draining ??= deliverAll(delivery).finally(() => {
        draining = undefined;
      });
      return draining;
    },
  };
}

interface Delivery {
  instance: Instance;
  messages: Message[];
  execute: Execute;
}

async function deliverAll(delivery: Delivery): Promise<ExecutionRecord[]> {
  const done: ExecutionRecord[] = [];
  while (delivery.messages.length > 0) {
    const taken = take(delivery.instance, delivery.messages);
    const delivered = await Promise.all(taken.map((message) => deliver(delivery, message, true)));
    done.push(...delivered.flat());
  }
  return done;
}

/** Runs a message, and its flow retries unless the switch sends them behind the queue. */
async function deliver(delivery: Delivery, message: Message, isQueued: boolean): Promise<ExecutionRecord[]> {
  const { instance, messages, execute } = delivery;
  const { clock, switches } = instance;
  if (clock.now() < message.notBefore) await clock.sleep(message.notBefore - clock.now());
  const record = await execute(message.invocation);
  if (record.status !== "ERROR" && record.status !== "CRASHED") return [record];
  const next = nextRetry(instance, message, record);
  const trigger = next === undefined ? "Execution Failed" : "Execution Failed, Retry Pending";
  raiseAlert(instance, { trigger, flow: record.flow, executionId: record.id, detail: record.error ?? "" });
  if (record.status === "CRASHED") {
    const isBack = isQueued && !switches.lostOnCrash && !message.redelivered;
    if (isBack) messages.unshift({ ...message, redelivered: true });
    return [record];
  }
  if (next === undefined) return [record];
  if (!isQueued || !switches.retryOutsideQueue) return [record, ...(await deliver(delivery, next, isQueued))];
  messages.push(next);
  return [record];
}

/** The next message, or with FIFO off everything that waits for the same flow. */
function take(instance: Instance, messages: Message[]): Message[] {
  const { switches } = instance;
  const [first] = switches.partsOutOfOrder ? messages.slice(-1) : messages;
  if (first === undefined) return [];
  const { flow } = first.invocation;
  const together = switches.fifoOff ? messages.filter((message) => message.invocation.flow === flow) : [first];
  for (const message of together) messages.splice(messages.indexOf(message), 1);
  return together;
}

function nextRetry(instance: Instance, message: Message, record: ExecutionRecord): Message | undefined {
  const { invocation } = message;
  const { retryConfig } = invocation.flow;
  if (record.status !== "ERROR" || retryConfig === undefined || invocation.synchronous) return undefined;
  if (invocation.retry >= retryConfig.maxAttempts || batchSizeOf(instance, invocation.flow) !== undefined)
    return undefined;
  const factor = retryConfig.usesExponentialBackoff ? 2 ** invocation.retry : 1;
  const delayMs = Math.min(retryConfig.delayMinutes * factor, 24 * 60) * 60_000;
  return {
    invocation: { ...invocation, retry: invocation.retry + 1 },
    redelivered: false,
    notBefore: instance.clock.now() + delayMs,
  };
}
