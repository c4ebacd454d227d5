import { chunksOf } from "../../shared/paging";

/** Columns every product is read with. `sku`, the parent's id and the count of variants come unasked. @source PX-21 */
export const SYSTEM_COLUMNS: readonly string[] = [
  "label",
  "gtin",
  "status",
  "created",
  "modified",
  "product_type",
  "product_level",
  "product_family_id",
  "categories",
];

/** Columns without which a product cannot be judged; the others are given up when an account refuses them. */
const NEEDED: ReadonlySet<string> = new Set(["label", "gtin", "status", "created", "modified"]);

const ATTRIBUTE_PREFIX = "attributes.";

/** Column of an attribute. */
export const toColumn = (label: string): string => `${ATTRIBUTE_PREFIX}${label}`;

/** Label in a column, or `null` for a system column. */
export const toLabel = (column: string): string | null =>
  column.startsWith(ATTRIBUTE_PREFIX) ? column.slice(ATTRIBUTE_PREFIX.length) : null;

/** What an account has taught about columns so far. */
export interface ColumnRules {
  /** Most columns of one request. */
  limit: number;
  /** Columns the account refused. */
  refused: string[];
}

/**
 * Spreads columns over as many requests as the limit asks for: the first has the system columns, each further one
 * `modified`, so that an edit between two requests is noticed. Pure; at least one set.
 */
export const planColumnSets = (labels: readonly string[], { limit, refused }: ColumnRules): string[][] => {
  const isTaken = (column: string) => !refused.includes(column);
  const system = SYSTEM_COLUMNS.filter(isTaken);
  const wanted = [...new Set(labels)].map(toColumn).filter(isTaken);
  const room = Math.max(1, limit - system.length);
  const rest = chunksOf(wanted.slice(room), Math.max(1, limit - 1));
  return [[...system, ...wanted.slice(0, room)], ...rest.map((columns) => ["modified", ...columns])];
};

/**
 * Learns from a refusal: a smaller column limit, or columns named in the message, or else all columns that can be done
 * without. Pure.
 * @returns the new rules, or `null` when the refusal teaches nothing new.
 */
export const learnFromRefusal = (detail: string, sets: readonly string[][], rules: ColumnRules): ColumnRules | null => {
  const limit = Number(/limit is (\d+)/i.exec(detail)?.[1] ?? Number.NaN);
  if (limit >= 2 && limit < rules.limit) return { ...rules, limit };
  const sent = [...new Set(sets.flat())];
  const words = new Set(detail.match(/[A-Za-z0-9_.]+/g) ?? []);
  const named = sent.filter(
    (column) => !NEEDED.has(column) && (words.has(column) || words.has(toLabel(column) ?? column)),
  );
  const given = named.length > 0 ? named : sent.filter((column) => toLabel(column) === null && !NEEDED.has(column));
  return given.length === 0 ? null : { ...rules, refused: [...rules.refused, ...given] };
};
