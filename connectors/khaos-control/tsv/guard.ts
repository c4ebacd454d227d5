import { composeChildCode, foldStockCode } from "../fields/foldStockCode";
import type { KhaosProfile } from "../fields/profile";
import { type StockField, stockFields } from "../fields/stockFields";

/** One import call as it would go over the wire. */
export interface GuardedCall {
  /** The final text, header line included. */
  tsv: string;
  /** What the rows are meant to do; protected columns are allowed for creates only. */
  verb: "create" | "update";
  /** What stands in the Stock Code column of each row, as planned, in order; an SCS row has its parent's code there. */
  plannedCodes: readonly string[];
  /** Folded codes that are known to exist, variants included. */
  knownCodes: ReadonlySet<string>;
}

/** The guard's decision about a call as a whole. `column` names the column that stopped it; null when something else did. */
export type GuardVerdict = { allowed: true } | { allowed: false; column: string | null; reason: string };

/** Most rows of one call, whatever a profile says. @source KC-28 */
const maxRows = 25;

/** A header as it is judged: case, spaces, underscores, punctuation and look-alike widths do not count. Never throws. */
export const foldHeader = (header: string): string =>
  header
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toUpperCase();

const financePatterns = [
  /COST/,
  /STOCKVALUE/,
  /(AVG|AVERAGE|STD|STANDARD|LAST).*(PRICE|COST|VALUE)/,
  /SUPPLIER.*(PRICE|COST)/,
  /BUYPRICE/,
];

/** Judges column names for one profile. */
export interface HeaderGuard {
  /** True for what finance owns: by the catalogue, by the profile's own spellings, or by pattern. */
  isFinance(header: string): boolean;
  /** True for what is written at creation only, cost included. */
  isSeed(header: string): boolean;
  /** True for a column that may never be on a row that updates an existing item. */
  isProtected(header: string): boolean;
}

const isSeed = (field: StockField): boolean => field.owner === "seedOnCreate";

const headersOfFields = (profile: KhaosProfile, choose: (field: StockField) => boolean): Set<string> =>
  new Set(
    stockFields
      .filter((field) => choose(field))
      .flatMap((field) => [field.header, profile.headers[field.name] ?? field.header])
      .map(foldHeader),
  );

/** The judge of column names for a profile; nothing in a profile can make it allow more. Never throws. @source KC-46, KC-49 */
export const createHeaderGuard = (profile: KhaosProfile): HeaderGuard => {
  const finance = headersOfFields(profile, (field) => field.finance);
  for (const header of profile.financeHeaders) finance.add(foldHeader(header));
  const seeds = headersOfFields(profile, isSeed);
  const isFinance = (header: string): boolean => {
    const folded = foldHeader(header);
    return finance.has(folded) || financePatterns.some((pattern) => pattern.test(folded));
  };
  return {
    isFinance,
    isSeed: (header) => seeds.has(foldHeader(header)),
    isProtected: (header) => seeds.has(foldHeader(header)) || isFinance(header),
  };
};

/** True when a column of this name may never be on a row that updates an existing item: by name (catalogue, profile) or by pattern. Never throws. */
export const isProtectedHeader = (header: string, profile: KhaosProfile): boolean =>
  createHeaderGuard(profile).isProtected(header);

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

const cellIn = (headers: readonly string[], cells: readonly string[], name: string): string | undefined => {
  const place = headers.indexOf(name);
  return place < 0 ? undefined : cells[place];
};

const targetCode = (headers: readonly string[], cells: readonly string[], profile: KhaosProfile): string => {
  const parentCode = cellIn(headers, cells, profile.headers.stockCode ?? "STOCK_CODE") ?? "";
  const suffixes = ["SCS_SK1", "SCS_SK2", "SCS_SK3", "SCS_SK4"]
    .map((name) => cellIn(headers, cells, name))
    .filter((cell) => cell !== undefined);
  return composeChildCode({ parentCode, suffixes, separator: profile.scs.separator });
};

/** The file has to hold exactly the planned rows: a text that broke a line would have added or moved some. */
const checkCodes = (call: GuardedCall, headers: readonly string[], given: { rows: string[][]; codeHeader: string }) => {
  const { rows, codeHeader } = given;
  if (!headers.includes(codeHeader)) return refuse("The call has no Stock Code column");
  const isPlanned = (cells: readonly string[], index: number): boolean =>
    foldStockCode(cellIn(headers, cells, codeHeader) ?? "") === foldStockCode(call.plannedCodes[index] ?? "");
  return rows.length === call.plannedCodes.length && rows.every(isPlanned)
    ? null
    : refuse("The call holds other rows than the planned ones");
};

/**
 * Judges the final text of an import call, as the last step before it is sent. A call that updates, or whose composed target code is known to exist, may
 * carry no protected column; a call that creates may carry the seeded ones only. The call is refused as a whole. Nothing in a profile can allow more.
 * Never throws. @source KC-46, KC-49
 */
export const guardImport = (call: GuardedCall, profile: KhaosProfile): GuardVerdict => {
  const [headers = [], ...rows] = call.tsv.split(/\r\n|\r|\n/).map((line) => line.split("\t"));
  const codeHeader = profile.headers.stockCode ?? "STOCK_CODE";
  const broken = checkShape(headers, rows) ?? checkCodes(call, headers, { rows, codeHeader });
  if (broken) return broken;
  const guard = createHeaderGuard(profile);
  const held = headers.filter(guard.isProtected);
  const [first] = held;
  if (first === undefined) return { allowed: true };
  if (call.verb === "update") {
    return refuse(
      `The column ${first} belongs to finance or is written at creation only; a row that updates may not carry it`,
      first,
    );
  }
  const foreign = held.find((header) => !guard.isSeed(header));
  if (foreign !== undefined) return refuse(`The column ${foreign} belongs to finance and is never written`, foreign);
  const existing = rows.find((cells) => call.knownCodes.has(foldStockCode(targetCode(headers, cells, profile))));
  if (!existing) return { allowed: true };
  return refuse(`The column ${first} would change an item that exists already`, first);
};
