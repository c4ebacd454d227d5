import { toCellText } from "../fields/cellText";
import { type FieldValue, isSameValue } from "../fields/comparators";
import { foldStockCode } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import { findStockField, isStockFieldName, type StockField } from "../fields/stockFields";
import type { FieldMismatch, FieldValues, PlannedRow } from "../fields/stockItem";
import type { ExportedItem } from "../wire/exportStock";

/** Longest value that is shown in a mismatch, in characters. */
const maxShown = 120;

const foldText = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

const show = (value: FieldValue | undefined): string | null => {
  if (value === undefined) return null;
  if (typeof value === "boolean") return value ? "set" : "clear";
  return value.length > maxShown ? `${value.slice(0, maxShown)}…` : value;
};

/** True when no read of this action can return the field: this system does not export it, or another call is needed for it. Never throws. */
export const isUnverifiable = (name: string, profile: KhaosProfile): boolean =>
  findStockField(name)?.readFrom !== "export" || profile.unreturnedFields.includes(name);

const asStored = (field: StockField, value: FieldValue, profile: KhaosProfile): FieldValue => {
  if (typeof value === "boolean" || field.comparator === "decimal" || field.comparator === "longText") return value;
  return field.comparator === "country" ? value.trim().toUpperCase() : toCellText(value, profile);
};

const foundValue = (name: keyof FieldValues, planned: FieldValue, item: ExportedItem): FieldValue | undefined => {
  if (name !== "barcode") return item.fields[name];
  return item.barcodes.find((barcode) => barcode === planned) ?? item.fields.barcode;
};

const differs = (
  field: StockField,
  pair: { planned: FieldValue; found: FieldValue | undefined },
  profile: KhaosProfile,
): boolean => {
  const { planned, found } = pair;
  // Most values come back letter by letter; a tax code never does, since it comes back as a rate.
  if (planned === found && planned !== "" && field.comparator !== "taxCode") return false;
  const wanted = asStored(field, planned, profile);
  // An empty value means that the field was to be emptied.
  if (wanted === "") return profile.clearToken !== null && found !== undefined;
  return !isSameValue(field.name, { planned: wanted, found }, profile);
};

/** What is wrong with the place of a new child: another parent, or another text on an axis. */
const findMisplacement = (row: PlannedRow, item: ExportedItem, profile: KhaosProfile): FieldMismatch[] => {
  if (row.kind !== "scs" || row.verb !== "create" || row.scs === null) return [];
  const { parentCode, axes } = row.scs;
  if (foldStockCode(item.parentCode ?? "") !== foldStockCode(parentCode)) {
    return [{ field: "parentCode", planned: show(parentCode), found: show(item.parentCode ?? undefined) }];
  }
  return axes.flatMap(({ description }, index) => {
    const found = item.scsPath[index]?.description;
    const isSame = found !== undefined && foldText(toCellText(description, profile)) === foldText(found);
    return isSame ? [] : [{ field: "scsPath", planned: show(description), found: show(found) }];
  });
};

/** Fields of the row whose value in the item is not what was planned; unverifiable ones and a child's own description are not judged. For a new child also `parentCode` and `scsPath`, where it stands elsewhere. Never throws. */
export const findMismatches = (row: PlannedRow, item: ExportedItem, profile: KhaosProfile): FieldMismatch[] => {
  const mismatches = findMisplacement(row, item, profile);
  for (const [name, planned] of Object.entries(row.fields)) {
    const field = findStockField(name);
    if (planned === undefined || !field || !isStockFieldName(name) || isUnverifiable(name, profile)) continue;
    if (row.kind === "scs" && name === "description") continue;
    const found = foundValue(name, planned, item);
    if (!differs(field, { planned, found }, profile)) continue;
    mismatches.push({
      field: name,
      planned: field.finance ? null : show(planned),
      found: field.finance ? null : show(found),
    });
  }
  return mismatches;
};

/** Finance fields whose amount before the write is not the one found now; amounts are left out. Empty when none was noted. Never throws. */
export const findFinanceChanges = (row: PlannedRow, item: ExportedItem, profile: KhaosProfile): FieldMismatch[] =>
  Object.entries(row.financeBefore).flatMap(([name, before]) => {
    const found = isStockFieldName(name) ? item.fields[name] : undefined;
    if (before === undefined || isSameValue(name, { planned: before, found }, profile)) return [];
    return [{ field: name, planned: null, found: null }];
  });
