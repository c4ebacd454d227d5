import { createSeededRandom, pick } from "./seededRandom";

/** A fault to come. `Fault` is one of the kinds the simulator names. */
export interface FaultPlan<Fault = string> {
  /** The operation as it stands in the call record; `*` matches every operation. */
  operation: string;
  /** The first matching call that fails, counted from the moment the plan is added. @default 1 (the next one) */
  nth?: number;
  /** How many matching calls fail, one after the other. @default 1 */
  times?: number;
  fault: Fault;
}

/** Decides for each call whether it goes wrong, and how. */
export interface FaultScript<Fault = string> {
  /** Adds a plan. Plans count calls independently; where two are due at once the older one wins and both are used up. */
  add(plan: FaultPlan<Fault>): void;
  /** Called by the simulator once per call: the fault that is due, or `undefined`. */
  take(operation: string): Fault | undefined;
  /** How many planned faults have not fired yet; seeded ones are not counted. */
  pending(): number;
  /** Forgets all plans and stops seeded faults. */
  clear(): void;
}

/** Faults by chance, repeatable by the seed. */
export interface SeededFaults<Fault> {
  seed: number;
  /** The kinds that may hit an operation; an empty list spares it. */
  kinds(operation: string): readonly Fault[];
  /** Share of calls that fail. @default 0.03 */
  rate?: number;
}

/** Seeded faults never hit one operation more often than this in a row, so a client with three attempts survives. */
const MAX_SEEDED_IN_A_ROW = 2;
const SEEDED_RATE = 0.03;

/** Builds a fault script; without `seeded` nothing fails unless a plan says so. */
export function createFaultScript<Fault = string>(seeded?: SeededFaults<Fault>): FaultScript<Fault> {
  let plans: { plan: FaultPlan<Fault>; seen: number }[] = [];
  let chance = seeded === undefined ? undefined : createChance(seeded);
  const last = (plan: FaultPlan<Fault>) => (plan.nth ?? 1) + (plan.times ?? 1) - 1;
  return {
    add: (plan) => {
      plans.push({ plan, seen: 0 });
    },
    take(operation) {
      let due: Fault | undefined;
      for (const entry of plans) {
        if (entry.plan.operation !== operation && entry.plan.operation !== "*") continue;
        entry.seen += 1;
        if (entry.seen >= (entry.plan.nth ?? 1) && due === undefined) due = entry.plan.fault;
      }
      plans = plans.filter(({ plan, seen }) => seen < last(plan));
      const byChance = chance?.(operation);
      return due ?? byChance;
    },
    pending: () =>
      plans.reduce((sum, { plan, seen }) => sum + (plan.times ?? 1) - Math.max(0, seen - (plan.nth ?? 1) + 1), 0),
    clear() {
      plans = [];
      chance = undefined;
    },
  };
}

function createChance<Fault>(seeded: SeededFaults<Fault>): (operation: string) => Fault | undefined {
  const random = createSeededRandom(seeded.seed);
  const inARow = new Map<string, number>();
  return (operation) => {
    const hit = random() < (seeded.rate ?? SEEDED_RATE);
    const streak = inARow.get(operation) ?? 0;
    const fault = hit && streak < MAX_SEEDED_IN_A_ROW ? pick(random, seeded.kinds(operation)) : undefined;
    inARow.set(operation, fault === undefined ? 0 : streak + 1);
    return fault;
  };
}
