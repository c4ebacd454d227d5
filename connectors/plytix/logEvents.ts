import type { LogLevel } from "../shared/log";

/** Every event the connector logs, with its level. */
export const plytixEvents = {
  /** A request failed and is sent again. */
  plytixRequestRepeated: "warn",
  /** More matches than may be ordered: the listing begins again without order. */
  plytixOrderDropped: "info",
  /** Records disappeared between two pages: earlier pages are read again so that none is skipped. */
  plytixRecordsVanished: "info",
  /** A poll could not prove that it saw every change; the next one covers the same time again. */
  plytixPollUnproven: "warn",
  /** A poll ran out of time; the next one goes on where it stopped. */
  plytixPollUnfinished: "warn",
  /** One poll, in numbers. */
  plytixPolled: "info",
} as const satisfies Record<string, LogLevel>;

/** Name of an event. */
export type PlytixEvent = keyof typeof plytixEvents;
