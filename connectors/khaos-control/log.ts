import { createLog, type Log, type LogSink } from "../shared/log";

const events = {
  "khaos.codesChecked": "info",
  "khaos.itemsRead": "info",
  "khaos.imported": "info",
  "khaos.wentAway": "warn",
} as const;

/** Events of this connector. They carry counts and Stock Codes, never values of fields. */
export type KhaosEvent = keyof typeof events;

/** The log of one action. */
export const createKhaosLog = (logger: LogSink): Log<KhaosEvent> => createLog({ logger, events });
