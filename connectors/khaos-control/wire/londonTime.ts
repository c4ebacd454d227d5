const hourMs = 3_600_000;

const london = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

const wallClock = (instantMs: number): Record<string, string> =>
  Object.fromEntries(london.formatToParts(instantMs).map(({ type, value }) => [type, value]));

const toText = (instantMs: number): string => {
  const { year = "", month = "", day = "", hour = "", minute = "", second = "" } = wallClock(instantMs);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
};

/** True in the hour before the clocks go back: its local times come twice. */
const isBeforeRepeatedHour = (instantMs: number): boolean => toText(instantMs + hourMs) <= toText(instantMs);

/**
 * An instant as the service takes it: London's local time without zone, cut to the second, such as `2026-05-01T09:30:00`. Meant for "changed since", so it is
 * never later than the instant however the server compares: in the hour before the clocks go back, whose local times come twice, the time one hour
 * earlier is given, which then names up to an hour too many changes and never misses one. Takes milliseconds since 1970. Never throws for an instant of our age.
 * @source KC-11
 */
export const toLondonSince = (instantMs: number): string =>
  toText(isBeforeRepeatedHour(instantMs) ? instantMs - hourMs : instantMs);
