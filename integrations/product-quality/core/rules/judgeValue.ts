import { toCellText } from "../../../../connectors/khaos-control/fields/cellText";
import { decimalPlaces } from "../../../../connectors/khaos-control/fields/comparators";
import { findStockField } from "../../../../connectors/khaos-control/fields/stockFields";
import type { ExceptionCode } from "../exceptionCodes";
import type { FieldMapEntry } from "../mapping/fieldMap";
import type { Settings } from "../settings";
import { judgeBarcode, judgeCommodityCode, judgeCountry, judgeTaxCode } from "./codes";
import { type Judged, judgeDecimal, judgeRange } from "./decimal";
import { foreignCharacters } from "./foreignCharacters";

/** A value that may go on, or why not: the code of the exception catalogue, what was seen and what was expected. */
export type JudgedValue = { value: string } | { code: ExceptionCode; seen?: unknown; expected: string | null };

const sides = new Set(["height", "width", "depth"]);

const judgeNumber = (target: string, raw: unknown, context: { factor: number; settings: Settings }): Judged => {
  const { settings, factor } = context;
  const judged = judgeDecimal(raw, { factor, places: decimalPlaces(target, settings.profile) });
  if ("expected" in judged) return judged;
  if (target === "weight") return judgeRange(judged.value, { most: settings.heaviestKg, unit: " kg" });
  return judgeRange(judged.value, { most: sides.has(target) ? settings.longestSide : null, unit: "" });
};

const toText = (raw: unknown): string | null => {
  if (typeof raw === "string") return raw.trim();
  if (typeof raw === "number") return String(raw);
  if (Array.isArray(raw) && raw.every((part) => typeof part === "string")) return raw.join(", ");
  return null;
};

const judgeCode = (target: string, text: string, settings: Settings): Judged => {
  switch (target) {
    case "commodityCode":
      return judgeCommodityCode(text);
    case "barcode":
      return judgeBarcode(text);
    case "countryOfOrigin":
      return judgeCountry(text);
    case "taxCode":
      return judgeTaxCode(text, settings.profile.taxRates);
    case "description":
      return text.includes("#") ? { expected: "Khaos Control does not accept # in a description" } : { value: text };
    default:
      return { value: text };
  }
};

const judgeText = (target: string, raw: unknown, settings: Settings): JudgedValue => {
  const text = toText(raw);
  if (text === null) return { code: "INVALID_VALUE", expected: "it has to be text" };
  const seen = foreignCharacters(text, settings.profile);
  if (seen !== null) return { code: "UNREPRESENTABLE_TEXT", seen, expected: null };
  const judged = judgeCode(target, text, settings);
  if ("expected" in judged) return { code: "INVALID_VALUE", ...judged };
  const longest = findStockField(target)?.maxLength ?? null;
  const length = [...toCellText(judged.value, settings.profile)].length;
  if (longest !== null && length > longest) {
    return { code: "INVALID_VALUE", expected: `it has ${length} characters, and at most ${longest} fit` };
  }
  return judged;
};

/** Judges one non-empty source value for one Stock Item field: its transform, then the rules of the field. Never throws. */
export const judgeValue = (entry: FieldMapEntry, raw: unknown, settings: Settings): JudgedValue => {
  const { transform, target } = entry;
  if (findStockField(target)?.comparator === "decimal") {
    const factor = transform.type === "number" ? transform.factor : 1;
    const judged = judgeNumber(target, transform.type === "constant" ? transform.value : raw, { factor, settings });
    return "expected" in judged ? { code: "INVALID_VALUE", ...judged } : judged;
  }
  if (transform.type === "constant") return judgeText(target, transform.value, settings);
  if (transform.type !== "options") return judgeText(target, raw, settings);
  const option = typeof raw === "string" && Object.hasOwn(transform.options, raw) ? transform.options[raw] : undefined;
  return option === undefined
    ? { code: "INVALID_VALUE", expected: "it is not in the list of translated values" }
    : judgeText(target, option, settings);
};
