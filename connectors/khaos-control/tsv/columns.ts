import { headerOf, type KhaosProfile } from "../fields/profile";
import { type StockField, stockFields } from "../fields/stockFields";
import { createHeaderGuard, foldHeader } from "./guard";

/** Where a field goes in an import file. */
export interface Column {
  header: string;
  /** Why the profile's header cannot be used for the field, in plain words; null when it can. */
  problem: string | null;
}

/** The columns of one system, by field name. Built once per import. */
export type ColumnTable = ReadonlyMap<string, Column>;

/** Columns that decide which item a row means. */
const keyHeaders = /^(STOCKCODE|SCS(SK|DESC)\d+)$/;

/** Folded headers that mean something else than the field: the other fields' own, whether or not the profile moved them, and where it moved them to. */
const takenBy = (field: StockField, profile: KhaosProfile): Set<string> =>
  new Set(
    stockFields
      .filter((other) => other.name !== field.name)
      .flatMap((other) => [other.header, headerOf(other, profile)])
      .map(foldHeader),
  );

/**
 * The columns that a profile gives to the fields of the catalogue. A header that names another field, the key of the row, or (for a field that is not
 * seeded) anything finance owns would put a value where it does not belong: such a column has a problem, and no row may use it. Pure, never throws.
 * @source KC-31, KC-49
 */
export const buildColumns = (profile: KhaosProfile): ColumnTable => {
  const guard = createHeaderGuard(profile);
  const problemOf = (field: StockField, header: string): string | null => {
    const folded = foldHeader(header);
    const about = `${field.label} is mapped to the column ${header}`;
    if (folded === "" || header !== header.trim() || /\p{Cc}/u.test(header)) {
      return `${field.label} is mapped to a column whose name cannot be written`;
    }
    if (field.name !== "stockCode" && keyHeaders.test(folded)) return `${about}, which names the item`;
    if (!field.finance && guard.isFinance(header)) return `${about}, which belongs to finance`;
    if (header !== field.header && takenBy(field, profile).has(folded)) return `${about}, which is taken`;
    return null;
  };
  return new Map(
    stockFields.map((field): [string, Column] => {
      const header = headerOf(field, profile);
      return [field.name, { header, problem: problemOf(field, header) }];
    }),
  );
};
