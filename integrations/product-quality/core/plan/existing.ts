import type { StockItem } from "../../../../connectors/khaos-control/fields/stockItem";
import { decideRestore, decideRetirement, isWithdrawnElsewhere } from "../lifecycle";
import type { ValidatedProduct } from "../model";
import type { Settings } from "../settings";
import { type Decision, stop, unchanged, writeOrUnchanged } from "./decision";
import type { ErpView } from "./erpView";
import { toFlagRow, toUpdateRow } from "./rows";

/** What planning a single product needs besides the product. */
export interface PlanContext {
  erp: ErpView;
  settings: Settings;
  /** SKUs that the sync itself withdrew earlier. */
  withdrawn: ReadonlySet<string>;
  /** Plytix id of the product that owns a managed code, by code key. */
  managed: ReadonlyMap<string, string>;
  /** Stock Code under which a product was last confirmed, by Plytix id. */
  formerCodes: ReadonlyMap<string, string>;
}

const retire = (product: ValidatedProduct, item: StockItem, context: PlanContext): Decision => {
  const [status] = context.erp.statuses(item.stockCode);
  const liveChildren = context.erp.children(item.stockCode).filter((child) => child.fields.discontinued !== true);
  // A parent goes after its last live variant.
  if (liveChildren.length > 0) return unchanged(item, "runningDown");
  const flags = decideRetirement(item, status);
  const withdrawal = item.fields.discontinued === true || flags.discontinued === true ? "done" : "runningDown";
  return Object.keys(flags).length === 0
    ? unchanged(item, withdrawal)
    : { kind: "retire", row: toFlagRow(product, item, flags), withdrawal };
};

/** Decides for a product whose Stock Item was read: retire, restore, update or nothing; a code that differs by case or an item withdrawn by others stops it. */
export const planExisting = (product: ValidatedProduct, item: StockItem, context: PlanContext): Decision => {
  const { settings, withdrawn } = context;
  if (product.verdict === "retire") return retire(product, item, context);
  if (
    item.stockCode.trim() !== product.stockCode &&
    item.stockCode.trim().toLowerCase() === product.stockCode.toLowerCase()
  ) {
    if (!settings.acceptCaseDifferences) {
      return stop("STOCK_CODE_MISMATCH", { field: "sku", value: product.sku, expected: item.stockCode });
    }
  }
  if (withdrawn.has(product.sku)) {
    const flags = decideRestore(item);
    if (Object.keys(flags).length > 0) return { kind: "restore", row: toFlagRow(product, item, flags) };
  } else if (isWithdrawnElsewhere(item)) {
    return stop("LIFECYCLE_CONFLICT", {
      field: item.deleted ? "deleted" : "discontinued",
      value: item.deleted ? "deleted" : "discontinued",
    });
  }
  return writeOrUnchanged(toUpdateRow(product, item, settings), item);
};

/**
 * The item of a code, when it is there and unambiguous: the item, `null` when the ERP has no such code, or the decision that stops the product
 * (several items, or an item that exists but could not be read).
 */
export const findItem = (product: ValidatedProduct, erp: ErpView): StockItem | null | Decision => {
  const statuses = erp.statuses(product.stockCode);
  const items = erp.items(product.stockCode);
  if (statuses.length > 1 || items.length > 1)
    return stop("STOCK_CODE_AMBIGUOUS", { field: "sku", value: product.stockCode });
  if (statuses.length === 0) return null;
  return items[0] ?? stop("OUTCOME_UNKNOWN", { field: "sku", value: product.stockCode });
};

/** True for the decision among the results of {@link findItem}. */
export const isDecision = (found: StockItem | null | Decision): found is Decision => found !== null && "kind" in found;
