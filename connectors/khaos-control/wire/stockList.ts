import { findChild, walkXml, type XmlNode } from "../soap/xmlTree";

/** One row of the list of all stock: a code, and the code of the SCS parent for children. @source KC-17 */
export interface StockListRow {
  stockCode: string;
  parentCode: string | null;
}

/** Rows of a `GetStockList` answer, whether the list came as an array, as one bare object, or not at all. Never throws. @source KC-6 */
export const parseStockList = (answer: XmlNode): StockListRow[] => {
  const rows: StockListRow[] = [];
  for (const node of walkXml(answer)) {
    const stockCode = findChild(node, "StockCode")?.text.trim() ?? "";
    if (stockCode === "") continue;
    const parentCode = findChild(node, "ParentCode")?.text.trim() ?? "";
    rows.push({ stockCode, parentCode: parentCode === "" ? null : parentCode });
  }
  return rows;
};
