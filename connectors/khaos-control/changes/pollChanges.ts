import type { KhaosClient } from "../client";
import { type ChangedCode, listChanges } from "../listChanges";
import type { PollState } from "./pollState";

/** What one poll needs. */
export interface PollOptions {
  client: Pick<KhaosClient, "getStockList">;
  /** Null before the first poll: then every Stock Item is listed. */
  state: PollState | null;
  /** Present instant in milliseconds since 1970; becomes the end of the window. */
  nowMs: number;
  /** How far before the watermark changes are looked for again, in milliseconds. */
  overlapMs: number;
}

/** What one poll found. */
export interface PolledChanges {
  changes: ChangedCode[];
  /** Watermark that the window began at, the overlap not counted; null on the first run. */
  windowStart: string | null;
  /** Frozen before the call: what changes later belongs to the next poll, even if this one names it already. */
  windowEnd: string;
}

/**
 * One poll, one call: lists what was revised since the watermark, and works out the state for the next poll. The list carries no dates, so what lies
 * in the overlap is named twice; the reader of the list compares and finds nothing to do. Errors pass through, then no state is saved and the next poll repeats the window.
 */
export const pollChanges = async (options: PollOptions): Promise<{ found: PolledChanges; state: PollState }> => {
  const { client, state, nowMs, overlapMs } = options;
  const windowStart = state?.watermark ?? null;
  const windowEnd = new Date(nowMs).toISOString();
  const sinceMs = windowStart === null ? null : Date.parse(windowStart) - overlapMs;
  const { changes } = await listChanges(client, { sinceMs, by: "revision" });
  return { found: { changes, windowStart, windowEnd }, state: { version: 1, watermark: windowEnd } };
};
