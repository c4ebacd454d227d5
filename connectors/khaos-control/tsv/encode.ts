import { findUnrepresentable, toCellText } from "../fields/cellText";
import { decimalPlaces, type FieldValue, roundDecimal } from "../fields/comparators";
import { isAskable } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import { findStockField, type StockField, stockFieldNames } from "../fields/stockFields";
import type { FieldValues, PlannedRow } from "../fields/stockItem";
import type { CountryTable } from "../wire/countries";

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

/** What a cell's text depends on besides the value. */
export interface EncodeContext {
  profile: KhaosProfile;
  countries: CountryTable;
}

const flagTexts: Record<KhaosProfile["booleanStyle"], readonly [set: string, clear: string]> = {
  "-1/0": ["-1", "0"],
  "Yes/No": ["Yes", "No"],
  "Y/N": ["Y", "N"],
  "True/False": ["True", "False"],
};

type Cell = { text: string } | { leftOut: true } | { problem: string };

const toTextCell = (label: string, value: string, profile: KhaosProfile): Cell => {
  const bad = findUnrepresentable(value, profile);
  if (bad.length > 0)
    return { problem: `${label} holds characters that cannot be stored: ${bad.slice(0, 5).map(codePoint).join(", ")}` };
  const text = toCellText(value, profile);
  if (text !== "") return { text };
  return profile.clearToken === null ? { leftOut: true } : { text: profile.clearToken };
};

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const toDecimalCell = (field: StockField, value: string, profile: KhaosProfile): Cell => {
  if (value.trim() === "") return { leftOut: true };
  const text = roundDecimal(value, decimalPlaces(field.name, profile));
  return text === null ? { problem: `${field.label} is no plain number` } : { text };
};

/** The cell of one field's value. A cell is left out when the value is empty (and nothing may be emptied) or a country has no id here. Never throws. */
const toCell = (field: StockField, value: FieldValue, context: EncodeContext): Cell => {
  const { profile, countries } = context;
  if (typeof value === "boolean") {
    const [set, clear] = flagTexts[profile.booleanStyle];
    return { text: value ? set : clear };
  }
  if (field.comparator === "flag") return { problem: `${field.label} is neither set nor clear` };
  if (field.comparator === "decimal") return toDecimalCell(field, value, profile);
  if (field.comparator === "country") {
    const id = countries.idOf(value.trim());
    return id === undefined ? { leftOut: true } : { text: id };
  }
  return toTextCell(field.label, value, profile);
};

/** Column header of a field in this system: the profile's own, else the catalogue's. */
export const headerOf = (field: StockField, profile: KhaosProfile): string =>
  profile.headers[field.name] ?? field.header;

const isSendable = (row: PlannedRow, field: StockField): boolean =>
  field.owner !== "key" && !(row.kind === "scs" && field.name === "description");

/** Columns that decide which item a row means; no field may be mapped to them. */
const isKeyHeader = (header: string): boolean => /^(STOCK_CODE|SCS_(SK|DESC)\d)$/i.test(header.trim());

interface CellTarget {
  cells: Map<string, string>;
  sentFields: string[];
  leftOut: string[];
  problems: string[];
}

const emptyTarget = (cells: readonly [string, string][], problems: readonly string[]): CellTarget => ({
  cells: new Map(cells),
  sentFields: [],
  leftOut: [],
  problems: [...problems],
});

const addFields = (
  target: CellTarget,
  values: FieldValues,
  given: { row: PlannedRow; context: EncodeContext },
): void => {
  for (const name of stockFieldNames) {
    const value = values[name];
    const field = findStockField(name);
    if (value === undefined || !field || !isSendable(given.row, field)) continue;
    const cell = toCell(field, value, given.context);
    const header = headerOf(field, given.context.profile);
    if ("problem" in cell) target.problems.push(cell.problem);
    else if ("leftOut" in cell) target.leftOut.push(name);
    else if (target.cells.has(header) || isKeyHeader(header)) {
      target.problems.push(`${field.label} is mapped to the column ${header}, which is taken`);
    } else {
      target.cells.set(header, cell.text);
      target.sentFields.push(name);
    }
  }
};

const keyCells = (row: PlannedRow, profile: KhaosProfile): { cells: [string, string][]; problems: string[] } => {
  const parts: [header: string, label: string, value: string][] = [
    [
      headerNamed("stockCode", profile),
      "The Stock Code",
      row.scs && row.kind === "scs" ? row.scs.parentCode : row.stockCode,
    ],
  ];
  if (row.kind === "scs" && row.scs) {
    parts.push([headerNamed("description", profile), "The parent's description", row.scs.parentDescription]);
    row.scs.axes.forEach((axis, index) => {
      parts.push([`SCS_SK${index + 1}`, `The code of ${axis.heading}`, axis.code]);
      parts.push([`SCS_DESC${index + 1}`, `The value of ${axis.heading}`, axis.description]);
    });
  }
  const problems: string[] = [];
  const cells = parts.map(([header, label, value]): [string, string] => {
    const cell = toTextCell(label, value, { ...profile, clearToken: null });
    if ("problem" in cell) problems.push(cell.problem);
    if ("leftOut" in cell) problems.push(`${label} is empty`);
    return [header, "text" in cell ? cell.text : ""];
  });
  if (row.kind === "scs" && !row.scs) problems.push("The place in the parent's size, colour and style tree is missing");
  if (!isAskable(row.stockCode) || row.stockCode.includes("\t")) {
    problems.push("The Stock Code is empty or holds a comma or a control character");
  }
  return { cells, problems };
};

const headerNamed = (name: string, profile: KhaosProfile): string => {
  const field = findStockField(name);
  return field ? headerOf(field, profile) : name;
};

const resendable = (values: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const field = findStockField(name);
      return field?.owner === "pim" && !field.finance;
    }),
  );

const unreturned = (row: PlannedRow, profile: KhaosProfile): FieldValues =>
  Object.fromEntries(
    Object.entries(resendable(row.resend)).filter(
      ([name]) => profile.unreturnedFields.includes(name) && !Object.hasOwn(row.fields, name),
    ),
  );

/**
 * The cells of one planned row. An SCS row carries the parent's code and text and the child's place instead of the child's own code and description.
 * Decimals are rounded to what the system keeps; a value that cannot be represented makes a problem and is never changed silently. Never throws.
 * @source KC-33, KC-36, KC-38
 */
export const encodeRow = (row: PlannedRow, context: EncodeContext): EncodedRow => {
  const key = keyCells(row, context.profile);
  const required = emptyTarget(key.cells, key.problems);
  addFields(required, row.fields, { row, context });
  const optional = emptyTarget([], []);
  if (row.verb === "update") {
    // What nobody can read back goes along with every other change, since its own change cannot be noticed.
    if (required.sentFields.length > 0) addFields(required, unreturned(row, context.profile), { row, context });
    addFields(optional, resendable(row.resend), { row, context });
  }
  for (const header of required.cells.keys()) optional.cells.delete(header);
  const { cells, ...rest } = required;
  return { required: cells, optional: optional.cells, ...rest };
};

/**
 * The file of one import call: a header line and a line per row, cells separated by TAB, lines by LF, no blank line at the end. Every row has to hold a cell
 * for every header. @throws never; a missing cell would be a fault of the caller and is written as nothing, which the guard then refuses. @source KC-27
 */
export const buildTsv = (headers: readonly string[], rows: readonly Cells[]): string =>
  [headers.join("\t"), ...rows.map((cells) => headers.map((header) => cells.get(header) ?? "").join("\t"))].join("\n");
