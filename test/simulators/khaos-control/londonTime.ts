const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const summerTimes = new Map<number, { start: number; end: number }>();

/** 01:00 UTC on the last Sunday of a month (0 = January): both British clock changes happen then. */
function lastSundayAtOne(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0, 1);
  return lastDay - new Date(lastDay).getUTCDay() * DAY_MS;
}

function summerTime(year: number): { start: number; end: number } {
  const known = summerTimes.get(year);
  if (known !== undefined) return known;
  const computed = { start: lastSundayAtOne(year, 2), end: lastSundayAtOne(year, 9) };
  summerTimes.set(year, computed);
  return computed;
}

/**
 * The London wall clock at an instant, as milliseconds that count as if the wall clock were UTC.
 * Between the two clock changes it is one hour ahead.
 */
export function toLondonWallClock(instantMs: number): number {
  const { start, end } = summerTime(new Date(instantMs).getUTCFullYear());
  return instantMs >= start && instantMs < end ? instantMs + HOUR_MS : instantMs;
}

/**
 * The instant of a London wall-clock time. The hour that occurs twice in October is taken as the first one (summer time);
 * the hour that is left out in March as if the clock had not been moved.
 */
export function fromLondonWallClock(wallMs: number): number {
  const { start, end } = summerTime(new Date(wallMs).getUTCFullYear());
  return wallMs >= start + HOUR_MS && wallMs < end + HOUR_MS ? wallMs - HOUR_MS : wallMs;
}

/** Reads `2026-05-01T09:30:00` as wall-clock milliseconds; `undefined` for anything else, a zone included. */
export function parseWallClock(value: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,3})?$/.exec(value.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(wallMs);
  const fits = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  return fits && minute < 60 && second < 60 ? wallMs : undefined;
}
