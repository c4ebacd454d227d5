import { z } from "zod";
import { toUtcIso } from "./timestamps";
import { text } from "./values";

/** Place of a product in its family. */
export type ProductType = "SINGLE" | "PARENT" | "VARIANT" | "SUB_VARIANT";

/** A category a product is linked to; v2 answers give the id only, then `name` is `null` and `path` empty. @source PX-44 */
export interface ProductCategory {
  id: string;
  name: string | null;
  path: string[];
}

/** A product as all parts of the project see it, whichever version of the API it came from. */
export interface Product {
  id: string;
  sku: string;
  /** Display name; `null` when empty or not asked for, as with every other nullable field here. */
  label: string | null;
  gtin: string | null;
  status: string | null;
  productType: ProductType;
  /** Id of the parent; `null` on singles and parents. */
  parentId: string | null;
  familyId: string | null;
  /** Count of direct variants as reported, which may be stale. @source PX-31 */
  variantCount: number | null;
  /** Instants in ISO form, UTC, with `Z`. */
  created: string | null;
  modified: string | null;
  /** Label → value as given; empty values are left out. @source PX-22 */
  attributes: Record<string, unknown>;
  categories: ProductCategory[];
}

const wholeNumber = z.coerce.number().int().nullable().catch(null);

const categorySchema = z.looseObject({
  id: z.string(),
  name: text,
  path: z.array(z.string()).catch([]),
});

const rowSchema = z.looseObject({
  id: z.string().min(1),
  sku: z.union([z.string().min(1), z.number().transform(String)]),
  label: text,
  gtin: text,
  status: text,
  product_type: text,
  product_level: z.unknown().optional(),
  _parent_id: text,
  parent_id: text,
  product_family_id: text,
  num_variations: z.unknown().optional(),
  created: z.unknown().optional(),
  modified: z.unknown().optional(),
  mark_as_deleted: z.unknown().optional(),
  attributes: z.record(z.string(), z.unknown()).nullish().catch({}),
  categories: z.array(z.unknown()).nullish().catch([]),
});

type Row = z.infer<typeof rowSchema>;

const types: Record<string, ProductType> = {
  SINGLE: "SINGLE",
  PARENT: "PARENT",
  VARIANT: "VARIANT",
  SUB_VARIANT: "SUB_VARIANT",
  SUBVARIANT: "SUB_VARIANT",
};
const levels: readonly ProductType[] = ["SINGLE", "PARENT", "VARIANT", "SUB_VARIANT"];

const toNumber = (value: unknown): number | null =>
  value === undefined || value === null || value === "" ? null : wholeNumber.parse(value);

/** By type, else by level, else by what the row says about its family. @source PX-32 */
const toProductType = (row: Row, parentId: string | null): ProductType => {
  const named = types[(row.product_type ?? "").toUpperCase().replace(/[-\s]+/g, "_")];
  const level = toNumber(row.product_level);
  const byLevel = level === null ? undefined : levels[level];
  if (named ?? byLevel) return named ?? byLevel ?? "SINGLE";
  if (parentId !== null) return "VARIANT";
  return (toNumber(row.num_variations) ?? 0) > 0 ? "PARENT" : "SINGLE";
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Reads a category of a product; `null` without id. Never throws. @source PX-44 */
export const toProductCategory = (value: unknown): ProductCategory | null => {
  const parsed = categorySchema.safeParse(value);
  return parsed.success ? { id: parsed.data.id, name: parsed.data.name, path: parsed.data.path } : null;
};

/**
 * Reads one row of a product answer, v1 or v2. `null` for a row that is being deleted and for one without id or SKU.
 * Values are kept as given (numeric texts stay texts). Never throws.
 * @source PX-30, PX-40, PX-43
 */
export const toProduct = (value: unknown): Product | null => {
  const parsed = rowSchema.safeParse(value);
  if (!parsed.success || parsed.data.mark_as_deleted === true) return null;
  const row = parsed.data;
  const parentId = row.parent_id ?? row._parent_id;
  return {
    id: row.id,
    sku: row.sku,
    label: row.label,
    gtin: row.gtin,
    status: row.status,
    productType: toProductType(row, parentId),
    parentId,
    familyId: row.product_family_id,
    variantCount: toNumber(row.num_variations),
    created: toUtcIso(row.created),
    modified: toUtcIso(row.modified),
    attributes: Object.fromEntries(Object.entries(row.attributes ?? {}).filter(([, entry]) => !isEmpty(entry))),
    categories: (row.categories ?? []).map(toProductCategory).filter((category) => category !== null),
  };
};
