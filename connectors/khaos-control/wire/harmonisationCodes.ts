import { findChild, walkXml, type XmlNode } from "../soap/xmlTree";

/** One commodity code with the Stock Items that carry it, in the server's spelling. */
export interface CommodityCodeRow {
  code: string;
  stockCodes: string[];
}

const textIn = (node: XmlNode, name: string): string => findChild(node, name)?.text.trim() ?? "";

/** Commodity codes of a `GetHarmonisationCodes` answer, in its order; a code that no item carries has an empty list. Never throws. @source KC-53 */
export const parseCommodityCodes = (answer: XmlNode): CommodityCodeRow[] => {
  const rows: CommodityCodeRow[] = [];
  for (const node of walkXml(answer)) {
    const items = findChild(node, "StockItems");
    const code = textIn(node, "Code");
    if (!items || code === "") continue;
    const stockCodes = [...walkXml(items)].map((item) => textIn(item, "StockCode")).filter((text) => text !== "");
    rows.push({ code, stockCodes: [...new Set(stockCodes)] });
  }
  return rows;
};

/**
 * Commodity code by Stock Code (lower case) of a `GetHarmonisationCodes` answer. A Stock Item under several codes keeps the first; items without a code
 * are absent. Never throws. @source KC-53
 */
export const parseHarmonisationCodes = (answer: XmlNode): Map<string, string> => {
  const byStockCode = new Map<string, string>();
  for (const { code, stockCodes } of parseCommodityCodes(answer)) {
    for (const stockCode of stockCodes) {
      const key = stockCode.toLowerCase();
      if (!byStockCode.has(key)) byStockCode.set(key, code);
    }
  }
  return byStockCode;
};
