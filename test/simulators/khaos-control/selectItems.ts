import type { ItemSelection } from "./exportStock";
import { foldCode, type StockItem, textOf } from "./item";
import { fromLondonWallClock, toLondonWallClock } from "./londonTime";
import { SoapFault } from "./soapRequest";
import type { Store } from "./store";
import type { KhaosSwitches } from "./switches";

const SECOND_MS = 1000;

/** How an item is called under each mapping type but the first, which is the Stock Code. */
const keyByMapping: Readonly<Record<number, (item: StockItem) => string>> = {
  2: (item) => textOf(item, "OTHER_REF"),
  4: (item) => textOf(item, "STOCK_DESC"),
  5: (item) => textOf(item, "BARCODE"),
};

/**
 * The items that a read asks for: by keys, or all; changed since a time, or ever. Unknown keys are left out.
 * @throws SoapFault for a mapping type that is not known.
 */
export function selectItems(
  selection: ItemSelection,
  { store, switches }: { store: Store; switches: KhaosSwitches },
): StockItem[] {
  const { codes, mappingType, updatedSince } = selection;
  const keys = new Set(codes.split(",").map(foldCode).filter(Boolean));
  const found = keys.size === 0 ? [...store.all()] : findByKeys(keys, mappingType, store);
  if (updatedSince === undefined) return found;
  return found.filter(({ revisedMs }) => isSince(revisedMs, updatedSince, switches.dateComparison));
}

function findByKeys(keys: ReadonlySet<string>, mappingType: number, store: Store): StockItem[] {
  if (mappingType === 1) return [...keys].flatMap((key) => store.findAll(key));
  const keyOf = keyByMapping[mappingType];
  if (keyOf === undefined) throw new SoapFault(`Mapping type ${mappingType} is not supported`);
  return [...store.all()].filter((item) => keys.has(foldCode(keyOf(item))));
}

/**
 * Whether something happened at or after a London wall-clock time, both cut to the second. Wall-clock comparison is what a
 * database without zones does: around the clock change in October it can miss an hour, or give one twice.
 */
export function isSince(instantMs: number, wallMs: number, comparison: KhaosSwitches["dateComparison"]): boolean {
  const [left, right] =
    comparison === "wallClock" ? [toLondonWallClock(instantMs), wallMs] : [instantMs, fromLondonWallClock(wallMs)];
  return Math.floor(left / SECOND_MS) >= Math.floor(right / SECOND_MS);
}
