import type { ChangeWindow } from "./window";

/** A part of a window: the days from `from` (included) to `to` (excluded), as UTC dates; `to` null means up to the present. */
export interface DaySlice {
  from: string;
  to: string | null;
}

const DAY_MS = 86_400_000;

/** A slice costs at least one request; a window of more days is read as a whole. */
const MAX_SLICES = 31;

const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/**
 * The newest day of a window, open to the present because the account's clock may run ahead. `null` when there is nothing to
 * split: the window lies within one day, has no beginning, or has too many days. Pure.
 */
export const newestSlice = ({ lowerBound, end }: ChangeWindow): DaySlice | null => {
  if (lowerBound === null) return null;
  const days = (Date.parse(dateOf(end)) - Date.parse(dateOf(lowerBound))) / DAY_MS;
  return days >= 1 && days < MAX_SLICES ? { from: dateOf(end), to: null } : null;
};

/** The day before a slice; `null` when the slice is the first day of the window. Pure. */
export const olderSlice = ({ from }: DaySlice, { lowerBound }: ChangeWindow): DaySlice | null =>
  lowerBound === null || from <= dateOf(lowerBound) ? null : { from: dateOf(Date.parse(from) - DAY_MS), to: from };
