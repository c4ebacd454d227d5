import { foldStockCode, uniqueStockCodes } from "../fields/foldStockCode";
import type { PlannedRow } from "../fields/stockItem";
import type { ExportedItem } from "../wire/exportStock";
import type { FamilyMember } from "./familyNotes";
import { type ImportDesk, isKnown, learnExisting, learnParents, leaveUnsent, noteAway } from "./importDesk";
import { type RowState, settle } from "./rowState";

const fold = (text: string): string => text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** An axis has each code and each text once, so one of them is enough to mean the same element. @source KC-45 */
const isAtPlace = (item: FamilyMember, axes: readonly { code: string; description: string }[]): boolean =>
  item.scsPath.length === axes.length &&
  item.scsPath.every((step, index) => {
    const axis = axes[index];
    if (!axis) return false;
    const isSameCode = step.code !== "" && fold(step.code) === fold(axis.code);
    return isSameCode || fold(step.description) === fold(axis.description);
  });

/** Code of another child of its parent that already stands where the row would create one; null when the place is free. Never throws. @source KC-45 */
export const findOccupant = ({ scs, stockCode }: PlannedRow, siblings: readonly FamilyMember[]): string | null => {
  if (scs === null) return null;
  const occupant = siblings.find(
    (item) => foldStockCode(item.stockCode) !== foldStockCode(stockCode) && isAtPlace(item, scs.axes),
  );
  return occupant?.stockCode ?? null;
};

/** Children by the folded codes of their parents. */
export const groupByParent = (items: Iterable<ExportedItem>): Map<string, ExportedItem[]> => {
  const families = new Map<string, ExportedItem[]>();
  for (const item of items) {
    if (item.parentCode === null) continue;
    const key = foldStockCode(item.parentCode);
    const family = families.get(key);
    if (family) family.push(item);
    else families.set(key, [item]);
  }
  return families;
};

/** Why a row cannot go by its place in a family that exists, in plain words; null when it can. */
const findObstacle = (row: PlannedRow, siblings: readonly FamilyMember[]): string | null => {
  const parentCode = row.scs?.parentCode ?? "";
  const isThere = siblings.some(({ stockCode }) => foldStockCode(stockCode) === foldStockCode(row.stockCode));
  if (row.verb === "update" && !isThere) return `It is no variant of ${parentCode}`;
  const occupant = findOccupant(row, siblings);
  return occupant === null ? null : `Its place in the family ${parentCode} is taken by ${occupant}`;
};

/** What is wrong with a parent that exists, in plain words; null when it is a family. */
const findFault = (parentCode: string, parent: ExportedItem | undefined): string | null => {
  if (!parent) return `The family of ${parentCode} cannot be read`;
  if (parent.parentCode !== null) return `${parentCode} is itself a variant, of ${parent.parentCode}`;
  return parent.isScsParent ? null : `${parentCode} is an ordinary Stock Item without size, colour and style`;
};

interface Reading {
  families: Map<string, readonly FamilyMember[]>;
  /** Why a parent that exists is no family, by its folded code. */
  faults: Map<string, string>;
}

/** Families of the parents that exist: those that were noted before, and the rest from Khaos Control. Null when it went away. */
const readFamilies = async (desk: ImportDesk, parents: readonly string[]): Promise<Reading | null> => {
  const families = new Map<string, readonly FamilyMember[]>();
  const faults = new Map<string, string>();
  for (const [code, members] of desk.families) {
    families.set(code, members);
    desk.known.add(code);
    for (const { stockCode } of members) desk.parentOf.set(foldStockCode(stockCode), code);
  }
  desk.families.clear();
  const others = parents.filter((code) => !families.has(foldStockCode(code)));
  if (others.length === 0) return { families, faults };
  if (!(await learnExisting(desk, others))) return null;
  const existing = others.filter((code) => isKnown(desk, code));
  try {
    const items = existing.length === 0 ? new Map<string, ExportedItem>() : await desk.reader.readItems(existing, []);
    learnParents(desk, items.values());
    const members = groupByParent(items.values());
    for (const code of existing) {
      const parent = foldStockCode(code);
      const fault = findFault(code, items.get(parent));
      if (fault !== null) faults.set(parent, fault);
      families.set(parent, members.get(parent) ?? []);
    }
    return { families, faults };
  } catch (error) {
    noteAway(desk, error);
    return null;
  }
};

/**
 * Settles SCS rows that cannot go by their place in the family that exists: their parent is no SCS parent, or the place belongs to another item. The importer
 * goes by the place, so such a row would write to that item, at creation its cost included. Only parents that exist are read, in batches.
 */
export const settleOccupied = async (desk: ImportDesk, states: readonly RowState[]): Promise<void> => {
  const parents = uniqueStockCodes(states.flatMap(({ row }) => (row.scs ? [row.scs.parentCode] : [])));
  if (parents.length === 0 || desk.stopped !== null) return;
  const reading = await readFamilies(desk, parents);
  if (reading === null) {
    leaveUnsent(desk, states);
    return;
  }
  for (const code of reading.families.keys()) desk.readFamilies.add(code);
  for (const state of states) {
    const parent = foldStockCode(state.row.scs?.parentCode ?? "");
    const siblings = reading.families.get(parent);
    // The first child of a family makes its parent.
    if (siblings === undefined && state.row.verb === "create") continue;
    const obstacle = reading.faults.get(parent) ?? findObstacle(state.row, siblings ?? []);
    if (obstacle !== null) settle(state, "rejected", { detail: obstacle });
  }
};
