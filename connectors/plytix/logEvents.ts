import type { LogLevel } from "../shared/log";

/** Every event the connector logs, with its level. */
export const plytixEvents = {
  /** A request failed and is sent again. */
  plytixRequestRepeated: "warn",
  /** More matches than may be ordered: the window is read day by day. */
  plytixWindowSplit: "info",
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
  /** A sweep named every product, as far as can be told, and proved it. */
  plytixSwept: "info",
  /** A sweep could not prove that it named every product; nothing may be concluded from what is missing in it. */
  plytixSweepUnproven: "warn",
  /** A list of choices for the wizard was longer than what is shown. */
  plytixChoicesCut: "warn",
} as const satisfies Record<string, LogLevel>;

/** Name of an event. */
export type PlytixEvent = keyof typeof plytixEvents;
