import { z } from "zod";
import { isStockFieldName, type StockFieldName } from "./stockFields";

const fieldValues = z.record(z.string(), z.union([z.string(), z.boolean()])).superRefine((values, context) => {
  for (const name of Object.keys(values)) {
    if (!isStockFieldName(name)) context.addIssue({ code: "custom", message: `${name} is no Stock Item field` });
  }
});

/** Values of a Stock Item by field name; an empty field is a missing key. Decimals are text, flags are booleans, a country is its two-letter ISO code where known. */
export type FieldValues = Partial<Record<StockFieldName, string | boolean>>;

/** A Stock Item as read from Khaos Control; SCS children are items of their own here, found inside their parents. */
export const stockItemSchema = z.object({
  /** The server's own spelling. */
  stockCode: z.string(),
  /** Code of the SCS parent in whose tree the item was found; null for items that are no child. */
  parentCode: z.string().nullable(),
  /** True when the item has an SCS tree, with or without children. */
  isScsParent: z.boolean(),
  /** Axis captions of an SCS parent, in order; empty for others. */
  scsHeadings: z.array(z.string()),
  /** Place of a child in the tree: suffix and description per axis; empty for others. */
  scsPath: z.array(z.object({ code: z.string(), description: z.string() })),
  deleted: z.boolean(),
  fields: fieldValues,
});
/** A Stock Item as read from Khaos Control; see the schema for each part. */
export type StockItem = Omit<z.infer<typeof stockItemSchema>, "fields"> & { fields: FieldValues };

/** Answer of the existence check for one code that exists; levels are units over the asked sites, null when unknown. */
export const stockCodeStatusSchema = z.object({
  /** The code as it was asked for. */
  askedCode: z.string(),
  /** The server's own spelling. */
  stockCode: z.string(),
  level: z.number().nullable(),
  onOrder: z.number().nullable(),
});
/** One code that exists, with its levels. */
export type StockCodeStatus = z.infer<typeof stockCodeStatusSchema>;

/** Result of *Check Stock Codes*. `similar` names existing codes that differ from an unknown one only by case, spaces, punctuation or leading zeros. */
export const stockCodeCheckSchema = z.object({
  found: z.array(stockCodeStatusSchema),
  notFound: z.array(z.string()),
  similar: z.array(z.object({ askedCode: z.string(), candidates: z.array(z.string()) })),
});
/** Which codes exist, which do not, and which existing ones look like them. */
export type StockCodeCheck = z.infer<typeof stockCodeCheckSchema>;

/** Result of *Get Stock Items*. `missing`: asked codes that no document contained, although they may exist. */
export const stockItemsResultSchema = z.object({ items: z.array(stockItemSchema), missing: z.array(z.string()) });
/** Items that were found, and asked codes that no document holds. */
export interface StockItemsResult {
  items: StockItem[];
  missing: string[];
}

/** One row to be written, planned by the judgement. */
export const plannedRowSchema = z.object({
  /** The product's SKU: ties the outcome to the product. */
  sku: z.string(),
  verb: z.enum(["create", "update"]),
  kind: z.enum(["plain", "scs"]),
  /** Code that the item has or will have; for an SCS row the composed child code. */
  stockCode: z.string(),
  /** SCS rows only: the parent's code and text, and the child's place on each axis, in the order of the headings. */
  scs: z
    .object({
      parentCode: z.string(),
      parentDescription: z.string(),
      axes: z
        .array(z.object({ heading: z.string(), code: z.string(), description: z.string() }))
        .min(1)
        .max(4),
    })
    .nullable(),
  /** What is to be written: everything for a create, the differing fields for an update. */
  fields: fieldValues,
  /** Update rows: PIM-owned fields that are equal already and may be re-sent so that rows can share a column set. */
  resend: fieldValues,
  /** Update rows: finance amounts as they were read before the write, so that a change can be noticed; empty for a create. */
  financeBefore: fieldValues,
  /** Code that must be confirmed before this row is sent (a parent that is created in the same batch); null when nothing is needed. */
  requires: z.string().nullable(),
});
/** One row to be written, as the judgement planned it. */
export type PlannedRow = Omit<z.infer<typeof plannedRowSchema>, "fields" | "resend" | "financeBefore"> & {
  fields: FieldValues;
  resend: FieldValues;
  financeBefore: FieldValues;
};

/** A field whose value after the write is not what was planned. Finance amounts are left out: `planned` and `found` are null there. */
export const fieldMismatchSchema = z.object({
  field: z.string(),
  planned: z.string().nullable(),
  found: z.string().nullable(),
});
/** A field that differs from the plan after the write. */
export type FieldMismatch = z.infer<typeof fieldMismatchSchema>;

/**
 * What became of one planned row, decided by reading back:
 * - `created`, `updated`: in Khaos Control as planned
 * - `unchanged`: it was already as planned
 * - `rejected`: refused by the importer or by our own guard, nothing written; `detail` says why
 * - `mismatch`: written, but some fields differ from the plan (`mismatches`)
 * - `financeChanged`: a create met an existing item, or a finance field differs on read-back
 * - `seedNotApplied`: created, but a seeded field (cost, tax code, stock types) was not taken as sent
 * - `unknown`: unclear even after reading back
 * - `notSent`: its required parent was not confirmed, or the system went away before its turn (`systemDown`)
 */
export const rowOutcomeSchema = z.object({
  sku: z.string(),
  stockCode: z.string(),
  verb: z.enum(["create", "update"]),
  outcome: z.enum([
    "created",
    "updated",
    "unchanged",
    "rejected",
    "mismatch",
    "financeChanged",
    "seedNotApplied",
    "unknown",
    "notSent",
  ]),
  /** Plain sentence in the importer's or our own words, safe to show; null when there is nothing to add. */
  detail: z.string().nullable(),
  mismatches: z.array(fieldMismatchSchema),
  /** True when the row was not sent, or its fate is unclear, because Khaos Control could not be reached. */
  systemDown: z.boolean(),
});
/** What became of one planned row. */
export type RowOutcome = z.infer<typeof rowOutcomeSchema>;

/** Result of *Import Stock Items*. */
export const importResultSchema = z.object({
  outcomes: z.array(rowOutcomeSchema),
  /** Number of import calls made; 0 in a dry run. */
  calls: z.number().int(),
  dryRun: z.boolean(),
  /** Fields that were sent but that this system cannot return, so nobody can verify them. */
  unverifiable: z.array(z.string()),
});
/** What became of an import. */
export type ImportResult = z.infer<typeof importResultSchema>;
