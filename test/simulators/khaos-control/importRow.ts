import type { ImportRow } from "./importCells";
import { RowError } from "./importCells";
import { applyScsRow } from "./importScsRow";
import type { ImportContext } from "./importValues";
import { checkMandatory, checkUpdate, IMPORT_CALL, newItemValues, resolveValues, writeValues } from "./importValues";

/**
 * Applies one row, wholly or not at all.
 * @throws RowError when the row is refused.
 */
export function applyRow(row: ImportRow, context: ImportContext): "created" | "updated" {
  return row.elementCodes.length > 0 ? applyScsRow(row, context) : applyPlainRow(row, context);
}

function applyPlainRow(row: ImportRow, context: ImportContext): "created" | "updated" {
  const { store, switches } = context;
  const existing = store.find(row.code);
  if (existing === undefined) {
    checkMandatory(row);
    const values = newItemValues(row, context);
    context.written.add(store.create({ code: row.code, values }, IMPORT_CALL));
    return "created";
  }
  if (existing.place !== undefined && switches.plainRowOnChild === "rowError") {
    throw new RowError("the stock code belongs to a size/colour/style child");
  }
  checkUpdate(row, existing, context);
  const values = resolveValues(row, context);
  const controlled = values.STOCK_CONTROLLED;
  if (existing.headings !== undefined && controlled === -1) {
    if (switches.controlledParent === "rowError") throw new RowError("an SCS parent cannot be stock controlled");
    values.STOCK_CONTROLLED = 0;
  }
  writeValues(existing, values, context);
  if (existing.headings !== undefined && controlled === -1) {
    for (const child of store.childrenOf(existing)) {
      store.set(child, { field: "STOCK_CONTROLLED", to: -1, call: IMPORT_CALL });
    }
  }
  return "updated";
}
