import { createLog, type Log, type LogSink } from "../shared/log";

const events = {
  "khaos.codesChecked": "info",
  "khaos.itemsRead": "info",
  "khaos.levelsRead": "info",
  "khaos.changesListed": "info",
  "khaos.lookupRead": "info",
  "khaos.polled": "info",
  "khaos.imported": "info",
  "khaos.levelsImported": "info",
  "khaos.lifecycleSet": "info",
  "khaos.profileProbed": "info",
  "khaos.wentAway": "warn",
  "khaos.pollFailed": "warn",
} as const;

/** Events of this connector. They carry counts and Stock Codes, never values of fields. */
export type KhaosEvent = keyof typeof events;

/** The log of one action. */
export const createKhaosLog = (logger: LogSink): Log<KhaosEvent> => createLog({ logger, events });
