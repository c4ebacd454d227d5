import type { PlannedRow, StockItem } from "../../../../connectors/khaos-control/fields/stockItem";
import { type Issue, toIssue, type ValidatedProduct } from "../model";

/** How far the withdrawal of an archived product has come: its stock is being sold off, or it is off sale. */
export type Withdrawal = "runningDown" | "done";

/** What planning decided for one product. */
export type Decision =
  | { kind: "write" | "restore"; row: PlannedRow }
  | { kind: "retire"; row: PlannedRow; withdrawal: Withdrawal }
  /** With the code as Khaos Control spells it, so that the item is remembered under its own name. */
  | { kind: "unchanged"; stockCode: string; withdrawal: Withdrawal | null }
  | { kind: "skip" }
  | { kind: "stop"; issues: Issue[] };

/** Stops a product with one issue. */
export const stop = (...issue: Parameters<typeof toIssue>): Decision => ({ kind: "stop", issues: [toIssue(...issue)] });

/** Nothing to do for a product whose item is as it should be. */
export const unchanged = (item: StockItem, withdrawal: Withdrawal | null = null): Decision => ({
  kind: "unchanged",
  stockCode: item.stockCode,
  withdrawal,
});

/** A decision from an update row, or `unchanged` when there is nothing to update. */
export const writeOrUnchanged = (row: PlannedRow | null, item: StockItem): Decision =>
  row ? { kind: "write", row } : unchanged(item);

/** A product with what was decided for it. */
export interface DecidedProduct {
  product: ValidatedProduct;
  decision: Decision;
}
