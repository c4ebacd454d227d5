import type { ProductOutcome } from "./outcome";
import type { PipelineState } from "./state";

const firstWaitMs = 2 * 60_000;
const longestWaitMs = 30 * 60_000;

/** A time in which Khaos Control does not answer; null while it does. */
export type Outage = PipelineState["outage"];

const isPutOff = ({ issues }: ProductOutcome): boolean => issues.some(({ code }) => code === "ERP_UNAVAILABLE");

const hasAnswered = ({ outcome }: ProductOutcome): boolean =>
  outcome === "written" || outcome === "unchanged" || outcome === "retired";

/** True while messages put their products off without calling Khaos Control. `now` is a UTC instant, ISO 8601. */
export const isErpAway = (outage: Outage, now: string): boolean => outage !== null && now < outage.until;

/**
 * The outage after a message: it begins, or its wait doubles, when products were put off although Khaos Control was called; it ends with the first product that Khaos Control
 * answered for. Messages that did not call change nothing. Never throws.
 */
export const nextOutage = (outage: Outage, outcomes: readonly ProductOutcome[], now: string): Outage => {
  if (!outcomes.some(isPutOff)) return outcomes.some(hasAnswered) ? null : outage;
  if (isErpAway(outage, now)) return outage;
  const attempts = (outage?.attempts ?? 0) + 1;
  const waitMs = Math.min(firstWaitMs * 2 ** Math.min(attempts - 1, 10), longestWaitMs);
  return { since: outage?.since ?? now, until: new Date(Date.parse(now) + waitMs).toISOString(), attempts };
};
