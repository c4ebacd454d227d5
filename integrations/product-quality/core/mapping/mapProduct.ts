import { findStockField, type StockFieldName } from "../../../../connectors/khaos-control/fields/stockFields";
import type { FieldValues } from "../../../../connectors/khaos-control/fields/stockItem";
import { type Issue, type Product, type Role, toIssue } from "../model";
import { judgeValue } from "../rules/judgeValue";
import type { Settings } from "../settings";
import { type FieldMapEntry, isProductField } from "./fieldMap";

/** What mapping one product gave: values per Stock Item field, issues that hold it back, and bad optional values that were left out. */
export interface MappedProduct {
  fields: FieldValues;
  issues: Issue[];
  warnings: Issue[];
}

/** True for a value that counts as no value: null, undefined, white space, a list of nothing but such values. */
export const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.every(isEmpty));

const readSource = (product: Product, source: string): unknown =>
  isProductField(source) ? product[source] : product.attributes[source];

const firstFilled = (
  entry: FieldMapEntry,
  product: Product,
  parent: Product | null,
): { source: string; raw: unknown } | null => {
  const holders = entry.fromParent && parent ? [product, parent] : [product];
  for (const holder of holders) {
    for (const source of [entry.source, ...entry.fallbacks]) {
      const raw = readSource(holder, source);
      if (!isEmpty(raw)) return { source, raw };
    }
  }
  return entry.transform.type === "constant" ? { source: entry.source, raw: entry.transform.value } : null;
};

/** Mandatory attributes that apply to a role: parents are neither picked nor sold, so they need only what the ERP asks of them. */
const parentNeeds = new Set<string>(["description", "stockType1", "stockType2"]);

const isNeeded = (entry: FieldMapEntry, role: Role, settings: Settings): boolean => {
  if (!settings.mandatoryAttributes.includes(entry.source)) return false;
  if (role === "parent") return parentNeeds.has(entry.target);
  // Under SCS Khaos Control composes a variant's description itself.
  return !(role === "variant" && settings.variantStrategy === "SCS" && entry.target === "description");
};

const isBlocking = (entry: FieldMapEntry, role: Role, needed: boolean): boolean => {
  if (entry.ifBad !== "default") return entry.ifBad === "block";
  return needed || (role !== "parent" && findStockField(entry.target)?.pickAndPack === true);
};

const unmappedNeeds = (product: Product, role: Role, settings: Settings): Issue[] => {
  if (role === "parent") return [];
  const mapped = new Set(settings.fieldMap.map((entry) => entry.source));
  return settings.mandatoryAttributes
    .filter((label) => !mapped.has(label) && isEmpty(readSource(product, label)))
    .map((label) => toIssue("MISSING_ATTRIBUTE", { field: label }));
};

/**
 * Maps one product to Stock Item fields and judges every value on the way. A bad value holds the product back when the field is mandatory or needed for picking
 * and packing (or the map says so); elsewhere it is left out with a warning. Finance amounts never appear in an issue. Never throws.
 */
export const mapProduct = (
  product: Product,
  family: { role: Role; parent: Product | null },
  settings: Settings,
): MappedProduct => {
  const { role, parent } = family;
  const result: MappedProduct = { fields: {}, issues: unmappedNeeds(product, role, settings), warnings: [] };
  for (const entry of settings.fieldMap) {
    // Composed by Khaos Control, so neither sent nor judged.
    if (role === "variant" && settings.variantStrategy === "SCS" && entry.target === "description") continue;
    const needed = isNeeded(entry, role, settings);
    const filled = firstFilled(entry, product, parent);
    if (!filled) {
      if (needed) result.issues.push(toIssue("MISSING_ATTRIBUTE", { field: entry.source }));
      continue;
    }
    const judged = judgeValue(entry, filled.raw, settings);
    if ("value" in judged) {
      result.fields[entry.target as StockFieldName] = judged.value;
      continue;
    }
    const isSecret = findStockField(entry.target)?.finance === true;
    const value = isSecret ? undefined : (judged.seen ?? filled.raw);
    const issue = toIssue(judged.code, { field: filled.source, value, expected: judged.expected });
    (isBlocking(entry, role, needed) ? result.issues : result.warnings).push(issue);
  }
  return result;
};
