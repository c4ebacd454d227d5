import type { ReadSetting } from "./exportStock";
import { isSince } from "./selectItems";
import type { SoapValue } from "./soapAnswer";
import { soapArray, soapInt, soapString, soapStruct } from "./soapAnswer";
import { SoapFault } from "./soapRequest";

const REVISION_DATE_TYPES = [-1, 0];
const MOVEMENT_DATE_TYPE = 2;
const ALL_ITEM_TYPES = 0;

/** Arguments of `GetStockList`. */
export interface StockListArguments {
  /** -1 or 0 for the revision date, 2 for the movement date. */
  dateType: number;
  /** London wall-clock milliseconds; `undefined` for no limit. */
  since: number | undefined;
  stockItemType: number;
  onWebOnly: boolean;
}

/**
 * The codes of the items revised, or moved, at or after a time; variants with their parent's code.
 * @source KC-11, KC-13, KC-17
 * @throws SoapFault for a date type or item type that is not known.
 */
export function getStockList(wanted: StockListArguments, { store, switches }: ReadSetting): SoapValue {
  const byMovement = wanted.dateType === MOVEMENT_DATE_TYPE;
  if (!byMovement && !REVISION_DATE_TYPES.includes(wanted.dateType)) {
    throw new SoapFault(`Date type ${wanted.dateType} is not supported`);
  }
  if (wanted.stockItemType !== ALL_ITEM_TYPES) {
    throw new SoapFault(`Stock item type ${wanted.stockItemType} is not supported`);
  }
  const rows: SoapValue[] = [];
  for (const item of store.all()) {
    const instant = byMovement ? item.movedMs : item.revisedMs;
    if (wanted.since !== undefined && !isSince(instant, wanted.since, switches.dateComparison)) continue;
    if (wanted.onWebOnly && item.values.WEB !== -1) continue;
    rows.push(
      soapStruct("TStockListRow", [
        ["StockCode", soapString(item.code)],
        ["ParentCode", soapString(store.byId(item.parentId)?.code ?? "")],
      ]),
    );
  }
  const list: [string, SoapValue][] = rows.length === 0 ? [] : [["List", soapArray("TStockListRow", rows)]];
  return soapStruct("TStockList", [["Count", soapInt(rows.length)], ...list]);
}
