import type { Clock } from "./clock";
import { createStateSlot } from "./stateSlot";

/** How long the steps of one execution may use a system together; the platform ends an execution after 15 minutes. @source PR-7 */
const EXECUTION_BUDGET_MS = 12 * 60_000;
const EXECUTION_LIMIT_MS = 15 * 60_000;

const parseInstant = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/**
 * The instant after which this execution starts no further request, in milliseconds since 1970: 12 minutes after its first
 * connector step. Without execution state every call gets a budget of its own. An entry that is older than an execution can
 * last belongs to another one and is replaced.
 */
export const executionDeadline = (executionState: Record<string, unknown> | undefined, clock: Clock): number => {
  const slot = createStateSlot({ state: executionState, key: "connectors:firstStepAt", parse: parseInstant });
  const now = clock.now();
  const stored = slot.read();
  const isThisExecution = stored !== undefined && stored <= now && now - stored < EXECUTION_LIMIT_MS;
  const startedAt = isThisExecution ? stored : now;
  slot.write(startedAt);
  return startedAt + EXECUTION_BUDGET_MS;
};
