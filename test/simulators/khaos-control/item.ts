import type { FieldName } from "./fields";
import { definitionOf, isFieldName } from "./fields";

/** A value as stored: numbers and flags (-1 or 0) as numbers, all else as text. */
export type FieldValue = string | number;

/** The place of a variant under its parent: one description and, where known, one code per axis. */
export interface AxisPlace {
  values: string[];
  /** Element codes, in the order of the axes; empty strings where the element has none. */
  codes: string[];
}

/** One Stock Item of the store. Only `Store` changes it. */
export interface StockItem {
  readonly id: number;
  /** In the spelling of its first creation. */
  code: string;
  parentId?: number;
  /** Axis captions; present on size-colour-style parents only. */
  headings?: string[];
  /** Present on variants only. */
  place?: AxisPlace;
  /** Non-empty values by field name, or by `UDA:` and the name of a user-defined attribute. */
  values: Record<string, FieldValue | undefined>;
  /** What a stock file said in words the simulator does not know; given back unchanged. */
  unknown?: Record<string, unknown>;
  createdMs: number;
  revisedMs: number;
  movedMs: number;
  usedOnOrder: boolean;
}

/** Stock Codes are equal when their folded forms are: trimmed, case ignored. */
export const foldCode = (code: string): string => code.trim().toLowerCase();

/** A text field or user-defined attribute; empty when the item has no value. */
export function textOf(item: StockItem, name: FieldName | `UDA:${string}`): string {
  const value = item.values[name];
  return value === undefined ? "" : String(value);
}

/** A number field; `undefined` when the item has no value. */
export function numberOf(item: StockItem, name: FieldName): number | undefined {
  const value = item.values[name];
  return typeof value === "number" ? value : undefined;
}

/** Whether a flag is set. */
export const isSet = (item: StockItem, name: FieldName): boolean => numberOf(item, name) === -1;

/** What an emptied field holds: 0 for numbers and flags (a tax code simply goes), nothing for text. */
export function emptyValueOf(name: string): FieldValue | undefined {
  if (!isFieldName(name) || name === "TAX_CODE") return undefined;
  return definitionOf(name).kind === "text" ? undefined : 0;
}
