/** Statuses a product can have, in the casing the API insists on. */
export const productStatuses = ["Draft", "Completed", "Archived"] as const;

/** Status of a product. */
export type ProductStatus = (typeof productStatuses)[number];

/** Who made or changed something, as the API shows it. */
export interface Audit {
  type: "API" | "USER" | "SYSTEM";
  user_email: string;
  user_id?: string;
  user_name: string;
  user_last_name?: string;
  username?: string;
}

/** A product linked by a relationship. */
export interface RelatedProduct {
  quantity: number;
  /** Milliseconds since 1970. */
  lastModified: number;
}

/** A product as the simulator keeps it. Instants are milliseconds since 1970. */
export interface ProductRecord {
  readonly id: string;
  sku: string;
  /** Empty when absent. */
  label: string;
  /** Empty when absent. */
  gtin: string;
  status: ProductStatus;
  /** `null` when the product is no variant; may name a product that does not exist. */
  parentId: string | null;
  /** What the product was said to be; variants that point to it and its own parent outrank it. */
  declaredType: "SINGLE" | "PARENT" | "VARIANT";
  /** True while a seeded single product stays one although seeded variants point to it. */
  typeStands: boolean;
  familyId: string | null;
  /** Values by label. Media attributes hold lists of asset ids. */
  attributes: Map<string, unknown>;
  assetIds: string[];
  categoryIds: string[];
  thumbnailId: string | null;
  /** Labels of parent-level attributes that the variant overrides. */
  overwritten: Set<string>;
  /** Relationship id → product id → link. */
  relationships: Map<string, Map<string, RelatedProduct>>;
  /** Whether `num_variations` wrongly shows 0. */
  staleCount: boolean;
  created: number;
  modified: number;
  createdBy: Audit;
  modifiedBy: Audit;
}

/** Kinds of attribute the API names. */
export const typeClasses = [
  "TextAttribute",
  "MultilineAttribute",
  "HtmlAttribute",
  "IntAttribute",
  "DecimalAttribute",
  "BooleanAttribute",
  "DateAttribute",
  "UrlAttribute",
  "DropdownAttribute",
  "MultiSelectAttribute",
  "MediaAttribute",
  "MediaGalleryAttribute",
  "CompletenessAttribute",
] as const;

/** Kind of an attribute. */
export type TypeClass = (typeof typeClasses)[number];

/** Definition of a product attribute. */
export interface AttributeRecord {
  readonly id: string;
  /** Key in `attributes` maps; never changes. */
  readonly label: string;
  name: string;
  typeClass: TypeClass;
  description: string;
  /** Values of dropdowns and multiselects; empty otherwise. */
  options: string[];
  /** Labels a completeness attribute counts; empty otherwise. */
  counted: string[];
}

/** Whether a value counts as empty and is left out of answers. */
export const isEmptyValue = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
