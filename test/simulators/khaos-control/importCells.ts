import { countryById } from "./countries";
import type { FieldName } from "./fields";
import { definitionOf, isFieldName, vatRates } from "./fields";
import type { ImportColumns } from "./importColumns";
import type { FieldValue } from "./item";
import { applyDescriptionCase } from "./letterCase";
import type { KhaosSwitches } from "./switches";

/** A row that is skipped and reported; the other rows go on. */
export class RowError extends Error {
  override readonly name = "RowError";
}

/** A data row, its cells converted. */
export interface ImportRow {
  /** Trimmed, as sent. */
  code: string;
  /** Values by field; `null` for an empty cell in a present column. */
  values: Record<string, FieldValue | null>;
  /** Element codes of a size-colour-style row, axis by axis; empty for a plain row. */
  elementCodes: string[];
  /** Element descriptions, axis by axis; an empty text where the cell is empty or missing. */
  elementTexts: string[];
}

/** Longest code that can be stored. @source KC-21 */
const MAX_CODE_LENGTH = 50;
/** Longest code by the import guide; a longer one is stored with a warning. @source KC-21 */
export const ADVISED_CODE_LENGTH = 30;
const MAX_DESCRIPTION_LENGTH = 250;

/**
 * Converts the cells of one row.
 * @throws RowError when the row cannot be taken.
 */
export function readRow(cells: readonly string[], columns: ImportColumns, switches: KhaosSwitches): ImportRow {
  if (cells.length !== columns.targets.length) {
    throw new RowError(`the line has ${cells.length} fields where the header has ${columns.targets.length}`);
  }
  if (columns.barcodeColumns > 1) throw new RowError("only one barcode can be imported per stock item");
  const row: ImportRow = { code: "", values: {}, elementCodes: [], elementTexts: [] };
  for (const [index, target] of columns.targets.entries()) {
    const cell = cells[index] ?? "";
    if (target === undefined) continue;
    if (target.kind === "code") row.code = cell.trim();
    else if (target.kind === "elementCode") row.elementCodes[target.axis] = cell.trim();
    else if (target.kind === "elementText") row.elementTexts[target.axis] = cell.trim();
    else if (target.kind === "country") row.values.COUNTRY_OF_MANUFACTURE = readCountry(cell, switches);
    else row.values[target.field] = readCell(target.field, cell, switches);
  }
  checkCode(row.code);
  return { ...row, ...readAxes(row) };
}

/** Whether the importer can keep a code. */
export function checkCode(code: string): void {
  if (code === "") throw new RowError("the stock code is empty");
  if (code.includes("#")) throw new RowError("a stock code must not hold the character #");
  if (code.length > MAX_CODE_LENGTH) throw new RowError(`the stock code has more than ${MAX_CODE_LENGTH} characters`);
}

/** Checks a description and gives it the letter case of the system. */
export function saveDescription(text: string, switches: KhaosSwitches): string {
  if (text.includes("#")) throw new RowError("a description must not hold the character #");
  if (text.length > MAX_DESCRIPTION_LENGTH && switches.longDescription === "rowError") {
    throw new RowError(`the description has more than ${MAX_DESCRIPTION_LENGTH} characters`);
  }
  return applyDescriptionCase(text.slice(0, MAX_DESCRIPTION_LENGTH), switches.descriptionCase);
}

function readAxes(row: ImportRow): Pick<ImportRow, "elementCodes" | "elementTexts"> {
  const codes = Array.from({ length: 4 }, (_unused, axis) => row.elementCodes[axis] ?? "");
  const texts = Array.from({ length: 4 }, (_unused, axis) => row.elementTexts[axis] ?? "");
  const firstEmpty = codes.indexOf("");
  const axes = firstEmpty === -1 ? codes.length : firstEmpty;
  if ([...codes, ...texts].some((text) => text.includes("#"))) throw new RowError("an element must not hold #");
  if (codes.slice(axes).some(Boolean) || texts.slice(axes).some(Boolean)) {
    throw new RowError(`element code SCS_SK${axes + 1} is empty although a later element cell is filled`);
  }
  return { elementCodes: codes.slice(0, axes), elementTexts: texts.slice(0, axes) };
}

function readCell(field: FieldName | `UDA:${string}`, cell: string, switches: KhaosSwitches): FieldValue | null {
  if (cell.trim() === "") return null;
  if (!isFieldName(field)) return cell;
  const { kind, maxLength } = definitionOf(field);
  // The description's own limit has its own rule.
  if (maxLength !== undefined && cell.length > maxLength && field !== "STOCK_DESC") {
    throw new RowError(`${field} has more than ${maxLength} characters`);
  }
  if (field === "TAX_CODE") return readTaxCode(cell, switches);
  if (kind === "number") return readNumber(field, cell);
  if (kind === "flag") return readFlag(field, cell, switches);
  return cell;
}

function readNumber(field: FieldName, cell: string): number {
  const trimmed = cell.trim();
  if (!/^-?\d+(\.\d+)?$/.test(trimmed)) throw new RowError(`${field} is not a valid number: "${trimmed.slice(0, 30)}"`);
  return Number(trimmed);
}

function readTaxCode(cell: string, switches: KhaosSwitches): number {
  const code = readNumber("TAX_CODE", cell);
  if (Object.hasOwn(vatRates, code)) return code;
  if (switches.badTaxCode === "standard") return 1;
  throw new RowError(`TAX_CODE ${code} does not exist`);
}

function readFlag(field: FieldName, cell: string, switches: KhaosSwitches): -1 | 0 {
  const word = cell.trim().toLowerCase();
  const words = switches.flagSpelling === "words";
  if (word === "-1" || (words && ["yes", "y", "true"].includes(word))) return -1;
  if (word === "0" || (words && ["no", "n", "false"].includes(word))) return 0;
  throw new RowError(`${field} is not a valid yes/no value: "${word.slice(0, 30)}"`);
}

function readCountry(cell: string, switches: KhaosSwitches): string | null {
  if (cell.trim() === "") return null;
  const country = /^\d{1,6}$/.test(cell.trim()) ? countryById(Number(cell)) : undefined;
  if (country !== undefined) return country.name;
  if (switches.unknownCountryId === "blank") return null;
  throw new RowError(`country id "${cell.trim().slice(0, 30)}" does not exist`);
}
