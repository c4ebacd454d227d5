import { findUnrepresentable, toCellText } from "../fields/cellText";
import { decimalPlaces, type FieldValue, roundDecimal } from "../fields/comparators";
import type { KhaosProfile } from "../fields/profile";
import type { StockField } from "../fields/stockFields";
import type { CountryTable } from "../wire/countries";

/** One cell: its text (never empty, without TAB or line break), nothing because there is nothing to write, or why the value cannot be written. */
export type Cell = { text: string } | { leftOut: true } | { problem: string };

/** What a cell's text depends on besides the value. */
export interface CellContext {
  profile: KhaosProfile;
  countries: CountryTable;
}

const flagTexts: Record<KhaosProfile["booleanStyle"], readonly [set: string, clear: string]> = {
  "-1/0": ["-1", "0"],
  "Yes/No": ["Yes", "No"],
  "Y/N": ["Y", "N"],
  "True/False": ["True", "False"],
};

/** Digits that a number keeps on its way through an importer, whatever type it has there. */
const maxDigits = 15;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Most texts are their own cell: printable Latin-1 without spaces at the ends, which every system keeps as it is. */
const isPlain = (value: string): boolean =>
  /^[!-~\u00a1-\u00ff](?:[ -~\u00a0-\u00ff]*[!-~\u00a1-\u00ff])?$/.test(value);

/** Texts without a character that could be unrepresentable; a quick look that spares the long one. */
const isHarmless = (value: string): boolean => /^[\t\n\r -~\u00a0-\u00ff]*$/.test(value);

/** Decimals of a number that is in its shortest form already; null for any other text. */
const decimalsOf = (value: string): number | null => {
  const match = /^(?:0|[1-9]\d{0,9})(?:\.(\d{0,3}[1-9]))?$/.exec(value);
  return match ? (match[1]?.length ?? 0) : null;
};

/** Why a cell's text would break its row or be nothing; null when it is fine. Values were made safe before; a profile's own texts were not. */
const faultOf = (text: string): string | null =>
  text.trim() === "" || /[\t\r\n]/.test(text) ? "is given by the profile as a text that no cell can hold" : null;

/** The cell of a text, encoded; left out when it is empty. Never throws. @source KC-33, KC-38 */
export const toTextCell = (label: string, value: string, profile: KhaosProfile): Cell => {
  if (isPlain(value)) return { text: value };
  const bad = isHarmless(value) ? [] : findUnrepresentable(value, profile);
  if (bad.length > 0) {
    return { problem: `${label} holds characters that cannot be stored: ${bad.slice(0, 5).map(codePoint).join(", ")}` };
  }
  const text = toCellText(value, profile);
  return text === "" ? { leftOut: true } : { text };
};

const toProfileCell = (label: string, text: string): Cell => {
  const fault = faultOf(text);
  return fault === null ? { text } : { problem: `${label} ${fault}` };
};

const toDecimalCell = (field: StockField, value: string, profile: KhaosProfile): Cell => {
  if (value.trim() === "") return { leftOut: true };
  const places = decimalPlaces(field.name, profile);
  const decimals = decimalsOf(value);
  if (decimals !== null && decimals <= places) return { text: value };
  const text = roundDecimal(value, places);
  if (text === null) return { problem: `${field.label} is no plain number` };
  const digits = text.replace(/\D/g, "").replace(/^0+/, "");
  return digits.length > maxDigits ? { problem: `${field.label} has more digits than can be kept` } : { text };
};

const toUnboundedCell = (field: StockField, value: string, { profile, countries }: CellContext): Cell => {
  if (field.comparator === "decimal") return toDecimalCell(field, value, profile);
  if (field.comparator === "country") {
    const id = countries.idOf(value.trim());
    return id === undefined ? { leftOut: true } : toProfileCell(field.label, id);
  }
  const cell = toTextCell(field.label, value, profile);
  if ("leftOut" in cell && profile.clearToken !== null) return toProfileCell(field.label, profile.clearToken);
  if (field.comparator === "taxCode" && "text" in cell && !/^\d+$/.test(cell.text)) {
    return { problem: `${field.label} is no whole number` };
  }
  return cell;
};

/**
 * The cell of one field's value. It is left out when the value is empty (and nothing may be emptied) or a country has no id here. A value that is too long
 * or cannot be kept as it is makes a problem; nothing is cut or replaced. Never throws. @source KC-30, KC-33
 */
export const toCell = (field: StockField, value: FieldValue, context: CellContext): Cell => {
  if (typeof value === "boolean") {
    const [set, clear] = flagTexts[context.profile.booleanStyle];
    return { text: value ? set : clear };
  }
  if (field.comparator === "flag") return { problem: `${field.label} is neither set nor clear` };
  const cell = toUnboundedCell(field, value, context);
  if ("text" in cell && field.maxLength !== null && cell.text.length > field.maxLength) {
    return { problem: `${field.label} has more than ${field.maxLength} characters` };
  }
  return cell;
};
