import type { HealthIssue } from "../platform/cli/health";
import type { CatalogueLine } from "../simulators/plytix/catalogue";
import { foldCode } from "./scenarioHistory";

/** The rules of the design, written a second time from its text, for catalogues whose mistakes nobody planted. */
export interface CatalogueRules {
  /** What each incomplete product lacks, as `SKU CODE field`, in alphabetical order. */
  incomplete: string[];
  /** Whether what an exception says about a product is so. */
  isTrue(issue: HealthIssue): boolean;
}

const mandatoryForAll = ["stock_type_1", "stock_type_2"];
const mandatoryWhenSold = ["weight", "commodity_code", "cost_price", "sell_price"];

const isEmpty = (value: unknown): boolean => value === undefined || value === null || String(value).trim() === "";

const lackingOf = (line: CatalogueLine, isPlain: boolean): string[] => {
  const { attributes = {}, product_type: type } = line;
  const needed = [...mandatoryForAll, ...(type === "PARENT" ? [] : mandatoryWhenSold)];
  const lacking = needed.filter((label) => isEmpty(attributes[label]));
  // Under SCS the text of a variant is composed by the ERP.
  const needsText = isPlain || type !== "VARIANT";
  const lacksText = isEmpty(attributes.description) && isEmpty(line.label);
  return needsText && lacksText ? ["description", ...lacking] : lacking;
};

const hasRightCheckDigit = (text: string): boolean => {
  if (!/^(\d{8}|\d{12,14})$/.test(text)) return false;
  const digits = [...text].reverse().map(Number);
  return digits.reduce((sum, digit, place) => sum + digit * (place % 2 === 0 ? 1 : 3), 0) % 10 === 0;
};

const windows1252 = new Set(
  new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_unused, byte) => byte)),
);
const isOutsideCodePage = (value: unknown): boolean =>
  [...String(value).normalize("NFC")].some((character) => !windows1252.has(character));

const isBadValue = (line: CatalogueLine, field: string | null): boolean => {
  const { attributes = {} } = line;
  const value = String(
    (field === null ? undefined : attributes[field]) ?? (field === "barcode" ? line.gtin : ""),
  ).trim();
  switch (field) {
    case "barcode":
      return !hasRightCheckDigit(value.replace(/[\s-]/g, ""));
    case "weight":
      return !(Number(value) > 0 && Number(value) <= 200);
    case "sell_price":
    case "cost_price":
      return !(Number(value) > 0);
    case "commodity_code":
      return !/^(\d{8}|\d{10})$/.test(value.replace(/[\s.]/g, ""));
    case "stock_type_1":
      return value.length > 25;
    case "stock_type_2":
      return value.length > 100;
    default:
      return false;
  }
};

/** True when the rest of a SKU after its parent's and a hyphen cannot name one element per option. */
const doesNotFollow = (line: CatalogueLine): boolean => {
  const prefix = `${String(line.parent_sku).trim()}-`.toLowerCase();
  const sku = line.sku.trim().toLowerCase();
  if (!sku.startsWith(prefix)) return true;
  const options = ["size", "colour"].filter((axis) => !isEmpty(line.attributes?.[axis]));
  return sku.slice(prefix.length).split("-").length < options.length || sku.length === prefix.length;
};

const placeOf = (line: CatalogueLine): string =>
  [line.parent_sku, line.attributes?.size, line.attributes?.colour].map((text) => String(text).toLowerCase()).join("|");

/**
 * Judges a catalogue by itself.
 * @param exceptions what the run says, for the rules that depend on the state of another product.
 */
export const rulesFor = (
  catalogue: readonly CatalogueLine[],
  isPlain: boolean,
  exceptions: readonly HealthIssue[],
): CatalogueRules => {
  const bySku = new Map(catalogue.map((line) => [line.sku, line]));
  const stopped = new Set(exceptions.map(({ sku }) => sku));
  const variantsOf = (sku: string) => catalogue.filter((line) => line.parent_sku === sku);
  const isHeldBack = (line: CatalogueLine) => stopped.has(line.sku) || line.status !== "Completed";
  const truths: Record<string, (line: CatalogueLine, issue: HealthIssue) => boolean> = {
    MISSING_ATTRIBUTE: (line, { field }) => lackingOf(line, isPlain).includes(String(field)),
    INVALID_VALUE: (line, { field }) => isBadValue(line, field),
    UNREPRESENTABLE_TEXT: (line, { field }) =>
      isOutsideCodePage(line.attributes?.[String(field)] ?? (field === "description" ? line.label : "")),
    STOCK_CODE_INVALID: ({ sku }) => /[#,]/.test(sku) || sku.trim().length > 50,
    STOCK_CODE_COLLISION: ({ sku }) =>
      catalogue.some((other) => other.sku !== sku && foldCode(other.sku) === foldCode(sku)),
    VARIANT_CODE_MISMATCH: (line) => !isPlain && doesNotFollow(line),
    VARIANT_OPTION_DUPLICATE: (line) =>
      !isPlain && catalogue.some((other) => other.sku !== line.sku && placeOf(other) === placeOf(line)),
    PARENT_MISSING: (line) => !isEmpty(line.parent_sku) && !bySku.has(String(line.parent_sku)),
    PARENT_NOT_READY: (line) => {
      const parent = bySku.get(String(line.parent_sku));
      return parent !== undefined && (isHeldBack(parent) || parent.product_type === "SINGLE");
    },
    NO_VARIANTS_YET: (line) => line.product_type === "PARENT" && variantsOf(line.sku).every(isHeldBack),
  };
  return {
    incomplete: catalogue
      .filter(({ status }) => status === "Completed")
      .flatMap((line) => lackingOf(line, isPlain).map((field) => `${line.sku} MISSING_ATTRIBUTE ${field}`))
      .sort(),
    isTrue(issue) {
      const line = bySku.get(issue.sku);
      return line !== undefined && truths[issue.code]?.(line, issue) === true;
    },
  };
};
