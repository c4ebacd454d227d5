import type { KhaosSwitches } from "./switches";
import { escapeXml } from "./xml";

/** Something the importer says about one line, or about the whole file (line 0). */
export interface ImportMessage {
  /** Line of the file; the header is line 1. */
  line: number;
  /** The cell under STOCK_CODE; empty where there is none. */
  stockCode: string;
  text: string;
}

/** What an import did. */
export interface ImportResult {
  total: number;
  created: number;
  updated: number;
  errors: ImportMessage[];
  warnings: ImportMessage[];
}

/**
 * The answer document. The vendor's shape is not public; both profiles are inventions, and all knowledge of them is here.
 * @source KC-63
 */
export function buildImportAnswer(result: ImportResult, profile: KhaosSwitches["importAnswer"]): string {
  return profile === "structured" ? buildStructured(result) : buildPlainText(result);
}

function buildStructured({ total, created, updated, errors, warnings }: ImportResult): string {
  const list = (name: string, messages: ImportMessage[]) =>
    messages.map(
      ({ line, stockCode, text }) =>
        `<${name}${line === 0 ? "" : ` LINE="${line}"`}${stockCode === "" ? "" : ` STOCK_CODE="${escapeXml(stockCode)}"`}>` +
        `${escapeXml(text)}</${name}>`,
    );
  const skipped = total - created - updated;
  return [
    `<?xml version="1.0"?>`,
    "<STOCK_IMPORT>",
    `<SUMMARY TOTAL="${total}" IMPORTED="${created}" UPDATED="${updated}" SKIPPED="${skipped}"/>`,
    `<ERRORS>${list("ERROR", errors).join("")}</ERRORS>`,
    ...(warnings.length === 0 ? [] : [`<WARNINGS>${list("WARNING", warnings).join("")}</WARNINGS>`]),
    "</STOCK_IMPORT>",
  ].join("\r\n");
}

/** Names neither line nor code: nothing in it can be attributed to a row. */
function buildPlainText({ total, created, updated, errors, warnings }: ImportResult): string {
  const written = created + updated;
  return [
    "<IMPORT_MESSAGES>",
    ...errors.map(({ text }) => `<ERROR>A line was skipped: ${escapeXml(text)}</ERROR>`),
    ...warnings.map(({ text }) => `<WARNING>${escapeXml(text)}</WARNING>`),
    `<MESSAGE>${written} line(s) imported or updated, ${total - written} skipped</MESSAGE>`,
    "</IMPORT_MESSAGES>",
  ].join("\r\n");
}
