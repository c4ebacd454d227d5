import { findUnrepresentable } from "../fields/cellText";
import { isAskable } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import { type StockField, type StockFieldName, stockFields } from "../fields/stockFields";
import type { FieldValues, PlannedRow } from "../fields/stockItem";
import type { CountryTable } from "../wire/countries";
import { type CellContext, toCell, toTextCell } from "./cells";
import { buildColumns, type ColumnTable } from "./columns";

/** Column header and cell text; the text is never empty and never holds a TAB or a line break. */
export type Cells = ReadonlyMap<string, string>;

/** A planned row as cells. */
export interface EncodedRow {
  /** Cells that have to be sent, in column order: key columns first, then the catalogue's order. */
  required: Cells;
  /** Cells that may be sent as well, so that rows can share their columns; empty for a create. */
  optional: Cells;
  /** Fields behind `required`, key columns not counted. */
  sentFields: string[];
  /** Fields that could not be written because this system has no id for their value. */
  leftOut: string[];
  /** Why the row cannot be sent at all, in plain words; empty when it can. */
  problems: string[];
}

/** What the cells of a row depend on besides its values. */
export interface EncodeContext extends CellContext {
  columns: ColumnTable;
}

/** Builds the context of one import. Never throws. */
export const createEncodeContext = (profile: KhaosProfile, countries: CountryTable): EncodeContext => ({
  profile,
  countries,
  columns: buildColumns(profile),
});

const isSendable = (row: PlannedRow, field: StockField): boolean =>
  field.owner !== "key" && !(row.kind === "scs" && field.name === "description");

interface CellTarget {
  cells: Map<string, string>;
  sentFields: string[];
  leftOut: string[];
  problems: string[];
}

const emptyTarget = (): CellTarget => ({ cells: new Map(), sentFields: [], leftOut: [], problems: [] });

interface Addition {
  values: FieldValues;
  row: PlannedRow;
  context: EncodeContext;
  /** Fields that are passed over without a word. */
  isSkipped?: (field: StockField & { name: StockFieldName }) => boolean;
}

const addFields = (target: CellTarget, { values, row, context, isSkipped }: Addition): void => {
  for (const field of stockFields) {
    const value = values[field.name];
    if (value === undefined || !isSendable(row, field) || isSkipped?.(field)) continue;
    const column = context.columns.get(field.name);
    const cell = toCell(field, value, context);
    if ("problem" in cell) target.problems.push(cell.problem);
    else if ("leftOut" in cell) target.leftOut.push(field.name);
    else if (!column || column.problem !== null)
      target.problems.push(column?.problem ?? `${field.label} has no column`);
    else {
      target.cells.set(column.header, cell.text);
      target.sentFields.push(field.name);
    }
  }
};

/** Texts that become part of a Stock Code: what the database might turn into another character could name another item. @source KC-22, KC-62 */
const findCodeProblem = (label: string, code: string, profile: KhaosProfile): string | null => {
  if (code.length <= profile.stockCodeMaxLength && /^[\w.-]+$/.test(code)) return null;
  if (!isAskable(code)) return `${label} is empty or holds a comma or a control character`;
  if (findUnrepresentable(code, { characterSet: "windows-1252" }).length > 0) {
    return `${label} holds characters that cannot be stored`;
  }
  return code.trim().length > profile.stockCodeMaxLength
    ? `${label} has more than ${profile.stockCodeMaxLength} characters`
    : null;
};

const findCodeProblems = (row: PlannedRow, profile: KhaosProfile): string[] => {
  const place = row.kind === "scs" ? row.scs : null;
  const suffixes = place?.axes.map(({ code }) => code) ?? [];
  const problems = [
    findCodeProblem("The Stock Code", row.stockCode, profile),
    row.requires === null ? null : findCodeProblem("The required Stock Code", row.requires, profile),
    place ? findCodeProblem("The parent's Stock Code", place.parentCode, profile) : null,
    ...suffixes.map((code) => findCodeProblem("A code of the size, colour and style tree", code, profile)),
    row.kind === "scs" && !place ? "The place in the parent's size, colour and style tree is missing" : null,
  ];
  return problems.filter((problem) => problem !== null);
};

