import type { FilterTerm } from "../wire/answers";
import type { Product } from "../wire/product";
import type { DaySlice } from "./daySlices";
import type { PollState } from "./pollState";

/** The span of time one listing covers, in milliseconds since 1970. */
export interface ChangeWindow {
  /** Nothing older is looked for; `null` means everything, whatever its date. */
  lowerBound: number | null;
  /** Frozen when the listing begins: later changes belong to the next poll. */
  end: number;
}

/** Precision of the value sent in the filter on `modified`. @source PX-26 */
export type FilterGranularity = "date" | "instant";

/** A row without a readable time of change. */
const NO_INSTANT = "unknown";

/** Ids remembered at most; beyond it the oldest are forgotten and would be delivered twice, which does no harm. */
const MAX_REMEMBERED = 100_000;

/**
 * Filter for a window or one slice of it; none when everything is wanted. The date is that of the lower bound in UTC.
 * @source PX-26
 */
export const buildChangeFilters = (
  { lowerBound }: ChangeWindow,
  granularity: FilterGranularity,
  slice: DaySlice | null = null,
): FilterTerm[][] => {
  if (lowerBound === null) return [];
  if (slice !== null) {
    const until = slice.to === null ? [] : [{ field: "modified", operator: "lt", value: slice.to }];
    return [[{ field: "modified", operator: "gte", value: slice.from }, ...until]];
  }
  const iso = new Date(lowerBound).toISOString();
  const value = granularity === "date" ? iso.slice(0, 10) : iso;
  return [[{ field: "modified", operator: "gte", value }]];
};

/** True when the rows of one page come newest first; rows without an instant are passed over. */
export const isNewestFirst = (rows: readonly Product[]): boolean => {
  const instants = rows.flatMap(({ modified }) => modified ?? []);
  return instants.every((instant, index) => index === 0 || instant <= (instants[index - 1] ?? instant));
};

/** True when, in a listing ordered newest first, all following rows are older than the window. */
export const isBelowWindow = (rows: readonly Product[], { lowerBound }: ChangeWindow): boolean => {
  const last = rows.findLast(({ modified }) => modified !== null)?.modified ?? null;
  return lowerBound !== null && last !== null && Date.parse(last) < lowerBound;
};

/** True when a row belongs to the window. Everything belongs to a window without lower bound. */
export const isInWindow = ({ modified }: Product, { lowerBound, end }: ChangeWindow): boolean => {
  if (lowerBound === null || modified === null) return true;
  const at = Date.parse(modified);
  return at >= lowerBound && at <= end;
};

/** True when exactly this version of the product was delivered before. */
export const wasDelivered = ({ id, modified }: Product, delivered: ReadonlyMap<string, string>): boolean =>
  delivered.get(id) === (modified ?? NO_INSTANT);

/** Turns the stored memory round: id → instant delivered last. */
export const deliveredById = (delivered: PollState["delivered"]): Map<string, string> =>
  new Map(
    Object.entries(delivered)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([instant, ids]) => ids.map((id): [string, string] => [id, instant])),
  );

/**
 * Memory for the next poll: what was delivered before and now, as far as the next poll can see it again.
 * @param since instant in milliseconds; older ones are forgotten. `null` keeps all.
 */
export const rememberDelivered = (
  before: ReadonlyMap<string, string>,
  rows: readonly Product[],
  since: number | null,
): PollState["delivered"] => {
  const all = new Map(before);
  for (const { id, modified } of rows) all.set(id, modified ?? NO_INSTANT);
  const visible = [...all].filter(([, at]) => since === null || at === NO_INSTANT || Date.parse(at) >= since);
  const kept = visible.sort(([, a], [, b]) => (a < b ? 1 : -1)).slice(0, MAX_REMEMBERED);
  const byInstant: PollState["delivered"] = {};
  for (const [id, at] of kept) {
    const ids = byInstant[at];
    if (ids === undefined) byInstant[at] = [id];
    else ids.push(id);
  }
  return byInstant;
};

/**
 * How many pages to go back when the number of matches shrank. Newest first, additions only ever push rows down; so rows that
 * moved up past the page just read are at most as many as the count shrank by. Pure; 0 when it did not shrink.
 */
export const pagesToGoBack = (before: number | null, now: number | null, pageSize: number): number =>
  before === null || now === null || now >= before ? 0 : Math.ceil((before - now) / pageSize);
