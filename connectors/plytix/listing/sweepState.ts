import { z } from "zod";

/**
 * Why a sweep cannot prove that it named every product:
 * - `changed` products were created or deleted while the listing was read
 * - `countsMissing` the account does not state how many products there are
 * - `countsDisagree` the account's total is not the number of matches of the listing
 * - `rowsMissing` the pages held fewer different products than the account counts
 * - `rowsUnreadable` a row had no SKU or belonged to a product that is being deleted
 * - `creationsUnknown` whether something was created meanwhile cannot be seen
 * - `archivedUncertain` the account refuses the filter that makes sure that archived products are listed
 * - `outOfTime` the rate limits leave no room for the rest
 * - `ceiling` the catalogue has more pages than the connector reads
 */
export const sweepDoubts = [
  "changed",
  "countsMissing",
  "countsDisagree",
  "rowsMissing",
  "rowsUnreadable",
  "creationsUnknown",
  "archivedUncertain",
  "outOfTime",
  "ceiling",
] as const;

/** One of {@link sweepDoubts}. */
export type SweepDoubt = (typeof sweepDoubts)[number];

const cursorSchema = z.object({
  version: z.literal(1),
  /** Names this sweep in every item. */
  sweepId: z.string().min(1),
  /** Instant at which the sweep began, in milliseconds since 1970. */
  startedAt: z.number().int().nonnegative(),
  /** From 1. */
  nextPage: z.number().int().positive(),
  /** False where ordering is refused (more than 10,000 products). */
  isOrdered: z.boolean(),
  /** False where the account refuses to filter by all statuses. */
  namesStatuses: z.boolean(),
  columns: z.array(z.string()),
  /** What was there when the sweep began; `null` when that could not be read. */
  baseline: z
    .object({
      /** Products of the account, as counted by it. */
      size: z.number().int().nonnegative(),
      /** Fingerprints of the newest products. */
      newest: z.string(),
    })
    .nullable(),
  /** Fingerprints of the products named so far. */
  seen: z.string(),
  /** The first reason to doubt; `null` as long as there is none. */
  doubt: z.enum(sweepDoubts).nullable(),
  /** True when all pages were read and only the end mark is missing. */
  isListed: z.boolean(),
});

/** Where a sweep stands between two pages: everything its proof needs, so that repeating a page changes nothing. */
export type SweepCursor = z.infer<typeof cursorSchema>;

/** The state of the account when a sweep began. */
export type SweepBaseline = NonNullable<SweepCursor["baseline"]>;

/** Reads a cursor back; `null` when there is none or it cannot be understood: then a new sweep begins. Never throws. */
export const readSweepCursor = (stored: unknown): SweepCursor | null => cursorSchema.safeParse(stored).data ?? null;
