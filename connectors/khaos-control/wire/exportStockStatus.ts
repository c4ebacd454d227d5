import { readXml, type XmlProblem } from "../soap/xmlStream";
import { toQuantity } from "./values";

/** One row of the stock status: quantities are units over the asked sites, null when the answer does not say. @source KC-19 */
export interface StatusRow {
  stockCode: string;
  level: number | null;
  onOrder: number | null;
  /** Units that could be built from components at once. */
  buildPotential: number | null;
  /** False for items without stock control (status 5); null when the answer gives no status. */
  isStockControlled: boolean | null;
}

/** Rows of a status document, or why it could not be read. */
export type StockStatus = { rows: StatusRow[]; problem: null } | { rows: null; problem: XmlProblem };

/** The only status whose meaning is known. @source KC-19 */
const notControlled = 5;

const takeText: Readonly<Record<string, (row: StatusRow, text: string) => void>> = {
  LEVEL: (row, text) => {
    row.level = toQuantity(text);
  },
  ON_ORDER_LEVEL: (row, text) => {
    row.onOrder = toQuantity(text);
  },
  BUILD_POTENTIAL_CHILDREN: (row, text) => {
    row.buildPotential = toQuantity(text);
  },
  STATUS: (row, text) => {
    const status = toQuantity(text);
    row.isStockControlled = status === null ? null : status !== notControlled;
  },
};

const startRow = (code: string | undefined): StatusRow => ({
  stockCode: (code ?? "").trim(),
  level: null,
  onOrder: null,
  buildPotential: null,
  isStockControlled: null,
});

/** Reads a stock status document. Codes that do not exist are simply absent; a row without a code is left out. Never throws. @source KC-18 */
export const parseExportStockStatus = (chunks: Iterable<string>): StockStatus => {
  const rows: StatusRow[] = [];
  const names: string[] = [];
  let text = "";
  let row: StatusRow | null = null;
  const problem = readXml(chunks, {
    open: (name, attributes) => {
      if (name === "STOCK_ITEM") row = startRow(attributes.CODE);
      names.push(name);
      text = "";
    },
    text: (part) => {
      text += part;
    },
    close: () => {
      const name = names.pop() ?? "";
      if (row) takeText[name]?.(row, text);
      if (row && name === "STOCK_ITEM") {
        if (row.stockCode !== "") rows.push(row);
        row = null;
      }
      text = "";
    },
  });
  return problem ? { rows: null, problem } : { rows, problem: null };
};
