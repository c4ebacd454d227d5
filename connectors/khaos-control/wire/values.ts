import { type FieldValue, roundDecimal } from "../fields/comparators";
import type { StockField } from "../fields/stockFields";

/** Decimal places that are kept when a number is read; more than any system stores. */
const readPlaces = 10;

/** Most numbers are in their shortest form already. */
const shortestForm = /^(?:0|[1-9]\d{0,15})(?:\.\d{0,9}[1-9])?$/;

/** A number of a document in its shortest form (`12.5000` and `12.5` are the same text); text that is no number is returned trimmed. Never throws. @source KC-67 */
export const toDecimalText = (text: string): string =>
  shortestForm.test(text) ? text : (roundDecimal(text, readPlaces) ?? text.trim());

/** A flag of a document: `-1` is true, `0` is false, and so are the other usual spellings; undefined for anything else, the empty text included. @source KC-10 */
export const toFlag = (text: string): boolean | undefined => {
  const folded = text.trim().toLowerCase();
  if (folded === "-1" || folded === "1" || folded === "true" || folded === "yes" || folded === "y") return true;
  if (folded === "0" || folded === "false" || folded === "no" || folded === "n") return false;
  return undefined;
};

/** A whole or broken quantity; null when the text is empty or no number. */
export const toQuantity = (text: string | undefined): number | null => {
  const trimmed = text?.trim() ?? "";
  const value = Number(trimmed);
  return trimmed === "" || !Number.isFinite(value) ? null : value;
};

/** Value of a field as the document gives it; undefined when the element is empty, since missing and empty mean the same. Never throws. */
export const toFieldValue = (field: StockField, text: string): FieldValue | undefined => {
  if (text.trim() === "") return undefined;
  if (field.comparator === "flag") return toFlag(text);
  if (field.comparator === "decimal" || field.comparator === "taxCode") return toDecimalText(text);
  return text.trim();
};
