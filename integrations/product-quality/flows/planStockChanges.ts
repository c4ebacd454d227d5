import { z } from "zod";
import { stockCodeCheckSchema, stockItemSchema } from "../../../connectors/khaos-control/fields/stockItem";
import { validatedProductSchema } from "../core/model";
import { type Plan, planStockChanges as plan } from "../core/plan/planStockChanges";
import { settingsSchema } from "../core/settings";
import { type Judgement, toFlow } from "./judgementFlow";

const inputSchema = z.object({
  products: z.array(validatedProductSchema),
  /** Null when Khaos Control could not be asked: every product that needs it is put off. */
  check: stockCodeCheckSchema.nullable().default(null),
  items: z.array(stockItemSchema).nullable().default(null),
  withdrawn: z.array(z.string()).default([]),
  managed: z.record(z.string(), z.string()).default({}),
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
