import type { FieldValues, StockCodeStatus, StockItem } from "../../../connectors/khaos-control/fields/stockItem";

const isOn = (item: StockItem, name: "discontinued" | "runToZero" | "publishOnWeb"): boolean =>
  item.fields[name] === true;

const differing = (
  item: StockItem,
  wanted: { discontinued?: boolean; runToZero?: boolean; publishOnWeb?: boolean },
): FieldValues =>
  Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => isOn(item, name as "discontinued" | "runToZero" | "publishOnWeb") !== value,
    ),
  );

/** True while units are left or on order; an unknown level counts as left. */
export const hasResidualStock = (status: StockCodeStatus | undefined): boolean =>
  status === undefined || status.level === null || status.level > 0 || (status.onOrder ?? 0) > 0;

/**
 * Flags to move for a product that is withdrawn: run to zero while stock remains, discontinued and off the web when it is gone. Empty when the item is there already.
 * Nothing is ever deleted.
 */
export const decideRetirement = (item: StockItem, status: StockCodeStatus | undefined): FieldValues => {
  if (item.deleted) return {};
  if (isOn(item, "discontinued")) return differing(item, { publishOnWeb: false });
  // A parent has no stock of its own.
  return !item.isScsParent && hasResidualStock(status)
    ? differing(item, { runToZero: true })
    : differing(item, { discontinued: true, publishOnWeb: false });
};

/** Flags to move for a product that the sync withdrew earlier and that is for sale again. */
export const decideRestore = (item: StockItem): FieldValues =>
  differing(item, { discontinued: false, runToZero: false, publishOnWeb: true });

/** True when the item was withdrawn in Khaos Control by somebody else while the product is for sale in Plytix. */
export const isWithdrawnElsewhere = (item: StockItem): boolean => isOn(item, "discontinued") || item.deleted;
