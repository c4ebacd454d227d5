import { z } from "zod";
import { productSchema } from "../core/model";
import { settingsSchema } from "../core/settings";
import { type ValidationResult, validateProducts as validate } from "../core/validate";
import { type Judgement, toFlow } from "./judgementFlow";

const inputSchema = z.object({
  products: z.array(productSchema),
  /** Parents that were looked up because a variant among the products needs them. */
  parents: z.array(productSchema).default([]),
  /** Managed SKUs that share a collision key with one of the products. */
  managed: z.array(z.object({ sku: z.string(), id: z.string() })).default([]),
  /** Codes that a person settled, by SKU; null for "a new item". */
  accepted: z.record(z.string(), z.string().nullable()).default({}),
  settings: settingsSchema,
});

/** *Validate Products*: maps products to Stock Item fields and judges every value, before any call to Khaos Control. */
export const validateProducts: Judgement<z.infer<typeof inputSchema>, ValidationResult> = {
  name: "Validate Products",
  stableKey: "validate-products",
  description: "Map products to Stock Item fields and judge every value",
  input: inputSchema,
  judge: validate,
};

/** The code-native flow of {@link validateProducts}. */
export const validateProductsFlow = toFlow(validateProducts);