/** The key cells of a row: its code or, for a child, the parent's code and text and the place on each axis. @source KC-38 */
const keyParts = (row: PlannedRow, columns: ColumnTable): [header: string, label: string, value: string][] => {
  const headerOf = (name: StockFieldName): string => columns.get(name)?.header ?? "";
  if (row.kind !== "scs" || !row.scs) return [[headerOf("stockCode"), "The Stock Code", row.stockCode]];
  const { parentCode, parentDescription, axes } = row.scs;
  return [
    [headerOf("stockCode"), "The Stock Code", parentCode],
    [headerOf("description"), "The parent's description", parentDescription],
    ...axes.flatMap((axis, index): [string, string, string][] => [
      [`SCS_SK${index + 1}`, `The code of ${axis.heading}`, axis.code],
      [`SCS_DESC${index + 1}`, `The value of ${axis.heading}`, axis.description],
    ]),
  ];
};

const toKeyCells = (row: PlannedRow, { profile, columns }: EncodeContext): CellTarget => {
  const names = row.kind === "scs" ? (["stockCode", "description"] as const) : (["stockCode"] as const);
  const unusable = names.flatMap((name) => columns.get(name)?.problem ?? []);
  const target = { ...emptyTarget(), problems: [...findCodeProblems(row, profile), ...unusable] };
  for (const [header, label, value] of keyParts(row, columns)) {
    const cell = toTextCell(label, value, profile);
    if ("problem" in cell) target.problems.push(cell.problem);
    else if ("leftOut" in cell) target.problems.push(`${label} is empty`);
    else target.cells.set(header, cell.text);
  }
  return target;
};

const isNotResendable = (field: StockField): boolean => field.owner !== "pim" || field.finance;

/** Cells that may go along with a change, by header; values that cannot be written are no trouble here. */
const toOptionalCells = (row: PlannedRow, context: EncodeContext, required: Cells): Cells => {
  const target = emptyTarget();
  const isSkipped = (field: StockField & { name: StockFieldName }) =>
    isNotResendable(field) || row.fields[field.name] !== undefined;
  addFields(target, { values: row.resend, row, context, isSkipped });
  for (const header of required.keys()) target.cells.delete(header);
  return target.cells;
};

/** What nobody can read back goes along with every other change, since its own change cannot be noticed. */
const addUnreturned = (required: CellTarget, row: PlannedRow, context: EncodeContext): void => {
  const { unreturnedFields } = context.profile;
  if (required.sentFields.length === 0 || unreturnedFields.length === 0) return;
  const isSkipped = (field: StockField & { name: StockFieldName }) =>
    isNotResendable(field) || !unreturnedFields.includes(field.name) || row.fields[field.name] !== undefined;
  const target = emptyTarget();
  addFields(target, { values: row.resend, row, context, isSkipped });
  for (const [header, text] of target.cells) required.cells.set(header, text);
  required.sentFields.push(...target.sentFields);
};

/**
 * The cells of one planned row. An SCS row carries the parent's code and text and the child's place instead of the child's own code and description.
 * Decimals are rounded to what the system keeps; a value that cannot be represented makes a problem and is never changed silently. Never throws.
 * @source KC-33, KC-36, KC-38
 */
export const encodeRow = (row: PlannedRow, context: EncodeContext): EncodedRow => {
  const required = toKeyCells(row, context);
  addFields(required, { values: row.fields, row, context });
  if (row.verb === "update") addUnreturned(required, row, context);
  const { cells, ...rest } = required;
  const optional = row.verb === "update" ? toOptionalCells(row, context, cells) : emptyTarget().cells;
  return { required: cells, optional, ...rest };
};

/**
 * The file of one import call: a header line and a line per row, cells separated by TAB, lines by LF, no blank line at the end. Every row has to hold a cell
 * for every header. @throws never; a missing cell would be a fault of the caller and is written as nothing, which the guard then refuses. @source KC-27
 */
export const buildTsv = (headers: readonly string[], rows: readonly Cells[]): string =>
  [headers.join("\t"), ...rows.map((cells) => headers.map((header) => cells.get(header) ?? "").join("\t"))].join("\n");
