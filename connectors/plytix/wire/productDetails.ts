import { z } from "zod";
import { type LinkedAsset, toLinkedAsset } from "./asset";
import { type Audit, toAudit } from "./audit";
import { type Product, type ProductType, toProduct } from "./product";
import { type ProductRelationship, toProductRelationship } from "./relationship";
import { listOf, number, text, textList } from "./values";

/** A product with everything that one request about it tells. */
export interface ProductDetails extends Product {
  assets: LinkedAsset[];
  thumbnail: LinkedAsset | null;
  /** `null` where the answer does not tell. */
  relationships: ProductRelationship[] | null;
  /** Labels of the attributes in which a variant departs from its parent. */
  overwrittenAttributes: string[];
  /** Lists the product belongs to. */
  listIds: string[];
  createdBy: Audit | null;
  modifiedBy: Audit | null;
}

const unknownOr = <Value>(schema: z.ZodType<Value>) =>
  z
    .unknown()
    .optional()
    .transform((value) => (value === undefined || value === null ? null : schema.parse(value)));

// Samples give a list, one public client an object: both are read.
const labels = z
  .unknown()
  .optional()
  .transform((value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : textList.parse(value),
  );

const schema = z.looseObject({
  assets: listOf(toLinkedAsset),
  thumbnail: z.unknown().optional().transform(toLinkedAsset),
  relationships: unknownOr(listOf(toProductRelationship)),
  overwritten_attributes: labels,
  static_list_ids: textList,
  created_user_audit: z.unknown().optional().transform(toAudit),
  modified_user_audit: z.unknown().optional().transform(toAudit),
});

/** Reads one product with its links, v1 or v2; `null` as with {@link toProduct}. Never throws. @source PX-44, PX-45 */
export const toProductDetails = (value: unknown): ProductDetails | null => {
  const product = toProduct(value);
  const parsed = schema.safeParse(value);
  if (product === null || !parsed.success) return null;
  const row = parsed.data;
  return {
    ...product,
    assets: row.assets,
    thumbnail: row.thumbnail,
    relationships: row.relationships,
    overwrittenAttributes: row.overwritten_attributes,
    listIds: row.static_list_ids,
    createdBy: row.created_user_audit,
    modifiedBy: row.modified_user_audit,
  };
};

/** A product with its categories, assets and media expanded, and the attributes that have no value. */
export interface ExpandedProduct extends Omit<ProductDetails, "productType"> {
  /** v1 does not tell it: known of variants and of parents with a count of variants, else `null`. @source PX-31, PX-32 */
  productType: ProductType | null;
  /** Labels of the attributes without a value, sorted. */
  emptyAttributes: string[];
}

const given = z.looseObject({
  attributes: z.record(z.string(), z.unknown()).nullish().catch(null),
  product_type: text,
  product_level: number,
});

/** Reads an answer of v1 that also shows empty attributes; `null` as with {@link toProduct}. Never throws. @source PX-22 */
export const toExpandedProduct = (value: unknown): ExpandedProduct | null => {
  const details = toProductDetails(value);
  const row = given.safeParse(value).data;
  if (details === null || row === undefined) return null;
  const all = Object.keys(row.attributes ?? {});
  const emptyAttributes = all.filter((label) => !Object.hasOwn(details.attributes, label)).sort();
  // A count of nought may be stale, so it does not prove that a product is single.
  const isTold = row.product_type !== null || row.product_level !== null || details.productType !== "SINGLE";
  return { ...details, productType: isTold ? details.productType : null, emptyAttributes };
};
