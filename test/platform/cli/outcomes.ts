import { z } from "zod";
import type { ExecutionRecord } from "../record";

/** The words of the conservation sum. */
export const outcomeWords = [
  "written",
  "unchanged",
  "quarantined",
  "waiting",
  "deferred",
  "retired",
  "failed",
  "skipped",
] as const;
/** How a product fared in a cycle. */
export type OutcomeWord = (typeof outcomeWords)[number];

/** Name of the flow that writes, and of the step of it that says how each product fared. */
export const pipelineFlow = "Sync Products";
/** See {@link pipelineFlow}. */
export const outcomeStep = "Quarantine Products";

const bodySchema = z.looseObject({ skus: z.array(z.string()).default([]) });
const resultSchema = z.looseObject({
  outcomes: z.array(z.looseObject({ sku: z.string(), outcome: z.enum(outcomeWords) })),
});

/** The sum of one cycle. */
export interface CycleCounts extends Record<OutcomeWord, number> {
  /** Distinct SKUs that the cycle's messages named. */
  read: number;
}

/** The sum of a cycle, and whatever keeps it from adding up. */
export interface CycleOutcomes {
  counts: CycleCounts;
  /** One line each; empty when read equals the sum. */
  problems: string[];
}

/**
 * Counts the outcomes of one cycle: each distinct SKU once, by its last outcome, where a write outranks a later *unchanged*.
 * A SKU that was named and got no outcome, or got one and was not named, breaks the sum and is reported. Never throws.
 */
export function countOutcomes(executions: readonly ExecutionRecord[]): CycleOutcomes {
  const read = new Set<string>();
  const last = new Map<string, OutcomeWord>();
  const problems: string[] = [];
  for (const execution of executions.filter((candidate) => candidate.flow === pipelineFlow)) {
    for (const sku of skusOf(execution)) read.add(sku);
    const results = execution.steps.findLast((step) => step.name === outcomeStep)?.results;
    const parsed = resultSchema.safeParse(results);
    if (parsed.success) for (const { sku, outcome } of parsed.data.outcomes) fold(last, sku, outcome);
    else if (execution.status === "COMPLETED") problems.push(`${execution.id} ended without outcomes`);
  }
  const counts: CycleCounts = {
    ...{ read: read.size, written: 0, unchanged: 0, quarantined: 0, waiting: 0 },
    ...{ deferred: 0, retired: 0, failed: 0, skipped: 0 },
  };
  for (const outcome of last.values()) counts[outcome] += 1;
  problems.push(...imbalance(read, last));
  return { counts, problems };
}

/** SKUs that the message of an execution named; empty when it named none. */
export function skusOf(execution: ExecutionRecord): string[] {
  const parsed = bodySchema.safeParse(execution.body);
  return parsed.success ? parsed.data.skus : [];
}

function fold(last: Map<string, OutcomeWord>, sku: string, outcome: OutcomeWord): void {
  const before = last.get(sku);
  if (outcome === "unchanged" && (before === "written" || before === "retired")) return;
  last.set(sku, outcome);
}

function imbalance(read: ReadonlySet<string>, last: ReadonlyMap<string, OutcomeWord>): string[] {
  const lost = [...read].filter((sku) => !last.has(sku));
  const extra = [...last.keys()].filter((sku) => !read.has(sku));
  const few = (skus: readonly string[]) => skus.slice(0, 5).join(", ");
  return [
    ...(lost.length > 0 ? [`${lost.length} SKUs were read and have no outcome, for example ${few(lost)}`] : []),
    ...(extra.length > 0 ? [`${extra.length} SKUs have an outcome and were not read, for example ${few(extra)}`] : []),
  ];
}
