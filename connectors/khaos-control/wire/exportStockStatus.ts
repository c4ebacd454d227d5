import { readXml, type XmlProblem } from "../soap/xmlStream";
import { toQuantity } from "./values";

/** One row of the stock status: quantities are units over the asked sites, null when the answer does not say. @source KC-19 */
export interface StatusRow {
  stockCode: string;
  level: number | null;
  onOrder: number | null;
}

/** Rows of a status document, or why it could not be read. */
export type StockStatus = { rows: StatusRow[]; problem: null } | { rows: null; problem: XmlProblem };

/** Reads a stock status document. Codes that do not exist are simply absent; a row without a code is left out. Never throws. @source KC-18 */
export const parseExportStockStatus = (chunks: Iterable<string>): StockStatus => {
  const rows: StatusRow[] = [];
  const names: string[] = [];
  let text = "";
  let row: StatusRow | null = null;
  const problem = readXml(chunks, {
    open: (name, attributes) => {
      if (name === "STOCK_ITEM") row = { stockCode: (attributes.CODE ?? "").trim(), level: null, onOrder: null };
      names.push(name);
      text = "";
    },
    text: (part) => {
      text += part;
    },
    close: () => {
      const name = names.pop();
      if (row && name === "LEVEL") row.level = toQuantity(text);
      if (row && name === "ON_ORDER_LEVEL") row.onOrder = toQuantity(text);
      if (row && name === "STOCK_ITEM") {
        if (row.stockCode !== "") rows.push(row);
        row = null;
      }
      text = "";
    },
  });
  return problem ? { rows: null, problem } : { rows, problem: null };
};
