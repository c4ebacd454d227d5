import { foldStockCode } from "../fields/foldStockCode";
import type { PlannedRow } from "../fields/stockItem";
import type { ExportedItem } from "../wire/exportStock";
import { type ImportDesk, leaveUnsent, noteAway } from "./importDesk";
import { type RowState, settle } from "./rowState";

const fold = (text: string): string => text.trim().toLowerCase();

const isAtPlace = (item: ExportedItem, axes: readonly { code: string; description: string }[]): boolean =>
  item.scsPath.length === axes.length &&
  item.scsPath.every((step, index) => {
    const axis = axes[index];
    if (!axis) return false;
    return step.code === "" ? fold(step.description) === fold(axis.description) : fold(step.code) === fold(axis.code);
  });

/** Code of another item that already stands where the row would create a child; null when the place is free. Never throws. @source KC-45 */
export const findOccupant = (row: PlannedRow, items: Iterable<ExportedItem>): string | null => {
  const { scs } = row;
  if (scs === null) return null;
  for (const item of items) {
    const isSibling = item.parentCode !== null && foldStockCode(item.parentCode) === foldStockCode(scs.parentCode);
    const isOther = foldStockCode(item.stockCode) !== foldStockCode(row.stockCode);
    if (isSibling && isOther && isAtPlace(item, scs.axes)) return item.stockCode;
  }
  return null;
};

/**
 * Settles SCS creates whose place in an existing family belongs to an item with a code of its own: the importer goes by the place, so the row would
 * update that item, cost included. One batched read of the parents.
 */
export const settleOccupied = async (desk: ImportDesk, states: readonly RowState[]): Promise<void> => {
  const parents = states.flatMap(({ row }) => (row.scs ? [row.scs.parentCode] : []));
  if (parents.length === 0 || desk.stopped !== null) return;
  try {
    const items = await desk.reader.readItems(parents, []);
    const families = new Map<string, ExportedItem[]>();
    for (const item of items.values()) {
      const key = foldStockCode(item.parentCode ?? "");
      families.set(key, [...(families.get(key) ?? []), item]);
    }
    for (const state of states) {
      const siblings = families.get(foldStockCode(state.row.scs?.parentCode ?? "")) ?? [];
      const occupant = findOccupant(state.row, siblings);
      if (occupant === null) continue;
      settle(state, "rejected", {
        detail: `Its place in the family ${state.row.scs?.parentCode} is taken by ${occupant}`,
      });
    }
  } catch (error) {
    noteAway(desk, error);
    leaveUnsent(desk, states);
  }
};
