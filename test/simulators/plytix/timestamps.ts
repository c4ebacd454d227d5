import type { PlytixSwitches } from "./switches";

/** Version of the API a call came in by. */
export type ApiVersion = "v1" | "v2";

const DAY_MS = 86_400_000;

/**
 * Instant in the form of a version: v1 with `+00:00`, v2 without offset (UTC all the same); six fraction digits, which
 * `mixed` leaves out at whole seconds.
 */
export function toTimestamp(at: number, version: ApiVersion, form: PlytixSwitches["timestampForm"]): string {
  const iso = new Date(at).toISOString();
  const seconds = iso.slice(0, 19);
  const fraction = form === "mixed" && at % 1_000 === 0 ? "" : `.${iso.slice(20, 23)}000`;
  return `${seconds}${fraction}${version === "v1" ? "+00:00" : ""}`;
}

/** Beginning of the UTC day that an instant lies in. */
export const startOfDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;

/** Beginning of the following UTC day. */
export const startOfNextDay = (at: number): number => startOfDay(at) + DAY_MS;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Whether a text is a date without time. */
export const isDate = (text: string): boolean => DATE.test(text) && !Number.isNaN(Date.parse(text));

/** Instant of a date (00:00 UTC) or date-time (UTC without offset); `undefined` when it is neither. */
export function parseInstant(text: string): number | undefined {
  if (DATE.test(text)) return finite(Date.parse(text));
  const match = DATE_TIME.exec(text);
  if (match === null) return undefined;
  const iso = text.replace(" ", "T").replace(/(\.\d{3})\d+/, "$1");
  return finite(Date.parse(match[3] === undefined ? `${iso}Z` : iso));
}

const finite = (value: number) => (Number.isNaN(value) ? undefined : value);
