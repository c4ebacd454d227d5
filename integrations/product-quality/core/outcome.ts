import {
  type ImportResult,
  importResultSchema,
  type RowOutcome,
} from "../../../connectors/khaos-control/fields/stockItem";
import { classOf } from "./exceptionCodes";
import { type Issue, type OutcomeWord, toIssue } from "./model";
import type { PlannedProduct } from "./plan/plannedProduct";

/** The answer of the import step as it comes in; null when the step failed. */
export const importAnswerShape = importResultSchema.nullable().default(null);

/** What finally became of one product of a message. */
export interface ProductOutcome {
  sku: string;
  id: string;
  parentId: string | null;
  stockCode: string;
  outcome: OutcomeWord;
  /** True when its Stock Item exists as far as this message knows. */
  isInErp: boolean;
  /** True when this message withdrew the product. */
  isWithdrawn: boolean;
  /** How far the withdrawal of an archived product has come; null for a product that is for sale or not looked at. */
  withdrawal: PlannedProduct["withdrawal"];
  issues: Issue[];
  warnings: Issue[];
}

const mismatchIssues = (row: RowOutcome, intent: PlannedProduct["intent"]): Issue[] => {
  const code =
    row.outcome === "seedNotApplied"
      ? "SEED_NOT_APPLIED"
      : intent === "retire"
        ? "RETIREMENT_NOT_APPLIED"
        : "READ_BACK_MISMATCH";
  return row.mismatches.map(({ field, planned, found }) =>
    toIssue(code, { field, value: found, expected: planned === null ? null : `it was sent as “${planned}”` }),
  );
};

/** A row that was not sent although the system is there: its parent did not come about, or, for a parent, none of its variants did. */
const unsentIssue = (row: RowOutcome, { parentId }: PlannedProduct): Issue =>
  parentId === null
    ? toIssue("NO_VARIANTS_YET")
    : toIssue("PARENT_NOT_READY", { field: "parent", expected: row.detail });

const rowIssues = (row: RowOutcome, product: PlannedProduct): Issue[] => {
  switch (row.outcome) {
    case "created":
    case "updated":
    case "unchanged":
      return [];
    case "rejected":
      return [toIssue("IMPORT_REJECTED", { expected: row.detail })];
    case "mismatch":
    case "seedNotApplied": {
      const issues = mismatchIssues(row, product.intent);
      return issues.length > 0 ? issues : [toIssue("READ_BACK_MISMATCH", { expected: row.detail })];
    }
    case "financeChanged":
      return [
        toIssue("FINANCE_FIELD_CHANGED", { field: row.mismatches[0]?.field ?? "buyPrice", expected: row.detail }),
      ];
    case "unknown":
      return [toIssue(row.systemDown ? "ERP_UNAVAILABLE" : "OUTCOME_UNKNOWN")];
    case "notSent":
      return [row.systemDown ? toIssue("ERP_UNAVAILABLE") : unsentIssue(row, product)];
  }
};

/** Word of the conservation sum for a product that has issues: by the class of the gravest one; unclear even after reading back = failed. */
const wordOfIssues = (issues: readonly Issue[]): OutcomeWord => {
  if (issues.some((issue) => issue.code === "OUTCOME_UNKNOWN")) return "failed";
  const gravest = classOf(issues);
  return gravest === "waiting" || gravest === "deferred" ? gravest : "quarantined";
};

const wordOfRow = (row: RowOutcome, intent: PlannedProduct["intent"]): OutcomeWord => {
  if (row.outcome === "unchanged") return "unchanged";
  return intent === "retire" ? "retired" : "written";
};

const withoutRow = (product: PlannedProduct): Pick<ProductOutcome, "outcome" | "issues" | "isInErp"> => {
  switch (product.intent) {
    case "unchanged":
      return { outcome: "unchanged", issues: [], isInErp: true };
    case "skip":
      return { outcome: "skipped", issues: [], isInErp: false };
    case "stop":
      return { outcome: wordOfIssues(product.issues), issues: product.issues, isInErp: false };
    default:
      // A row was planned and the import step gave no account of it.
      return { outcome: "deferred", issues: [toIssue("ERP_UNAVAILABLE")], isInErp: false };
  }
};

/** Puts the plan and the import's account together: one outcome per product. A planned row without an account counts as put off, never as written. Never throws. */
export const toOutcomes = (products: readonly PlannedProduct[], imported: ImportResult | null): ProductOutcome[] => {
  const rows = new Map(imported?.outcomes.map((row) => [row.sku, row]) ?? []);
  return products.map((product) => {
    const { sku, id, parentId, warnings, withdrawal, intent } = product;
    const base = { sku, id, parentId, warnings, withdrawal, isWithdrawn: false };
    const row = rows.get(sku);
    if (!row) return { ...base, stockCode: product.stockCode, ...withoutRow(product) };
    const issues = rowIssues(row, product);
    return {
      ...base,
      stockCode: row.stockCode,
      outcome: issues.length > 0 ? wordOfIssues(issues) : wordOfRow(row, intent),
      isInErp:
        issues.length === 0 ||
        row.outcome === "mismatch" ||
        row.outcome === "seedNotApplied" ||
        row.outcome === "financeChanged",
      isWithdrawn: intent === "retire" && issues.length === 0,
      issues,
    };
  });
};
