import { createFaultScript, type FaultScript } from "../faultScript";

/**
 * Ways in which a call can go wrong.
 * - `http500`: 500 with the gateway's envelope, nothing was done.
 * - `http502`: 502 with an HTML page, nothing was done.
 * - `http503`: 503 `name resolution failed`, nothing was done.
 * - `htmlPage`: 200 with an HTML page, nothing was done.
 * - `reset`: the connection is cut before anything was done.
 * - `resetAfter`: the connection is cut after the work was done.
 * - `truncated`: the work was done, the body ends half-way.
 * - `slow`: the answer is right but takes 5 s of the clock and comes in pieces.
 * - `hang`: no answer ever, nothing was done.
 * - `hangAfter`: no answer ever, the work was done.
 * - `rateLimited`: 429 in the form the switches say.
 * - `expireTokens`: all tokens become invalid, then the call goes on (and is answered 401 unless it is a login).
 */
export const plytixFaults = [
  "http500",
  "http502",
  "http503",
  "htmlPage",
  "reset",
  "resetAfter",
  "truncated",
  "slow",
  "hang",
  "hangAfter",
  "rateLimited",
  "expireTokens",
] as const;

/** Name of a fault. */
export type PlytixFault = (typeof plytixFaults)[number];

const READ_FAULTS = ["http500", "http502", "http503", "reset", "resetAfter", "truncated", "rateLimited"] as const;
const WRITE_FAULTS = ["http503", "rateLimited"] as const;

/** Whether a call changes nothing. Searches are reads although they are POST. */
export const isRead = (operation: string): boolean =>
  operation.startsWith("GET ") || operation.endsWith("/search") || operation.endsWith("/get-token");

/**
 * Builds the fault script of a simulator. With a seed, reads meet every fault that a careful client outlives at once;
 * writes only those where plainly nothing was done. Hanging and pages of HTML come by script alone.
 * @param lastWasRefused whether the last call was answered 401: a seeded expiry never follows one.
 */
export function createPlytixFaults(seed: number | undefined, lastWasRefused: () => boolean): FaultScript<PlytixFault> {
  if (seed === undefined) return createFaultScript<PlytixFault>();
  const kinds = (operation: string): readonly PlytixFault[] => {
    if (!isRead(operation)) return WRITE_FAULTS;
    const login = operation.endsWith("/get-token");
    return login || lastWasRefused() ? READ_FAULTS : [...READ_FAULTS, "expireTokens"];
  };
  return createFaultScript<PlytixFault>({ seed, kinds });
}
