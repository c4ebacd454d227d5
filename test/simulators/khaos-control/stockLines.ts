import { countryByText } from "./countries";
import type { FieldName } from "./fields";
import {
  COUNTRY_HEADER,
  definitionOf,
  fieldNames,
  guessedHeaders,
  isFieldName,
  publishedHeaders,
  USER_DEFINED_PREFIX,
} from "./fields";
import type { AxisPlace, FieldValue, StockItem } from "./item";
import { foldCode, isSet, numberOf, textOf } from "./item";
import type { CompleteStockLine, StockLine } from "./stockFile";
import type { Store } from "./store";

/** Values of a line that the store knows, and those it does not. */
interface SortedFields {
  values: Record<string, FieldValue | undefined>;
  unknown?: Record<string, unknown>;
}

const fieldByWord = new Map<string, FieldName>([
  ...Object.entries({
    ...guessedHeaders,
    ...publishedHeaders,
    [COUNTRY_HEADER]: "COUNTRY_OF_MANUFACTURE" as const,
  }).map(([header, field]): [string, FieldName] => [header.toLowerCase(), field]),
  ["barcodes", "BARCODE"],
]);
// The export's words win where both vocabularies use one word for two things (STOCK_TYPE).
for (const name of fieldNames) fieldByWord.set(name.toLowerCase(), name);

/** Fields that have a place of their own in a line and so are left out of its `fields`. */
const ownPlace = new Set<string>([
  "STOCK_DESC",
  "STOCK_CONTROLLED",
  "DISCONTINUED",
  "RUN_TO_ZERO",
  "WEB",
  "BUY_PRICE",
  "SELL_PRICE",
  "STOCK_LEVEL",
]);

const asFlag = (value: unknown): -1 | 0 => (/^(-1|1|true|yes|y)$/i.test(String(value)) ? -1 : 0);

/** A value of a file as the store keeps it; `undefined` when it is empty. */
function toStored(name: FieldName, value: unknown): FieldValue | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const { kind } = definitionOf(name);
  if (kind === "flag") return asFlag(value);
  if (kind === "number") return Number.isFinite(Number(value)) ? Number(value) : undefined;
  const text = String(value);
  return name === "COUNTRY_OF_MANUFACTURE" ? (countryByText(text)?.name ?? text) : text;
}

/** Sorts the `fields` of a line: keys in either vocabulary, ignoring case; what cannot be used is kept aside. */
function sortFields(fields: Record<string, unknown>): SortedFields {
  const values: SortedFields["values"] = {};
  const unknown: [string, unknown][] = [];
  for (const [key, value] of Object.entries(fields)) {
    const name = fieldByWord.get(key.toLowerCase());
    if (key.toUpperCase().startsWith(USER_DEFINED_PREFIX)) {
      values[USER_DEFINED_PREFIX + key.slice(USER_DEFINED_PREFIX.length)] = value === "" ? undefined : String(value);
    } else if (name === undefined || (typeof value === "object" && value !== null)) {
      unknown.push([key, value]);
    } else {
      const stored = toStored(name, value);
      if (stored !== undefined) values[name] = stored;
      else if (value !== null && value !== "") unknown.push([key, value]);
    }
  }
  return unknown.length === 0 ? { values } : { values, unknown: Object.fromEntries(unknown) };
}

/** The fields that a patch empties, as the store names them. */
export function emptiedKeys(fields: Record<string, unknown>): string[] {
  return Object.entries(fields)
    .filter(([, value]) => value === "" || value === null)
    .flatMap(([key]) => fieldByWord.get(key.toLowerCase()) ?? (key.startsWith(USER_DEFINED_PREFIX) ? [key] : []));
}

/** The values that a line states, without any default. */
export function statedValues(line: Partial<StockLine>): SortedFields {
  const sorted = sortFields(line.fields ?? {});
  const { values } = sorted;
  const put = (name: FieldName, value: unknown) => {
    if (value !== undefined) values[name] = toStored(name, value);
  };
  put("STOCK_DESC", line.description);
  put("STOCK_CONTROLLED", line.stockControlled);
  put("DISCONTINUED", line.discontinued);
  put("RUN_TO_ZERO", line.runToZero);
  put("WEB", line.web);
  put("BUY_PRICE", line.buyPrice);
  put("SELL_PRICE", line.sellPrice);
  put("STOCK_LEVEL", line.stockLevel);
  return sorted;
}

