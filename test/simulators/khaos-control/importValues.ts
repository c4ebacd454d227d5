import { isFieldName, MISCELLANEOUS_TYPE, mandatoryHeaders, publishedHeaders } from "./fields";
import type { ImportRow } from "./importCells";
import { RowError, saveDescription } from "./importCells";
import type { FieldValue, StockItem } from "./item";
import { emptyValueOf } from "./item";
import type { LookupField } from "./lookups";
import { isLookupField } from "./lookups";
import type { Store } from "./store";
import type { KhaosSwitches } from "./switches";

/** What a row works on. */
export interface ImportContext {
  store: Store;
  switches: KhaosSwitches;
  /** Items that earlier rows of the same call wrote. */
  written: Set<StockItem>;
}

/** The name under which imports stand in the audit log. */
export const IMPORT_CALL = "ImportStockTSV";

/**
 * Refuses a row for a new item that lacks a mandatory value.
 * @throws RowError naming the first missing column.
 */
export function checkMandatory(row: ImportRow): void {
  for (const header of mandatoryHeaders) {
    const field = publishedHeaders[header];
    const value = field === undefined ? undefined : row.values[field];
    if (value === undefined || value === null) throw new RowError(`${header} is required`);
  }
}

/**
 * Refuses an update that the switches forbid.
 * @throws RowError for a repeated code or a missing mandatory column, if those are refused.
 */
export function checkUpdate(row: ImportRow, target: StockItem, context: ImportContext): void {
  if (context.switches.missingMandatoryOnUpdate === "rowError") checkMandatory(row);
  if (context.written.has(target) && context.switches.repeatedCode === "rowError") {
    throw new RowError("the stock code occurs twice in this file");
  }
}

/** The values of a new item: what the row says, and the system's defaults for the flags. */
export function newItemValues(row: ImportRow, context: ImportContext): Record<string, FieldValue | undefined> {
  const stated = Object.entries(resolveValues(row, context)).filter(([, value]) => value !== undefined);
  const values: Record<string, FieldValue | undefined> = {
    DISCONTINUED: 0,
    RUN_TO_ZERO: 0,
    WEB: context.switches.newItemOnWeb ? -1 : 0,
    STOCK_LEVEL: 0,
    ...Object.fromEntries(stated),
  };
  if (values.BUY_PRICE !== undefined) values.STOCK_VALUE = values.BUY_PRICE;
  return values;
}

/** The values of a row as they are stored; `undefined` for an emptied field. Unknown look-ups become what the system makes of them. */
export function resolveValues(row: ImportRow, context: ImportContext): Record<string, FieldValue | undefined> {
  const result: Record<string, FieldValue | undefined> = {};
  for (const [field, value] of Object.entries(row.values)) {
    if (value === null) {
      if (context.switches.emptyCell === "blank") result[field] = undefined;
    } else if (field === "STOCK_DESC") result[field] = saveDescription(String(value), context.switches);
    else result[field] = isFieldName(field) && isLookupField(field) ? lookUp(field, String(value), context) : value;
  }
  return result;
}

/** Writes the values of a row to an existing item, the stock value with the buy price. */
export function writeValues(
  item: StockItem,
  values: Record<string, FieldValue | undefined>,
  context: ImportContext,
): void {
  const { store, switches } = context;
  for (const [field, value] of Object.entries(values)) {
    const to = value ?? emptyValueOf(field);
    store.set(item, { field, to, call: IMPORT_CALL });
    if (field === "BUY_PRICE" && switches.buyPriceSetsStockValue === "always") {
      store.set(item, { field: "STOCK_VALUE", to, call: IMPORT_CALL });
    }
  }
  if (switches.unchangedRowBumpsRevision) store.touch(item);
  context.written.add(item);
}

function lookUp(field: LookupField, name: string, { store, switches }: ImportContext): string | undefined {
  const known = store.lookups.find(field, name);
  if (known !== undefined) return known.name;
  const policy = field === "MANUFACTURER" ? switches.unknownManufacturer : switches.unknownStockType;
  if (policy === "rowError") throw new RowError(`${field} "${name.slice(0, 60)}" does not exist`);
  if (policy === "create") {
    store.lookups.add(field, name);
    return name.trim();
  }
  return field === "STOCK_TTYPE" || field === "STOCK_TYPE" ? MISCELLANEOUS_TYPE : undefined;
}
