import { z } from "zod";

/** Most SKUs in one message to the pipeline. */
export const longestMessage = 1000;

/** A message from a feeder to the pipeline: it only names products; the pipeline reads them afresh. */
export const syncMessageSchema = z
  .object({
    /** One feeder cycle over all its messages. */
    runId: z.string().min(1),
    feeder: z.string().min(1),
    part: z.number().int().min(1),
    parts: z.number().int().min(1),
    /**
     * `sync`: look at the products · `release`: the same, and a finding that only a person can end is ended · `approveRetirements`: withdraw them whatever their number ·
     * `acceptCode`: remember which Stock Code is theirs, see `stockCodes`.
     */
    command: z.enum(["sync", "release", "approveRetirements", "acceptCode"]).default("sync"),
    skus: z.array(z.string().min(1)).min(1).max(longestMessage),
    /** For `acceptCode`: the Stock Code that is the same item as the SKU; null = none of the similar ones, the product is a new item. */
    stockCodes: z.record(z.string(), z.string().min(1).nullable()).default({}),
  })
  .refine(
    (message) =>
      message.command !== "acceptCode" || message.skus.every((sku) => Object.hasOwn(message.stockCodes, sku)),
    {
      path: ["stockCodes"],
      message: "must say for each SKU which Stock Code is accepted",
    },
  )
  .refine((message) => message.part <= message.parts, { path: ["part"], message: "is above the number of parts" });
/** A checked message; it names at least one and at most {@link longestMessage} products. */
export type SyncMessage = z.infer<typeof syncMessageSchema>;

/** A product that a feeder names, with what is needed to keep families together. */
export interface NamedProduct {
  id: string;
  sku: string;
  parentId: string | null;
}

const toFamilies = (products: readonly NamedProduct[]): string[][] => {
  const families = new Map<string, string[]>();
  for (const product of products) {
    const key = product.parentId ?? product.id;
    const family = families.get(key) ?? [];
    // The parent goes first, so that a family that has to be cut is cut behind it.
    if (product.parentId === null) family.unshift(product.sku);
    else family.push(product.sku);
    families.set(key, family);
  }
  return [...families.values()];
};

/** Splits named products over messages of at most `longest` SKUs; families stay whole unless one is longer than a message. Each SKU once. Empty for no products. */
export const splitIntoMessages = (products: readonly NamedProduct[], longest = longestMessage): string[][] => {
  const seen = new Set<string>();
  const unique = products.filter((product) => !seen.has(product.sku) && seen.add(product.sku));
  const messages: string[][] = [];
  let current: string[] = [];
  for (const family of toFamilies(unique)) {
    if (current.length > 0 && current.length + family.length > longest) {
      messages.push(current);
      current = [];
    }
    current.push(...family);
    while (current.length > longest) messages.push(current.splice(0, longest));
  }
  if (current.length > 0) messages.push(current);
  return messages;
};
