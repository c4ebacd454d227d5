import { z } from "zod";
import { type Health, toHealth } from "../core/report/health";
import { readState } from "../core/state";
import { type Judgement, toFlow } from "./judgementFlow";

const inputSchema = z.object({
  /** The shared state as it is stored; absent before the first run. */
  state: z.unknown().optional(),
  /** UTC instant, ISO 8601. */
  now: z.string(),
});

/** *Health Report*: runs, exceptions and warnings in words a person can act on. */
export const healthReport: Judgement<z.infer<typeof inputSchema>, Health> = {
  name: "Health Report",
  stableKey: "health-report",
  description: "List the last runs, exceptions and warnings",
  input: inputSchema,
  judge: ({ state, now }, { logger }) => {
    const read = readState(state);
    if (read.isDamaged) logger.warn("The stored exception list could not be read; the report is empty.");
    return toHealth(read.state, now);
  },
};

/** The code-native flow of {@link healthReport}. */
export const healthReportFlow = toFlow(healthReport);
