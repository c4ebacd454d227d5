import type { FieldName } from "./fields";
import { MISCELLANEOUS_TYPE, USER_DEFINED_PREFIX } from "./fields";
import type { StockItem } from "./item";
import { textOf } from "./item";

/** The fields whose values are rows of a list kept elsewhere in the program. */
export const lookupFields = [
  "STOCK_TTYPE",
  "STOCK_TYPE",
  "STOCK_MID_TYPE",
  "STOCK_SUB_TYPE",
  "MANUFACTURER",
] as const satisfies readonly FieldName[];

/** A field with a list behind it. */
export type LookupField = (typeof lookupFields)[number];

/** Whether a field has a list behind it. */
export const isLookupField = (name: string): name is LookupField => lookupFields.some((field) => field === name);

/** Types of user-defined attributes. */
export type UserDefinedType = "CHOICE" | "DATE" | "INTEGER" | "LIST" | "TEXT" | "YES/NO";

/** The lists behind stock types and manufacturers, and the definitions of user-defined attributes. */
export class Lookups {
  private readonly lists = new Map<LookupField, Map<string, { id: number; name: string }>>(
    lookupFields.map((field) => [field, new Map()]),
  );
  private readonly definitions = new Map<string, UserDefinedType>();

  constructor() {
    this.add("STOCK_TTYPE", MISCELLANEOUS_TYPE);
    this.add("STOCK_TYPE", MISCELLANEOUS_TYPE);
  }

  /** Adds a name; one that is there already (ignoring case) or empty changes nothing. */
  add(field: LookupField, name: string): void {
    const list = this.lists.get(field);
    const key = name.trim().toLowerCase();
    if (list === undefined || key === "" || list.has(key)) return;
    list.set(key, { id: list.size + 1, name: name.trim() });
  }

  /** The list's own row for a name, ignoring case; `undefined` when it has none. */
  find(field: LookupField, name: string): { id: number; name: string } | undefined {
    return this.lists.get(field)?.get(name.trim().toLowerCase());
  }

  /** All rows of a list, in the order of their ids. */
  rows(field: LookupField): { id: number; name: string }[] {
    return [...(this.lists.get(field)?.values() ?? [])];
  }

  /** Adds whatever an item uses that did not come through an import; user-defined attributes as texts. */
  learnFrom(item: StockItem): void {
    for (const field of lookupFields) this.add(field, textOf(item, field));
    for (const key of Object.keys(item.values)) {
      if (key.startsWith(USER_DEFINED_PREFIX)) this.define(key.slice(USER_DEFINED_PREFIX.length), "TEXT");
    }
  }

  /** Defines a user-defined attribute; an earlier definition stays. */
  define(name: string, type: UserDefinedType): void {
    if (!this.definitions.has(name)) this.definitions.set(name, type);
  }

  /** The type of a user-defined attribute; `undefined` when it is not defined. */
  userDefinedType(name: string): UserDefinedType | undefined {
    return this.definitions.get(name);
  }

  /** All user-defined attributes. */
  userDefined(): { name: string; type: UserDefinedType }[] {
    return [...this.definitions].map(([name, type]) => ({ name, type }));
  }
}
