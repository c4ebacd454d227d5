import { z } from "zod";
import { listOf, rowReader, text, textList } from "./values";

/** A field that searches can be filtered by. */
export interface FilterField {
  /** As filters name it; attributes of the account begin with `attributes.`. */
  key: string;
  filterType: string | null;
  operators: string[];
  /** Values of a drop-down or multi-select; empty for other kinds. */
  options: string[];
}

const toFilterField = rowReader<FilterField>(
  z
    .looseObject({ key: text, field: text, filter_type: text, operators: textList, options: textList })
    .transform(({ key, field, filter_type, operators, options }) => ({
      key: key ?? field ?? "",
      filterType: filter_type,
      operators,
      options,
    }))
    .refine(({ key }) => key !== ""),
);

const nested = z.looseObject({ attributes: listOf(toFilterField), properties: listOf(toFilterField) });

/**
 * Reads the records of filter discovery: fields in two groups inside one record, as documented, or one field per record.
 * Never throws.
 */
export const toFilterFields = (rows: readonly unknown[]): FilterField[] =>
  rows.flatMap((row) => {
    const field = toFilterField(row);
    if (field !== null) return [field];
    const { attributes = [], properties = [] } = nested.safeParse(row).data ?? {};
    return [...attributes, ...properties];
  });
