import { z } from "zod";
import { applyOutcomes, countOutcomes } from "../core/exceptions";
import { type OutcomeWord, toIssue } from "../core/model";
import { importAnswerShape, type ProductOutcome, toOutcomes } from "../core/outcome";
import { plannedProductSchema } from "../core/plan/plannedProduct";
import { newAlerts } from "../core/report/alerts";
import { type OutcomeCounts, type PipelineState, readState } from "../core/state";
import { type Judgement, type JudgementContext, toFlow } from "./judgementFlow";

const inputSchema = z.object({
  message: z.object({
    runId: z.string(),
    feeder: z.string(),
    part: z.number().int(),
    parts: z.number().int(),
    skus: z.array(z.string()),
    command: z.string().default("sync"),
    stockCodes: z.record(z.string(), z.string().nullable()).default({}),
  }),
  /** Null when Plytix could not be read: every product of the message is put off. */
  planned: z.array(plannedProductSchema).nullable().default(null),
  imported: importAnswerShape,
  isDryRun: z.boolean(),
  /** Attempts and days after which a wait for a parent counts as expired. */
  waitLimit: z
    .object({ attempts: z.number().int().min(1), days: z.number().min(0) })
    .default({ attempts: 10, days: 7 }),
  /** UTC instant, ISO 8601. */
  now: z.string(),
  /** The shared state as it is stored; absent on the first run. */
  state: z.unknown().optional(),
});
type Input = z.infer<typeof inputSchema>;

/** What one message came to. `outcomes` has one word of the conservation sum for each product. */
export interface MessageReport {
  runId: string;
  part: number;
  parts: number;
  outcomes: { sku: string; outcome: OutcomeWord }[];
  counts: OutcomeCounts;
  /** The shared state to store. */
  state: PipelineState;
}

const nothingKnown = (
  sku: string,
): Pick<
  ProductOutcome,
  "sku" | "id" | "parentId" | "stockCode" | "isInErp" | "isWithdrawn" | "withdrawal" | "warnings"
> => ({
  sku,
  id: "",
  parentId: null,
  stockCode: sku.trim(),
  isInErp: false,
  isWithdrawn: false,
  withdrawal: null,
  warnings: [],
});

/** Every named SKU gets an outcome: one that the plan does not know is gone from Plytix (skipped), or Plytix could not be read (put off). */
const completeOutcomes = (input: Input): ProductOutcome[] => {
  const { planned, imported, message } = input;
  const outcomes = planned === null ? [] : toOutcomes(planned, imported);
  const known = new Set(outcomes.map(({ sku }) => sku));
  const others = [...new Set(message.skus)].filter((sku) => !known.has(sku));
  return [
    ...outcomes,
    ...others.map(
      (sku): ProductOutcome =>
        planned === null
          ? { ...nothingKnown(sku), outcome: "deferred", issues: [toIssue("PIM_UNAVAILABLE")] }
          : { ...nothingKnown(sku), outcome: "skipped", issues: [] },
    ),
  ];
};

const isPimAway = (state: PipelineState): boolean =>
  Object.values(state.exceptions).some(({ issues }) => issues.some(([code]) => code === "PIM_UNAVAILABLE"));

/** Errors are logged when an outage begins and never per message: the alert monitors send one message for each. */
const announce = (before: PipelineState, after: PipelineState, { logger }: JudgementContext): void => {
  if (before.outage === null && after.outage !== null) {
    logger.error(
      "Khaos Control cannot be reached: products are put off and tried again by themselves. Check the Khaos Control server and the connection.",
    );
  }
  if (before.outage !== null && after.outage === null) logger.info("Khaos Control answers again.");
  for (const alert of newAlerts(before, after)) logger.error(alert);
  if (isPimAway(after) && !isPimAway(before)) {
    logger.error(
      "Plytix cannot be read: products are put off and tried again by themselves. Check the Plytix connection.",
    );
  }
};

const quarantine = (input: Input, context: JudgementContext): MessageReport => {
  const { message, isDryRun, now, waitLimit } = input;
  const { state: before, isDamaged } = readState(input.state);
  if (isDamaged)
    context.logger.error(
      "The stored exception list could not be read and starts anew: every product is checked again as it comes.",
    );
  const outcomes = completeOutcomes(input);
  const state = applyOutcomes(before, outcomes, {
    ...message,
    isDryRun,
    now,
    waitLimit,
    isReleased: message.command === "release",
  });
  announce(before, state, context);
  const { runId, part, parts } = message;
  return {
    runId,
    part,
    parts,
    outcomes: outcomes.map(({ sku, outcome }) => ({ sku, outcome })),
    counts: countOutcomes(outcomes),
    state,
  };
};

/** *Quarantine Products*: puts the plan and the import's account together, keeps what needs attention with its reason, clears what has gone well. */
export const quarantineProducts: Judgement<Input, MessageReport> = {
  name: "Quarantine Products",
  stableKey: "quarantine-products",
  description: "Keep the products that need attention, with the reason, and clear those that went well",
  input: inputSchema,
  judge: quarantine,
};

/** The code-native flow of {@link quarantineProducts}. */
export const quarantineProductsFlow = toFlow(quarantineProducts);
