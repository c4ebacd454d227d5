import { z } from "zod";
import { validatedProductSchema } from "../core/model";
import { erpAnswerShapes } from "../core/plan/erpView";
import { type Plan, planStockChanges as plan } from "../core/plan/planStockChanges";
import { settingsSchema } from "../core/settings";
import { type Judgement, toFlow } from "./judgementFlow";

const inputSchema = z.object({
  products: z.array(validatedProductSchema),
  ...erpAnswerShapes,
  withdrawn: z.array(z.string()).default([]),
  managed: z.record(z.string(), z.string()).default({}),
  formerCodes: z.record(z.string(), z.string()).default({}),
  heldRetirements: z.array(z.string()).default([]),
  isRetirementApproved: z.boolean().default(false),
  retiredInRun: z.number().int().min(0).default(0),
  settings: settingsSchema,
});

/** *Plan Stock Changes*: compares products with their Stock Items and decides what to write, or why not. */
export const planStockChanges: Judgement<z.infer<typeof inputSchema>, Plan> = {
  name: "Plan Stock Changes",
  stableKey: "plan-stock-changes",
  description: "Compare products with their Stock Items and decide what to write",
  input: inputSchema,
  judge: plan,
};

/** The code-native flow of {@link planStockChanges}. */
export const planStockChangesFlow = toFlow(planStockChanges);
