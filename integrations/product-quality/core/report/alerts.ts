import { type ExceptionCode, exceptionEntry } from "../exceptionCodes";
import type { PipelineState, StoredIssue } from "../state";

/** Codes that are announced at once when the first product has them; everything else is for the report and the daily message. */
const alertCodes: ExceptionCode[] = [
  "FINANCE_FIELD_CHANGED",
  "SEED_NOT_APPLIED",
  "RETIREMENT_HELD",
  "RETIREMENT_NOT_APPLIED",
  "PARENT_WAIT_EXPIRED",
];

interface Affected {
  sku: string;
  stockCode: string;
  issue: StoredIssue;
}

const affectedBy = (state: PipelineState, code: ExceptionCode): Affected[] =>
  Object.entries(state.exceptions).flatMap(([sku, { stockCode, issues }]) => {
    const issue = issues.find(([other]) => other === code);
    return issue ? [{ sku, stockCode, issue }] : [];
  });

const toAlert = (code: ExceptionCode, [first, ...others]: Affected[]): string[] => {
  if (!first) return [];
  const [, field, value, expected] = first.issue;
  const { message, remedy, owner } = exceptionEntry(code);
  const facts = { field, value, expected };
  const more = others.length === 0 ? "" : ` The same goes for ${others.length} more.`;
  return [
    `SKU ${first.sku}, Stock Code ${first.stockCode}: ${message(facts)} ${remedy(facts)} Owner: ${owner}. Code: ${code}.${more}`,
  ];
};

/** Alerts for codes that no product had before and some product has now; each says by itself which product, why, who acts and how. Never throws. */
export const newAlerts = (before: PipelineState, after: PipelineState): string[] =>
  alertCodes
    .filter((code) => affectedBy(before, code).length === 0)
    .flatMap((code) => toAlert(code, affectedBy(after, code)));
