import { decimalPlaces, type FieldValue } from "../fields/comparators";
import type { KhaosProfile } from "../fields/profile";
import { findStockField, type StockField, type StockFieldName, stockFieldNames } from "../fields/stockFields";

/** Text that shows whether descriptions are re-cased: a word in small letters, one in capitals and a mixed one. */
export const descriptionSample = "probe ITEM McAlpine";

/** Two lines, so that the line break shows. */
export const longTextSample = "Probe line one\nProbe line two";

const fraction = "234567";

/** Fields that the product data may own and that are probed one by one: all but the description, the flags, and what is written at creation only. */
export const probedFields: readonly StockFieldName[] = stockFieldNames.filter((name) => {
  const field = findStockField(name);
  return field?.owner === "pim" && !field.finance && field.comparator !== "flag" && name !== "description";
});

/** The flags, which are probed both ways. */
export const probedFlags: readonly StockFieldName[] = stockFieldNames.filter((name) => {
  const field = findStockField(name);
  return field?.owner === "pim" && field.comparator === "flag";
});

const special: Partial<Record<StockFieldName, string>> = {
  longDescription: longTextSample,
  barcode: "5012345678900",
  commodityCode: "85167970",
  countryOfOrigin: "GB",
};

/** A value that the field has certainly not held before; null when one is needed from a list that is empty. Decimals fill the places that the profile names. */
export const sampleOf = (
  name: StockFieldName,
  given: { field: StockField; profile: KhaosProfile; manufacturer: string | null },
): FieldValue | null => {
  const { field, profile, manufacturer } = given;
  if (name === "manufacturer") return manufacturer;
  if (field.comparator === "decimal") return `1.${fraction.slice(0, decimalPlaces(name, profile))}`.replace(/\.$/, "");
  return special[name] ?? `Probe ${field.label}`.slice(0, field.maxLength ?? 60);
};
