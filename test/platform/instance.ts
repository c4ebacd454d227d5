import type { Bundles } from "./bundles";
import type { RunnerClock, RunnerRandom } from "./clock";
import type { Definition } from "./definition/schema";
import type { PlatformLimits } from "./limits";
import type { Alert, ExecutionRecord } from "./record";
import type { StateStore } from "./state";
import type { PlatformSwitches } from "./switches";

/** A crash to come: the runner dies right before or right after a step, and nothing of the execution is saved. */
export interface CrashPlan {
  flow: string;
  /** Name of the step; the trigger's name works too. */
  step: string;
  moment: "before" | "after";
  /** Which passage through that step crashes, counted from now. @default 1 */
  nth?: number;
}

/** One deployed instance of a definition: everything its executions share. */
export interface Instance {
  definition: Definition;
  bundles: Bundles;
  configVars: Readonly<Record<string, unknown>>;
  clock: RunnerClock;
  random: RunnerRandom;
  limits: PlatformLimits;
  switches: PlatformSwitches;
  state: StateStore;
  /** Addresses and keys of all flows, as a context shows them. */
  webhookUrls: Record<string, string>;
  webhookApiKeys: Record<string, string[]>;
  executions: ExecutionRecord[];
  alerts: Alert[];
  crashPlans: { plan: CrashPlan; seen: number }[];
  /** Whether the results of a step are kept in its record. */
  keepResults(flow: string, step: string): boolean;
}

/** Adds an alert, stamped with the present instant. */
export function raiseAlert(instance: Instance, alert: Omit<Alert, "at">): void {
  instance.alerts.push({ at: new Date(instance.clock.now()).toISOString(), ...alert });
}

/** The runner process died on purpose; nothing of the execution survives. */
export class CrashError extends Error {
  override readonly name = "CrashError";
}

/** Dies here when a crash was planned for this passage. @throws CrashError */
export function crashIfPlanned(instance: Instance, place: Omit<CrashPlan, "nth">): void {
  for (const entry of instance.crashPlans) {
    const { plan } = entry;
    if (plan.flow !== place.flow || plan.step !== place.step || plan.moment !== place.moment) continue;
    entry.seen += 1;
    if (entry.seen !== (plan.nth ?? 1)) continue;
    instance.crashPlans.splice(instance.crashPlans.indexOf(entry), 1);
    throw new CrashError(`The runner crashed ${place.moment} "${place.step}" of "${place.flow}".`);
  }
}
