import { z } from "zod";
import { plannedRowSchema } from "../../../../connectors/khaos-control/fields/stockItem";
import { issueSchema } from "../model";

/** One product with the outcome it is heading for; its issues and warnings are final unless the import adds one. */
export const plannedProductSchema = z.object({
  sku: z.string(),
  id: z.string(),
  parentId: z.string().nullable(),
  stockCode: z.string(),
  intent: z.enum(["write", "retire", "restore", "unchanged", "skip", "stop"]),
  /** How far the withdrawal of an archived product has come; null for a product that is for sale or not looked at. */
  withdrawal: z.enum(["runningDown", "done"]).nullable(),
  issues: z.array(issueSchema),
  warnings: z.array(issueSchema),
});
/** A checked planned product, see {@link plannedProductSchema}. */
export type PlannedProduct = z.infer<typeof plannedProductSchema>;

/** Planned rows as they arrive at a step's edge. */
export const plannedRowsShape = z.array(plannedRowSchema);
