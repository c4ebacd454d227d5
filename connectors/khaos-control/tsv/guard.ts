import { composeChildCode, foldStockCode } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import { type StockField, stockFields } from "../fields/stockFields";

/** One import call as it would go over the wire. */
export interface GuardedCall {
  /** The final text, header line included. */
  tsv: string;
  /** What the rows are meant to do; protected columns are allowed for creates only. */
  verb: "create" | "update";
  /** Folded codes that are known to exist, variants included. */
  knownCodes: ReadonlySet<string>;
}

/** The guard's decision about a call as a whole. `column` names the column that stopped it; null when something else did. */
export type GuardVerdict = { allowed: true } | { allowed: false; column: string | null; reason: string };

/** Most rows of one call, whatever a profile says. @source KC-28 */
const maxRows = 25;

/** A header as it is judged: case, spaces, underscores, punctuation and look-alike widths do not count. */
const foldHeader = (header: string): string =>
  header
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toUpperCase();

const protectedPatterns = [
  /COST/,
  /STOCKVALUE/,
  /(AVG|AVERAGE|STD|STANDARD|LAST).*(PRICE|COST|VALUE)/,
  /SUPPLIER.*(PRICE|COST)/,
  /BUYPRICE/,
];

const isSeed = (field: StockField): boolean => field.owner === "seedOnCreate";

const headersOfFields = (profile: KhaosProfile, choose: (field: StockField) => boolean): string[] =>
  stockFields
    .filter((field) => choose(field))
    .flatMap((field) => [field.header, profile.headers[field.name] ?? field.header])
    .map(foldHeader);

/** True when a column of this name may never be on a row that updates an existing item: by name (catalogue, profile) or by pattern. Never throws. */
export const isProtectedHeader = (header: string, profile: KhaosProfile): boolean => {
  const folded = foldHeader(header);
  const byName = [
    ...headersOfFields(profile, (field) => field.finance || isSeed(field)),
    ...profile.financeHeaders.map(foldHeader),
  ];
  return byName.includes(folded) || protectedPatterns.some((pattern) => pattern.test(folded));
};

const isSeedHeader = (header: string, profile: KhaosProfile): boolean =>
  headersOfFields(profile, isSeed).includes(foldHeader(header));

const refuse = (reason: string, column: string | null = null): GuardVerdict => ({ allowed: false, column, reason });

const checkShape = (headers: readonly string[], rows: readonly string[][]): GuardVerdict | null => {
  if (rows.length === 0) return refuse("The call holds no row");
  if (rows.length > maxRows) return refuse(`The call holds ${rows.length} rows; at most ${maxRows} are taken`);
  const folded = headers.map(foldHeader);
  if (folded.some((name) => name === "")) return refuse("The call has a column without a name");
  const double = headers.find((_, index) => folded.indexOf(folded[index] ?? "") !== index);
  if (double !== undefined) return refuse(`The column ${double} is there twice`, double);
  for (const cells of rows) {
    if (cells.length !== headers.length) return refuse("A row has more or fewer cells than the header line");
    const empty = cells.findIndex((cell) => cell.trim() === "");
    if (empty >= 0) return refuse(`A cell of the column ${headers[empty] ?? ""} is empty`, headers[empty] ?? null);
  }
  return null;
};

const targetCode = (headers: readonly string[], cells: readonly string[], profile: KhaosProfile): string => {
  const cellOf = (name: string): string | undefined => {
    const place = headers.indexOf(name);
    return place < 0 ? undefined : cells[place];
  };
  const parentCode = cellOf(profile.headers.stockCode ?? "STOCK_CODE") ?? "";
  const suffixes = ["SCS_SK1", "SCS_SK2", "SCS_SK3", "SCS_SK4"].map(cellOf).filter((cell) => cell !== undefined);
  return composeChildCode({ parentCode, suffixes, separator: profile.scs.separator });
};

/**
 * Judges the final text of an import call, as the last step before it is sent. A call that updates, or whose composed target code is known to exist, may
 * carry no protected column; a call that creates may carry the seeded ones only. The call is refused as a whole. Nothing in a profile can allow more.
 * Never throws. @source KC-46, KC-49
 */
export const guardImport = (call: GuardedCall, profile: KhaosProfile): GuardVerdict => {
  const [headers = [], ...rows] = call.tsv.split(/\r\n|\r|\n/).map((line) => line.split("\t"));
  const shape = checkShape(headers, rows);
  if (shape) return shape;
  if (!headers.includes(profile.headers.stockCode ?? "STOCK_CODE")) return refuse("The call has no Stock Code column");
  const held = headers.filter((header) => isProtectedHeader(header, profile));
  const [first] = held;
  if (first === undefined) return { allowed: true };
  if (call.verb === "update") {
    return refuse(
      `The column ${first} belongs to finance or is written at creation only; a row that updates may not carry it`,
      first,
    );
  }
  const foreign = held.find((header) => !isSeedHeader(header, profile));
  if (foreign !== undefined) return refuse(`The column ${foreign} belongs to finance and is never written`, foreign);
  const existing = rows.find((cells) => call.knownCodes.has(foldStockCode(targetCode(headers, cells, profile))));
  if (!existing) return { allowed: true };
  return refuse(`The column ${first} would change an item that exists already`, first);
};
