import type { PlannedRow } from "../../../../connectors/khaos-control/fields/stockItem";
import { type Issue, toIssue, type ValidatedProduct } from "../model";

/** What planning decided for one product. */
export type Decision =
  | { kind: "write" | "retire" | "restore"; row: PlannedRow }
  | { kind: "unchanged" }
  | { kind: "skip" }
  | { kind: "stop"; issues: Issue[] };

/** Stops a product with one issue. */
export const stop = (...issue: Parameters<typeof toIssue>): Decision => ({ kind: "stop", issues: [toIssue(...issue)] });

/** A decision from an update row, or `unchanged` when there is nothing to update. */
export const writeOrUnchanged = (row: PlannedRow | null): Decision =>
  row ? { kind: "write", row } : { kind: "unchanged" };

/** A product with what was decided for it. */
export interface DecidedProduct {
  product: ValidatedProduct;
  decision: Decision;
}
