import { z } from "zod";
import { plannedProductSchema, plannedRowsShape } from "../core/plan/plannedProduct";
import { type PreviewedProduct, toPreview } from "../core/report/preview";
import { type Judgement, toFlow } from "./judgementFlow";

const inputSchema = z.object({
  skus: z.array(z.string()),
  planned: z.array(plannedProductSchema),
  rows: plannedRowsShape,
});

/** *Preview Report*: what would become of a few products, in words. */
export const previewReport: Judgement<z.infer<typeof inputSchema>, { products: PreviewedProduct[] }> = {
  name: "Preview Report",
  stableKey: "preview-report",
  description: "Say in words what would be written for a few products, what is held back, and why",
  input: inputSchema,
  judge: ({ skus, planned, rows }) => ({ products: toPreview(skus, { products: planned, rows }) }),
};

/** The code-native flow of {@link previewReport}. */
export const previewReportFlow = toFlow(previewReport);
