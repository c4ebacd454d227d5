import { z } from "zod";
import type { ExceptionCode } from "./exceptionCodes";
import { isExceptionCode } from "./exceptionCodes";

/** A product as the pipeline receives it: Plytix's words, one shape for singles, parents and variants. An empty attribute is an absent key. */
export const productSchema = z.object({
  id: z.string(),
  sku: z.string(),
  label: z.string().nullable(),
  gtin: z.string().nullable(),
  status: z.string().nullable(),
  productType: z.string(),
  parentId: z.string().nullable(),
  familyId: z.string().nullable(),
  attributes: z.record(z.string(), z.unknown()),
});
/** A checked product, see {@link productSchema}. */
export type Product = z.infer<typeof productSchema>;

/** Something about one product that somebody must know: a code of the exception catalogue, the attribute or field, the value seen (shortened), and what was expected. */
export const issueSchema = z.object({
  code: z.custom<ExceptionCode>(
    (value) => typeof value === "string" && isExceptionCode(value),
    "unknown exception code",
  ),
  /** Plytix attribute or Khaos field the issue is about; null when it is about the product as a whole. */
  field: z.string().nullable(),
  /** The value seen, at most 80 characters, never a finance amount; null when there is none. */
  value: z.string().nullable(),
  /** What the rule wants, or the other party (a candidate code, a parent's SKU), as the end of a sentence; null when the code says it all. */
  expected: z.string().nullable(),
});
/** A checked issue, see {@link issueSchema}. */
export type Issue = z.infer<typeof issueSchema>;

const longestValue = 80;
const longestExpectation = 300;

const shorten = (text: string, longest: number): string => {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : text;
};

/** A value as it may be shown to a person: one line, at most 80 characters. Null and undefined stay null. Never throws. */
export const toShownValue = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  const text = (typeof value === "string" ? value : (JSON.stringify(value) ?? String(value)))
    .replace(/\s+/g, " ")
    .trim();
  return shorten(text, longestValue);
};

/** Builds an issue; the value is shortened and made safe to show. */
export const toIssue = (
  code: ExceptionCode,
  about: { field?: string | null; value?: unknown; expected?: string | null } = {},
): Issue => ({
  code,
  field: about.field ?? null,
  value: toShownValue(about.value),
  expected: about.expected == null ? null : shorten(about.expected, longestExpectation),
});

/** Where a product stands in its family. A sub-variant is treated as a variant of its direct parent. */
export type Role = "single" | "parent" | "variant";

/** Words of the conservation sum: each distinct SKU of a run ends in exactly one of them. */
export const outcomeWords = [
  "written",
  "unchanged",
  "quarantined",
  "waiting",
  "deferred",
  "retired",
  "failed",
  "skipped",
] as const;
/** Takes the words of the conservation sum and nothing else. */
export const outcomeWordSchema = z.enum(outcomeWords);
/** A word of the conservation sum. */
export type OutcomeWord = z.infer<typeof outcomeWordSchema>;

const axisSchema = z.object({ heading: z.string(), code: z.string(), description: z.string() });
/** One variant axis of one variant: caption, code suffix, description. */
export type Axis = z.infer<typeof axisSchema>;

/** A product after validation: mapped to Stock Item fields and judged, nothing of the ERP known yet. */
export const validatedProductSchema = z.object({
  sku: z.string(),
  id: z.string(),
  role: z.enum(["single", "parent", "variant"]),
  parentId: z.string().nullable(),
  parentSku: z.string().nullable(),
  stockCode: z.string(),
  /** True when a person settled which Stock Code is this product's: near matches are no question any more. */
  isCodeAccepted: z.boolean(),
  /**
   * `ready`: fit for the ERP · `retire`: archived · `quarantined`: held back by its issues · `skipped`: out of scope (a draft, or gone from Plytix).
   */
  verdict: z.enum(["ready", "retire", "quarantined", "skipped"]),
  /** False for a parent that was only looked up because a variant needs it: it is judged, but not part of the run's sum. */
  isCounted: z.boolean(),
  issues: z.array(issueSchema),
  /** Bad values in optional fields that were left out. */
  warnings: z.array(issueSchema),
  /** Mapped values, creation-only ones included. */
  fields: z.record(z.string(), z.union([z.string(), z.boolean()])),
  /** Axis values of a variant; null for others and where the SKU cannot be split over the axes. */
  axes: z.array(axisSchema).nullable(),
});
/** A checked product after validation, see {@link validatedProductSchema}. */
export type ValidatedProduct = z.infer<typeof validatedProductSchema>;
