import type { ImportMessage, ImportResult } from "./importAnswer";
import { buildImportAnswer } from "./importAnswer";
import { ADVISED_CODE_LENGTH, RowError, readRow } from "./importCells";
import type { ColumnTarget, ImportColumns } from "./importColumns";
import { readHeader } from "./importColumns";
import { applyRow } from "./importRow";
import type { ImportContext } from "./importValues";
import { foldCode } from "./item";
import { SoapFault } from "./soapRequest";
import type { Store } from "./store";
import type { KhaosSwitches } from "./switches";
import { toWindows1252Text } from "./windows1252";

/** Most data rows of one call. @source KC-28 */
export const MAX_IMPORT_ROWS = 25;

/** What an import needs besides its text. */
export interface ImportSetting {
  store: Store;
  switches: KhaosSwitches;
  vocabulary: Map<string, ColumnTarget>;
  /** A record that a desktop user holds open; an empty text means that of the first row. */
  lockedCode?: string;
  /** Whether the report is to leave out its last message, as if a line had never been there. */
  loseLastMessage?: boolean;
}

/** The data rows of a file, with line numbers; one line end at the very end is no row. */
function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** How many data rows a file has, for the time an import takes. */
export const countRows = (text: string): number => Math.max(0, splitLines(text).length - 1);

/**
 * Imports a tab-separated file with a header line: good rows are committed, bad ones skipped and reported.
 * @source KC-27, KC-29, KC-32, KC-64
 * @returns the answer document.
 * @throws SoapFault when the whole call is refused, or stopped by a locked record.
 */
export function importStockTsv(text: string, setting: ImportSetting): string {
  const { switches, store } = setting;
  const kept = switches.charset === "keep" ? text : toWindows1252Text(text);
  const [header = "", ...rows] = splitLines(kept);
  const answer = (result: ImportResult) =>
    buildImportAnswer(setting.loseLastMessage ? shorten(result) : result, switches.importAnswer);
  const refuse = (reason: string) => answer({ ...nothing(rows.length), errors: [wholeFile(reason)] });
  if (rows.length > MAX_IMPORT_ROWS) {
    const reason = `Too many items: at most ${MAX_IMPORT_ROWS} can be imported in one request`;
    if (switches.tooManyRows === "fault") throw new SoapFault(reason);
    return refuse(reason);
  }
  if (rows.length === 0) {
    if (switches.emptyImport === "fault") throw new SoapFault("There is nothing to import");
    return refuse("There is nothing to import");
  }
  const known = { vocabulary: setting.vocabulary, lookups: store.lookups, headerCase: switches.headerCase };
  const columns = readHeader(header.split("\t"), known);
  const problem = fileProblem(columns, rows, switches);
  if (problem !== undefined) return refuse(problem);
  return answer(importRows(rows, columns, setting));
}

/** The reason why nothing of a file can be imported, or `undefined`. */
function fileProblem(columns: ImportColumns, rows: string[], switches: KhaosSwitches): string | undefined {
  if (!columns.hasCode) return "The column STOCK_CODE is missing";
  const [unknown] = columns.unknownHeaders;
  if (unknown !== undefined && switches.unknownHeader === "refuse") return `The column "${unknown}" is not known`;
  const place = columns.targets.findIndex((target) => target?.kind === "elementCode" && target.axis === 0);
  if (place === -1 || switches.mixedFile === "plain") return undefined;
  const structured = rows.filter((row) => (row.split("\t")[place] ?? "").trim() !== "").length;
  return structured > 0 && structured < rows.length
    ? "Size/colour/style items and other items cannot be imported in one file"
    : undefined;
}

function importRows(rows: string[], columns: ImportColumns, setting: ImportSetting): ImportResult {
  const result = nothing(rows.length);
  result.warnings.push(...columns.unknownHeaders.map((header) => wholeFile(`The column "${header}" was ignored`)));
  const context: ImportContext = { store: setting.store, switches: setting.switches, written: new Set() };
  const codeAt = columns.targets.findIndex((target) => target?.kind === "code");
  for (const [index, line] of rows.entries()) {
    const cells = line.split("\t");
    const about = { line: index + 2, stockCode: (cells[codeAt] ?? "").trim() };
    try {
      const row = readRow(cells, columns, setting.switches);
      checkLock(row.code, index, setting);
      if (row.code.length > ADVISED_CODE_LENGTH) {
        result.warnings.push({ ...about, text: `The stock code has more than ${ADVISED_CODE_LENGTH} characters` });
      }
      result[applyRow(row, context)] += 1;
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      result.errors.push({ ...about, text: error.message });
    }
  }
  return result;
}

/** A locked record stops the whole call (rows before it stay committed) or only its row. */
function checkLock(code: string, index: number, { lockedCode, switches }: ImportSetting): void {
  if (lockedCode === undefined) return;
  if (lockedCode === "" ? index > 0 : foldCode(lockedCode) !== foldCode(code)) return;
  const reason = `Stock item ${code} is being edited by another user`;
  if (switches.recordLock === "fault") throw new SoapFault(reason);
  throw new RowError(reason);
}

const nothing = (total: number): ImportResult => ({ total, created: 0, updated: 0, errors: [], warnings: [] });
const wholeFile = (text: string): ImportMessage => ({ line: 0, stockCode: "", text });

/** The report as if its last message, or else its last imported row, had got lost. */
function shorten(result: ImportResult): ImportResult {
  const total = Math.max(0, result.total - 1);
  if (result.errors.length > 0) return { ...result, total, errors: result.errors.slice(0, -1) };
  if (result.updated > 0) return { ...result, total, updated: result.updated - 1 };
  return { ...result, total, created: Math.max(0, result.created - 1) };
}
