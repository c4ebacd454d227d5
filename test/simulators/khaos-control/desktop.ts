import type { StockItem } from "./item";
import { emptyValueOf, isSet, numberOf } from "./item";
import type { StockLine } from "./stockFile";
import { emptiedKeys, placeOf, startingValues, statedValues } from "./stockLines";
import type { Store } from "./store";

const DESKTOP = "desktop";

/** What a person changes: any part of a line. A field set to "" or `null` is emptied; `parentCode: null` unlinks a variant. */
export type StockPatch = Partial<StockLine>;

/** The item with a code; a mistake in a test's own set-up otherwise. */
function mustFind(store: Store, stockCode: string): StockItem {
  const item = store.find(stockCode);
  if (item === undefined) throw new Error(`There is no stock item ${stockCode}`);
  return item;
}

/** Changes an item as a desktop user would. @throws Error when there is no such item or parent. */
export function editItem(store: Store, stockCode: string, patch: StockPatch): void {
  const item = mustFind(store, stockCode);
  const { values, unknown } = statedValues(patch);
  if (unknown !== undefined) item.unknown = { ...item.unknown, ...unknown };
  for (const [field, to] of Object.entries(values)) store.set(item, { field, to, call: DESKTOP });
  for (const field of emptiedKeys(patch.fields ?? {})) {
    store.set(item, { field, to: emptyValueOf(field), call: DESKTOP });
  }
  if (patch.stockCode !== undefined) store.rename(item, patch.stockCode, DESKTOP);
  if (patch.scs?.headings?.length) store.setHeadings(item, [...patch.scs.headings], DESKTOP);
  if (patch.parentCode === null) store.link(item, {}, DESKTOP);
  else if (patch.parentCode !== undefined || patch.scs?.values !== undefined) {
    const parent = patch.parentCode === undefined ? store.byId(item.parentId) : mustFind(store, patch.parentCode);
    const axes = parent?.headings?.length ?? 1;
    const place = placeOf({ ...patch, stockCode: item.code }, axes);
    if (parent !== undefined) store.link(item, { parent, place }, DESKTOP);
  }
  store.lookups.learnFrom(item);
}

/** Adds an item as a desktop user would. @throws Error when the code is in use or the parent does not exist. */
export function createItem(store: Store, line: StockLine): void {
  if (store.find(line.stockCode) !== undefined) throw new Error(`Stock code ${line.stockCode} is in use already`);
  const parent = line.parentCode ? mustFind(store, line.parentCode) : undefined;
  const headings = line.scs?.headings?.length ? [...line.scs.headings] : undefined;
  const item = store.create(
    {
      code: line.stockCode,
      ...startingValues(line, headings !== undefined),
      ...(headings === undefined ? {} : { headings }),
      ...(parent === undefined ? {} : { parentId: parent.id, place: placeOf(line, parent.headings?.length ?? 1) }),
    },
    DESKTOP,
  );
  store.lookups.learnFrom(item);
}

/** Deletes softly. Refused for items used on orders and for parents with variants that are not deleted. */
export function removeItem(store: Store, stockCode: string): { removed: boolean; reason?: string } {
  const item = mustFind(store, stockCode);
  if (item.usedOnOrder) return { removed: false, reason: "The stock item is used on orders" };
  if (store.childrenOf(item).some((child) => !isSet(child, "DELETED"))) {
    return { removed: false, reason: "The stock item has children" };
  }
  store.set(item, { field: "DELETED", to: -1, call: DESKTOP });
  return { removed: true };
}

/** Sells an item, as far as its flags allow; the level falls, not below 0. @throws Error for a quantity that is not positive. */
export function placeOrder(store: Store, stockCode: string, quantity: number): { accepted: boolean; reason?: string } {
  if (!(quantity > 0)) throw new Error("An order needs a positive quantity");
  const refuse = (reason: string) => ({ accepted: false, reason });
  const item = store.find(stockCode);
  if (item === undefined || isSet(item, "DELETED")) return refuse("No matching stock item");
  if (item.headings !== undefined) return refuse("The stock item is a size/colour/style parent");
  if (isSet(item, "DISCONTINUED")) return refuse("The stock item is discontinued");
  const level = numberOf(item, "STOCK_LEVEL") ?? 0;
  if (isSet(item, "RUN_TO_ZERO") && quantity > level)
    return refuse("The stock item runs to zero and has too little stock");
  item.usedOnOrder = true;
  if (isSet(item, "STOCK_CONTROLLED") && level > 0) {
    store.set(item, { field: "STOCK_LEVEL", to: Math.max(0, level - quantity), call: "order" });
  }
  return { accepted: true };
}