/** All values of a new item made from a line. The stock value follows the buy price unless the line says otherwise. */
export function startingValues(line: StockLine, isParent: boolean): SortedFields {
  const stated = statedValues(line);
  const buyPrice = stated.values.BUY_PRICE ?? 0;
  const values: SortedFields["values"] = {
    STOCK_DESC: line.stockCode,
    STOCK_CONTROLLED: -1,
    DISCONTINUED: 0,
    RUN_TO_ZERO: 0,
    WEB: -1,
    BUY_PRICE: 0,
    SELL_PRICE: 0,
    STOCK_VALUE: buyPrice,
    STOCK_LEVEL: 0,
    TAX_CODE: 1,
    ...stated.values,
  };
  // A parent is never stock controlled, whatever the file says.
  if (isParent) values.STOCK_CONTROLLED = 0;
  return { ...stated, values };
}

/** The place of a variant, filled up to the number of axes. A line without values stands for the rest of its code. */
export function placeOf(line: Partial<StockLine> & { stockCode: string }, axes: number): AxisPlace {
  const values = line.scs?.values ?? [line.stockCode];
  const codes = line.scs?.codes ?? [];
  return {
    values: Array.from({ length: axes }, (_unused, axis) => (values[axis] ?? "").trim()),
    codes: Array.from({ length: axes }, (_unused, axis) => (codes[axis] ?? "").trim()),
  };
}

/** Puts the lines of a stock file into an empty store, parents first. */
export function seedStore(store: Store, lines: readonly StockLine[], captions: readonly string[]): void {
  const axesByParent = new Map<string, number>();
  for (const line of lines) {
    if (!line.parentCode) continue;
    const folded = foldCode(line.parentCode);
    axesByParent.set(folded, Math.max(axesByParent.get(folded) ?? 1, line.scs?.values?.length ?? 1));
  }
  const ordered = [...lines.filter((line) => !line.parentCode), ...lines.filter((line) => line.parentCode)];
  for (const line of ordered) {
    const parent = line.parentCode ? store.find(line.parentCode) : undefined;
    const axes = axesByParent.get(foldCode(line.stockCode));
    const stated = line.scs?.headings?.length ? line.scs.headings : undefined;
    const headings =
      parent === undefined ? (stated ?? (axes === undefined ? undefined : captions.slice(0, axes))) : undefined;
    const item = store.seed({
      code: line.stockCode,
      ...startingValues(line, headings !== undefined),
      ...(headings === undefined ? {} : { headings: [...headings] }),
      ...(parent === undefined ? {} : { parentId: parent.id, place: placeOf(line, parent.headings?.length ?? 1) }),
    });
    store.lookups.learnFrom(item);
  }
}

/** An item as a line of a stock file. `fields` holds non-empty values only, in the export's words. */
export function toStockLine(store: Store, item: StockItem): CompleteStockLine {
  const fields: Record<string, unknown> = { ...item.unknown };
  for (const [key, value] of Object.entries(item.values)) {
    const isClearFlag = value === 0 && isFieldName(key) && definitionOf(key).kind === "flag";
    if (value !== undefined && !ownPlace.has(key) && !isClearFlag) fields[key] = value;
  }
  const parent = store.byId(item.parentId);
  const codes = item.place?.codes ?? [];
  return {
    stockCode: item.code,
    description: textOf(item, "STOCK_DESC"),
    ...(parent === undefined ? {} : { parentCode: parent.code }),
    ...(item.headings === undefined ? {} : { scs: { headings: [...item.headings], values: [] } }),
    ...(item.place === undefined
      ? {}
      : {
          scs: { headings: [], values: [...item.place.values], ...(codes.some(Boolean) ? { codes: [...codes] } : {}) },
        }),
    stockControlled: isSet(item, "STOCK_CONTROLLED"),
    discontinued: isSet(item, "DISCONTINUED"),
    runToZero: isSet(item, "RUN_TO_ZERO"),
    web: isSet(item, "WEB"),
    buyPrice: numberOf(item, "BUY_PRICE") ?? 0,
    sellPrice: numberOf(item, "SELL_PRICE") ?? 0,
    stockLevel: numberOf(item, "STOCK_LEVEL") ?? 0,
    fields,
  };
}
