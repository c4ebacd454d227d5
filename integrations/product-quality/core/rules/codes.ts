import countries from "i18n-iso-countries/index";
import english from "i18n-iso-countries/langs/en.json";
import type { Judged } from "./decimal";

countries.registerLocale(english);

/** A commodity code of 8 or 10 digits; spaces and dots between the digits are removed. */
export const judgeCommodityCode = (raw: string): Judged => {
  const value = raw.replace(/[\s.]/g, "");
  return /^(\d{8}|\d{10})$/.test(value) ? { value } : { expected: "a commodity code has 8 or 10 digits" };
};

/** Check digit of a GTIN without its last digit, by weights 3 and 1 from the right. */
const checkDigit = (body: string): number => {
  const sum = [...body].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
};

/** A GTIN of 8, 12, 13 or 14 digits with a correct check digit; spaces are removed, leading zeros kept. */
export const judgeBarcode = (raw: string): Judged => {
  const value = raw.replace(/\s/g, "");
  if (!/^(\d{8}|\d{12,14})$/.test(value)) return { expected: "a barcode has 8, 12, 13 or 14 digits" };
  const wanted = checkDigit(value.slice(0, -1));
  return Number(value.at(-1)) === wanted ? { value } : { expected: `its check digit should be ${wanted}` };
};

/** A country by ISO code (two or three letters) or English name; the result is the two-letter code. "UK" counts as GB. */
export const judgeCountry = (raw: string): Judged => {
  const text = raw.trim();
  const upper = text.toUpperCase();
  const value =
    upper === "UK"
      ? "GB"
      : countries.isValid(upper)
        ? upper.length === 2
          ? upper
          : countries.alpha3ToAlpha2(upper)
        : countries.getAlpha2Code(text, "en");
  return value ? { value } : { expected: "it is no country that the ISO list knows" };
};

/** A tax code that the profile knows a rate for. */
export const judgeTaxCode = (raw: string, rates: Record<string, string>): Judged => {
  const value = raw.trim();
  return Object.hasOwn(rates, value)
    ? { value }
    : { expected: `the tax codes in use are ${Object.keys(rates).join(", ")}` };
};
