import { z } from "zod";

/** Where a listing stopped that ran out of time. The next poll goes on with the same window. */
const unfinishedSchema = z.object({
  /** Bounds of the window in work, frozen when it was begun. */
  windowStart: z.string().nullable(),
  windowEnd: z.string(),
  nextPage: z.number().int().positive(),
  /** Matches when the last page was read; fewer now means that rows moved up meanwhile. */
  count: z.number().int().nonnegative().nullable(),
  isOrdered: z.boolean(),
  /** The days in work where the window is read day by day; `null` where it is read as a whole. */
  slice: z.object({ from: z.iso.date(), to: z.iso.date().nullable() }).nullable().default(null),
});

const instant = z.iso.datetime();

const pollStateSchema = z.object({
  version: z.literal(1),
  /** All changes up to this instant were delivered; `null` before the first complete run. */
  watermark: instant.nullable(),
  /** Instant of change → ids delivered with it, for instants a later poll will see again. */
  delivered: z.record(z.string(), z.array(z.string())),
  unfinished: unfinishedSchema.extend({ windowStart: instant.nullable(), windowEnd: instant }).nullable(),
  /** Ids of changed parents whose variants were not named yet. */
  pendingParents: z.array(z.string()),
  /** Polls in a row that could not prove that they saw everything. */
  unprovenPolls: z.number().int().nonnegative(),
});

/** What the trigger remembers between polls. */
export type PollState = z.infer<typeof pollStateSchema>;

/** The place where a listing stopped. */
export type Unfinished = NonNullable<PollState["unfinished"]>;

/** State before the first poll. */
export const freshPollState: PollState = {
  version: 1,
  watermark: null,
  delivered: {},
  unfinished: null,
  pendingParents: [],
  unprovenPolls: 0,
};

/**
 * Reads the stored polling state. Lost, damaged, from another version, or ahead of the clock by more than `toleranceMs`:
 * everything is listed again, nothing is skipped. Never throws.
 */
export const readPollState = (stored: unknown, nowMs: number, toleranceMs: number): PollState => {
  const parsed = pollStateSchema.safeParse(stored);
  if (!parsed.success) return freshPollState;
  const { watermark, unfinished } = parsed.data;
  const isAhead = [watermark, unfinished?.windowEnd ?? null].some(
    (instantText) => instantText !== null && Date.parse(instantText) > nowMs + toleranceMs,
  );
  return isAhead ? freshPollState : parsed.data;
};
