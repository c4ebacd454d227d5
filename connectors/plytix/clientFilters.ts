import { openCalls, pathOf, reading } from "./clientCalls";
import type { PlytixSessionOptions } from "./session";
import { type FilterField, toFilterFields } from "./wire/filterField";

/** What can be filtered, by the name that filter discovery has for it. */
export type FilterSubject = "product" | "asset" | "relationships";

/** The fields a search of this subject can be filtered by, through v1. May throw `ConnectorError`. */
export const readFilterFields = async (
  options: PlytixSessionOptions,
  { operation, subject }: { operation: string; subject: FilterSubject },
): Promise<FilterField[]> => {
  const rows = await openCalls(options).list(reading(operation, pathOf`/api/v1/filters/${subject}`), (row) => ({
    row,
  }));
  return toFilterFields(rows.map(({ row }) => row));
};
