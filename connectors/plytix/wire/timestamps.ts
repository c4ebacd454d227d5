const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads a Plytix time as an instant in ISO form, UTC, milliseconds, with `Z`. A time without offset is UTC; digits after
 * the milliseconds are cut. A date alone is its first instant. `null` for anything else. Never throws.
 * @source PX-25
 */
export const toUtcIso = (value: unknown): string | null => {
  const match = typeof value === "string" ? SHAPE.exec(value.trim()) : null;
  if (match === null) return null;
  const [, date, time = "00:00:00", fraction = "", offset = "Z"] = match;
  const zone = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
  const ms = Date.parse(`${date}T${time}.${fraction.padEnd(3, "0").slice(0, 3)}${zone}`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
};
