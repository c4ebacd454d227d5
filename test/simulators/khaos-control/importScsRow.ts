import type { ImportRow } from "./importCells";
import { checkCode, RowError, saveDescription } from "./importCells";
import type { ImportContext } from "./importValues";
import { checkMandatory, checkUpdate, IMPORT_CALL, newItemValues, resolveValues, writeValues } from "./importValues";
import type { AxisPlace, FieldValue, StockItem } from "./item";
import type { Store } from "./store";
import type { KhaosSwitches } from "./switches";

/** Where a size-colour-style row leads: its parent and variant, as far as they exist. */
interface Family {
  parent: StockItem | undefined;
  child: StockItem | undefined;
  childCode: string;
  place: AxisPlace;
}

/**
 * Applies a row that names a variant by its parent's code and its elements; makes what is missing.
 * @source KC-38, KC-39, KC-43, KC-44, KC-45
 * @throws RowError when the row is refused; then nothing has been written.
 */
export function applyScsRow(row: ImportRow, context: ImportContext): "created" | "updated" {
  const family = findFamily(row, context);
  return family.child === undefined ? createChild(row, family, context) : updateChild(row, family.child, context);
}

function findFamily(row: ImportRow, context: ImportContext): Family {
  const { store, switches } = context;
  const parent = store.find(row.code);
  if (parent?.place !== undefined) throw new RowError("the stock code belongs to a size/colour/style child");
  if (parent !== undefined && parent.headings === undefined && switches.scsRowOnPlainItem === "rowError") {
    throw new RowError("the stock code belongs to an item that is not a size/colour/style parent");
  }
  const axes = parent?.headings?.length;
  if (axes !== undefined && axes !== row.elementCodes.length) {
    throw new RowError(`the parent has ${axes} axes but the line has ${row.elementCodes.length}`);
  }
  const childCode = [row.code, ...row.elementCodes].join(switches.childCodeSeparator);
  checkCode(childCode);
  const place = placeIn(parent, row, context);
  const owner = store.find(childCode);
  if (owner !== undefined && (parent === undefined || owner.parentId !== parent.id)) {
    throw new RowError(`the stock code ${childCode} is in use by another item`);
  }
  return { parent, child: owner ?? childAt(place, parent, store), childCode, place };
}

/** The variant in a slot, whatever its code: an item that was linked keeps the code it had. */
function childAt(place: AxisPlace, parent: StockItem | undefined, store: Store): StockItem | undefined {
  if (parent === undefined) return undefined;
  return store.childrenOf(parent).find((child) =>
    place.codes.every((code, axis) => {
      const codeThere = child.place?.codes[axis] ?? "";
      return codeThere === "" ? same(child.place?.values[axis], place.values[axis]) : same(codeThere, code);
    }),
  );
}

const same = (a: string | undefined, b: string | undefined) => (a ?? "").toLowerCase() === (b ?? "").toLowerCase();

/** The row's elements in the parent's spelling. Codes and descriptions are unique per axis. */
function placeIn(parent: StockItem | undefined, row: ImportRow, context: ImportContext): AxisPlace {
  const siblings = parent === undefined ? [] : context.store.childrenOf(parent);
  const values = row.elementCodes.map((code, axis) => {
    const text = row.elementTexts[axis] ?? "";
    const known = siblings.find((child) => same(child.place?.codes[axis], code));
    const knownText = known?.place?.values[axis];
    if (knownText !== undefined && (text === "" || same(text, knownText))) return knownText;
    if (text === "") throw new RowError(`SCS_DESC${axis + 1} is required with a new element`);
    if (context.switches.axisElements === "unique") {
      if (knownText !== undefined) {
        throw new RowError(`element ${code} of axis ${axis + 1} is called "${knownText}", not "${text}"`);
      }
      const namesake = siblings.find((child) => same(child.place?.values[axis], text));
      const codeThere = namesake?.place?.codes[axis] ?? "";
      if (codeThere !== "") throw new RowError(`element "${text}" of axis ${axis + 1} has the code ${codeThere}`);
    }
    return text;
  });
  return { values, codes: [...row.elementCodes] };
}

function createChild(row: ImportRow, family: Family, context: ImportContext): "created" {
  const { store, switches } = context;
  checkMandatory(row);
  const { STOCK_DESC: parentText = "", ...rest } = newItemValues(row, context);
  const description = composeDescription(String(row.values.STOCK_DESC ?? ""), family.place, switches);
  const newParent = { code: row.code, description: String(parentText), axes: row.elementCodes.length };
  const parent = family.parent ?? createParent(newParent, rest, context);
  if (family.parent !== undefined) adoptParent(parent, row, context);
  const place = family.place;
  const values = { STOCK_DESC: description, ...rest };
  const child = store.create({ code: family.childCode, parentId: parent.id, place, values }, IMPORT_CALL);
  store.touch(parent);
  context.written.add(child);
  return "created";
}

/** A parent that exists takes the row's description; a plain item that may become one loses its stock control. */
function adoptParent(parent: StockItem, row: ImportRow, context: ImportContext): void {
  const { store, switches } = context;
  if (parent.headings === undefined) {
    store.setHeadings(parent, switches.scsHeadings.slice(0, row.elementCodes.length), IMPORT_CALL);
    store.set(parent, { field: "STOCK_CONTROLLED", to: 0, call: IMPORT_CALL });
  }
  const { STOCK_DESC } = resolveValues(row, context);
  if (STOCK_DESC !== undefined) store.set(parent, { field: "STOCK_DESC", to: STOCK_DESC, call: IMPORT_CALL });
}

function createParent(
  start: { code: string; description: string; axes: number },
  childValues: Record<string, FieldValue | undefined>,
  { store, switches }: ImportContext,
): StockItem {
  const headings = switches.scsHeadings.slice(0, start.axes);
  const { STOCK_TTYPE, STOCK_TYPE, TAX_CODE, WEB } = childValues;
  const values = {
    STOCK_DESC: start.description,
    ...{ STOCK_TTYPE, STOCK_TYPE, TAX_CODE, WEB },
    ...{ STOCK_CONTROLLED: 0, DISCONTINUED: 0, RUN_TO_ZERO: 0, BUY_PRICE: 0, STOCK_VALUE: 0, SELL_PRICE: 0 },
    STOCK_LEVEL: 0,
  };
  return store.create({ code: start.code, headings, values }, IMPORT_CALL);
}

function updateChild(row: ImportRow, child: StockItem, context: ImportContext): "updated" {
  const { store, switches } = context;
  checkUpdate(row, child, context);
  const { STOCK_DESC: parentText, ...values } = resolveValues(row, context);
  const parent = store.byId(child.parentId);
  if (row.values.STOCK_DESC !== undefined && row.values.STOCK_DESC !== null && child.place !== undefined) {
    values.STOCK_DESC = composeDescription(String(row.values.STOCK_DESC), child.place, switches);
    if (parent !== undefined) store.set(parent, { field: "STOCK_DESC", to: parentText, call: IMPORT_CALL });
  }
  writeValues(child, values, context);
  return "updated";
}

function composeDescription(parentText: string, place: AxisPlace, switches: KhaosSwitches): string {
  return saveDescription(`${parentText} ${place.values.join(switches.childDescriptionSeparator)}`, switches);
}
