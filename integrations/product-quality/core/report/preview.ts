import { findStockField } from "../../../../connectors/khaos-control/fields/stockFields";
import type { PlannedRow } from "../../../../connectors/khaos-control/fields/stockItem";
import { exceptionEntry } from "../exceptionCodes";
import type { Issue } from "../model";
import type { PlannedProduct } from "../plan/plannedProduct";

/** Most products of one preview: it has to be answered while somebody waits. */
export const longestPreview = 10;

/** One finding in words. */
export interface PreviewedIssue {
  code: string;
  field: string | null;
  message: string;
  remedy: string;
  owner: string;
}

/** What would become of one product, and why. */
export interface PreviewedProduct {
  sku: string;
  stockCode: string;
  /** Plain words: "would be created", "would be updated", "is up to date", "is held back", … */
  verdict: string;
  /** What would be written, by the name on the Stock Item screen. Amounts that finance owns are left out. */
  fields: Record<string, string>;
  issues: PreviewedIssue[];
  /** Values that would be left out. */
  warnings: PreviewedIssue[];
}

const verdicts: Record<PlannedProduct["intent"], string> = {
  write: "would be written",
  retire: "would be withdrawn",
  restore: "would be put on sale again",
  unchanged: "is up to date in Khaos Control",
  skip: "is not part of the sync: a draft, or withdrawn and unknown to Khaos Control",
  stop: "is held back",
};

const toPreviewedIssue = ({ code, ...facts }: Issue): PreviewedIssue => {
  const { message, remedy, owner } = exceptionEntry(code);
  return { code, field: facts.field, message: message(facts), remedy: remedy(facts), owner };
};

const toFields = (row: PlannedRow | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row?.fields ?? {}).flatMap(([name, value]) => {
      const field = findStockField(name);
      if (field === undefined || field.finance || value === undefined) return [];
      const shown = typeof value === "boolean" ? (value ? "yes" : "no") : value;
      return [[field.label, shown]];
    }),
  );

const verdictOf = (product: PlannedProduct, row: PlannedRow | undefined): string => {
  if (product.intent !== "write" || !row) return verdicts[product.intent];
  return row.verb === "create" ? "would be created" : "would be updated";
};

/** What would become of each asked product; a SKU that Plytix does not have is said to be unknown. Never throws. */
export const toPreview = (
  skus: readonly string[],
  plan: { products: readonly PlannedProduct[]; rows: readonly PlannedRow[] },
): PreviewedProduct[] => {
  const rows = new Map(plan.rows.map((row) => [row.sku, row]));
  const products = new Map(plan.products.map((product) => [product.sku, product]));
  return skus.map((sku) => {
    const product = products.get(sku);
    if (!product) return { sku, stockCode: sku, verdict: "is not in Plytix", fields: {}, issues: [], warnings: [] };
    const row = rows.get(sku);
    return {
      sku,
      stockCode: product.stockCode,
      verdict: verdictOf(product, row),
      fields: toFields(row),
      issues: product.issues.map(toPreviewedIssue),
      warnings: product.warnings.map(toPreviewedIssue),
    };
  });
};
