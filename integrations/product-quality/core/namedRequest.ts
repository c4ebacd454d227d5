import { z } from "zod";

const skus = z.array(z.string().trim().min(1)).min(1).max(10_000);

/** What a person or another system may ask of the pipeline by name. */
export const namedRequestSchema = z.discriminatedUnion("command", [
  /** Look at these products now. */
  z.strictObject({ command: z.literal("sync"), skus }),
  /** Look at them again and end findings that only a person can end. */
  z.strictObject({ command: z.literal("release"), skus }),
  /** Withdraw these archived products whatever their number. */
  z.strictObject({ command: z.literal("approveRetirements"), skus }),
  /** Remember which Stock Code is this product's: the one named, or a new one. */
  z.strictObject({
    command: z.literal("acceptCode"),
    sku: z.string().trim().min(1),
    stockCode: z.string().trim().min(1).nullable(),
  }),
]);
/** A checked request, see {@link namedRequestSchema}. */
export type NamedRequest = z.infer<typeof namedRequestSchema>;

/** The SKUs of a request, each once, and the codes it settles. */
export const toNamedProducts = (
  request: NamedRequest,
): { skus: string[]; stockCodes: Record<string, string | null> } =>
  request.command === "acceptCode"
    ? { skus: [request.sku], stockCodes: { [request.sku]: request.stockCode } }
    : { skus: [...new Set(request.skus)], stockCodes: {} };
