import { toCellText } from "./cellText";
import type { KhaosProfile } from "./profile";
import { findStockField } from "./stockFields";

/** A value of a Stock Item field. Decimals and codes are text; flags are booleans. An absent value is a missing key, never an empty text. */
export type FieldValue = string | boolean;

const collapse = (value: string): string => value.replace(/\s+/g, " ").trim();

/** A decimal text in its shortest form with at most `places` decimals, rounded half up away from zero; null when the text is no plain decimal number. */
export const roundDecimal = (value: string, places: number): string | null => {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(value.trim());
  if (!match || (!match[2] && !match[3])) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  const digits = BigInt(`${whole || "0"}${fraction.slice(0, places).padEnd(places, "0")}`);
  const rounded = digits + (Number(fraction[places] ?? "0") >= 5 ? 1n : 0n);
  const padded = rounded.toString().padStart(places + 1, "0");
  const head = places === 0 ? padded : padded.slice(0, -places);
  const tail = places === 0 ? "" : padded.slice(-places).replace(/0+$/, "");
  const isNegative = sign === "-" && rounded !== 0n;
  return `${isNegative ? "-" : ""}${head}${tail ? `.${tail}` : ""}`;
};

/** Decimal places that this system keeps for a decimal field. */
export const decimalPlaces = (fieldName: string, profile: KhaosProfile): number => {
  if (fieldName === "weight") return profile.decimals.weight;
  if (fieldName === "height" || fieldName === "width" || fieldName === "depth") return profile.decimals.dimension;
  return profile.decimals.price;
};

const toLongText = (value: string, profile: KhaosProfile): string =>
  collapse(toCellText(value, profile).replace(/<br\s*\/?>/gi, " "));

const isSameTax = (planned: string, found: string, profile: KhaosProfile): boolean => {
  const rate = profile.taxRates[planned];
  if (rate === undefined) return planned === found;
  return roundDecimal(rate, 2) === roundDecimal(found, 2);
};

const isSameText = (planned: string, found: string, ignoreCase: boolean): boolean => {
  const [left, right] = [collapse(planned), collapse(found)];
  return ignoreCase ? left.toLowerCase() === right.toLowerCase() : left === right;
};

/**
 * True when the value found in Khaos Control is what was planned, by the comparator of the field: descriptions ignore case where the system re-cases them,
 * numbers are equal at the system's decimals, long text is compared after our own encoding. An absent value equals nothing but a cleared flag. Never throws.
 */
export const isSameValue = (
  fieldName: string,
  pair: { planned: FieldValue; found: FieldValue | undefined },
  profile: KhaosProfile,
): boolean => {
  const { planned, found } = pair;
  const field = findStockField(fieldName);
  if (!field) return planned === found;
  if (typeof planned === "boolean") return planned === (found ?? false);
  if (found === undefined || typeof found === "boolean") return field.comparator === "decimal" && Number(planned) === 0;
  switch (field.comparator) {
    case "decimal": {
      const places = decimalPlaces(fieldName, profile);
      return roundDecimal(planned, places) === roundDecimal(found, places);
    }
    case "longText":
      return toLongText(planned, profile) === toLongText(found, profile);
    case "taxCode":
      return isSameTax(planned, found, profile);
    case "caseless":
      return isSameText(planned, found, fieldName !== "description" || profile.descriptionCase === "ignored");
    case "none":
      return true;
    default:
      return isSameText(planned, found, false);
  }
};
