import type { SimClock } from "./clock";

/** One call that a simulator answered, or cut off on purpose. */
export interface CallRecord {
  /** ISO time at which the answer was sent, taken from the simulator's clock; never decreasing within one simulator. */
  at: string;
  system: "plytix" | "khaos";
  /** Plytix: `METHOD /route` with ids as `:id`. Khaos: the SOAP method, or `GET wsdl`. */
  operation: string;
  /** What was asked, secrets replaced; `null` when the call carries nothing. */
  request: unknown;
  /** HTTP status of the answer; 0 when the connection was cut before a status could be sent. */
  status: number;
}

/** Keeps the calls of one simulator in order and passes each to an optional sink. */
export interface CallLog {
  readonly calls: CallRecord[];
  /** Adds a call, stamped with the clock's present time. Never throws unless the sink does. */
  record(call: Omit<CallRecord, "at" | "system">): void;
}

/** Builds the call log of one simulator. */
export function createCallLog(options: {
  system: CallRecord["system"];
  clock: SimClock;
  onCall?: (call: CallRecord) => void;
}): CallLog {
  const calls: CallRecord[] = [];
  let last = Number.NEGATIVE_INFINITY;
  return {
    calls,
    record(call) {
      last = Math.max(last, options.clock.now());
      const entry: CallRecord = { at: new Date(last).toISOString(), system: options.system, ...call };
      calls.push(entry);
      options.onCall?.(entry);
    },
  };
}
