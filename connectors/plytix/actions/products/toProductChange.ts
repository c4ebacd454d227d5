import type { ProductChange } from "../../clientProducts";

/** What the inputs of a product write give; empty ones are `undefined`, an empty status too. */
export interface ProductFieldValues {
  label: string | undefined;
  gtin: string | undefined;
  status: string;
  attributeValues: Record<string, unknown> | undefined;
  categoryIds: string[] | undefined;
  assetIds: string[] | undefined;
  thumbnailId: string | undefined;
}

/** Makes the change from the inputs; what is empty is left out. Pure. */
export const toProductChange = (values: ProductFieldValues): ProductChange => {
  const { status, attributeValues, label, gtin, categoryIds, assetIds, thumbnailId } = values;
  return {
    label,
    gtin,
    status: status === "" ? undefined : status,
    attributes: attributeValues,
    categoryIds,
    assetIds,
    thumbnailId,
  };
};

/** Makes the part of a change that empties fields. Pure. */
export const toCleared = (fields: readonly ("label" | "gtin" | "thumbnail")[]): ProductChange => ({
  ...(fields.includes("label") ? { label: null } : {}),
  ...(fields.includes("gtin") ? { gtin: null } : {}),
  ...(fields.includes("thumbnail") ? { thumbnailId: null } : {}),
});
