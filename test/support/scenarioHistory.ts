import type { CallRecord } from "../simulators/callRecord";
import type { AuditEntry, CompleteStockLine, StockLine } from "../simulators/khaos-control";
import type { CatalogueLine } from "../simulators/plytix/catalogue";

/** A row of an import as it went over the wire. */
export interface ImportRow {
  /** Code of the item it names; for a size-colour-style row the composed one. */
  code: string;
  /** Code of the parent that a size-colour-style row names. */
  parentCode: string | undefined;
  cells: Record<string, string>;
}

/** Codes are the same to Khaos Control whatever their case and outer spaces. */
export const foldCode = (code: string): string => code.trim().toLowerCase();

/** Columns that no update of an existing item may carry; written down here a second time on purpose. */
const protectedColumns =
  /COST|STOCK_?VALUE|(AVG|AVERAGE|STD|STANDARD|LAST).*(PRICE|COST|VALUE)|SUPPLIER.*(PRICE|COST)|BUY_?PRICE|^TAX_CODE$|^STOCK_TYPE\d$/i;

/** Fields of an existing item that the sync never changes, in the words of the audit log. */
const protectedFields = new Set([
  ...["BUY_PRICE", "STOCK_VALUE", "AVERAGE_PRICE", "SUPPLIER_PRICE", "TAX_CODE", "STOCK_TTYPE", "STOCK_TYPE"],
  ...["STOCK_LEVEL", "ON_ORDER_LEVEL", "DELETED"],
]);

const scsColumns = ["SCS_SK1", "SCS_SK2", "SCS_SK3", "SCS_SK4"];

/** The rows of an import's text, with the lines that are no table. */
export const parseImport = (tsv: string): { headers: string[]; rows: ImportRow[]; problems: string[] } => {
  const [head = "", ...lines] = tsv.replace(/\r?\n$/, "").split(/\r?\n/);
  const headers = head.split("\t");
  const problems: string[] = [];
  const rows = lines.map((line, index) => {
    const cells = line.split("\t");
    if (cells.length !== headers.length) problems.push(`row ${index + 1} has ${cells.length} cells`);
    if (cells.some((cell) => cell.trim() === "")) problems.push(`row ${index + 1} has an empty cell`);
    const byName = Object.fromEntries(headers.map((header, place) => [header, cells[place] ?? ""]));
    const suffixes = scsColumns.flatMap((column) => (byName[column] === undefined ? [] : [byName[column]]));
    const own = byName.STOCK_CODE ?? "";
    return {
      code: [own, ...suffixes].join("-"),
      parentCode: suffixes.length > 0 ? own : undefined,
      cells: byName,
    };
  });
  if (rows.length > 25) problems.push(`${rows.length} rows in one call`);
  if (rows.length === 0) problems.push("a call without rows");
  return { headers, rows, problems };
};

/** What the watch needs to see at the moment of a call. */
export interface WatchedSystems {
  audit(): readonly AuditEntry[];
  /** Products of Plytix by folded SKU. */
  products(): ReadonlyMap<string, CatalogueLine>;
}

/** Judges every import at the moment it is answered, by what the ERP held before. */
export interface ImportWatch {
  /** To be told of every call to Khaos Control. */
  onCall(call: CallRecord): void;
  /** What broke a promise, one line each. */
  problems: string[];
}

/** Why a variant's row came too early; null when its parent was there or comes with the row. */
const orphanProblem = (
  row: ImportRow,
  known: ReadonlySet<string>,
  products: ReadonlyMap<string, CatalogueLine>,
): string | null => {
  const parentSku = products.get(foldCode(row.code))?.parent_sku ?? row.parentCode;
  if (!parentSku || known.has(foldCode(parentSku))) return null;
  if (row.parentCode === undefined || foldCode(row.parentCode) !== foldCode(parentSku)) {
    return `${row.code} was sent before its parent ${parentSku}`;
  }
  const parent = products.get(foldCode(parentSku));
  return parent?.status === "Completed" ? null : `${row.code} makes a parent ${parentSku} that is not completed`;
};

const judgeImport = (
  tsv: string,
  before: ReadonlySet<string>,
  products: ReadonlyMap<string, CatalogueLine>,
): string[] => {
  const { headers, rows, problems } = parseImport(tsv);
  const guarded = headers.filter((header) => protectedColumns.test(header));
  const known = new Set(before);
  for (const row of rows) {
    if (known.has(foldCode(row.code)) && guarded.length > 0) {
      problems.push(`${row.code} exists and was sent with ${guarded.join(", ")}`);
    }
    const orphan = orphanProblem(row, known, products);
    if (orphan !== null) problems.push(orphan);
    known.add(foldCode(row.code));
    if (row.parentCode !== undefined) known.add(foldCode(row.parentCode));
  }
  return problems;
};

/** Starts a watch over an ERP that holds `stock` at first. */
export const createImportWatch = (stock: readonly StockLine[], systems: WatchedSystems): ImportWatch => {
  const known = new Set(stock.map(({ stockCode }) => foldCode(stockCode)));
  const problems: string[] = [];
  let seen = 0;
  const add = (entry: AuditEntry) => {
    if (entry.field === "STOCK_CODE") known.add(foldCode(String(entry.to)));
  };
  return {
    problems,
    onCall(call) {
      const news = systems.audit().slice(seen);
      seen += news.length;
      news.filter((entry) => entry.call === "desktop").forEach(add);
      if (call.operation === "ImportStockTSV") {
        problems.push(...judgeImport(String(call.request), known, systems.products()));
      }
      news.filter((entry) => entry.call !== "desktop").forEach(add);
    },
  };
};

/** Changes by the sync of what it must leave alone on an item that exists; one line each. */
export const protectedChanges = (audit: readonly AuditEntry[]): string[] =>
  audit
    .filter(({ call, field, from }) => call === "ImportStockTSV" && from !== null && protectedFields.has(field))
    .map(({ stockCode, field, from, to }) => `${stockCode}: ${field} went from ${from} to ${to}`);

/** The ERP's store without what differs between two histories that end alike: codes in order, values by name. */
export const endState = (stock: readonly CompleteStockLine[]): Record<string, CompleteStockLine> =>
  Object.fromEntries(stock.map((line) => [line.stockCode, line]));
