import { findChild, walkXml, type XmlNode } from "../soap/xmlTree";

const codeOf = (node: XmlNode): string => findChild(node, "Code")?.text.trim() ?? "";

/**
 * Commodity code by Stock Code (lower case) of a `GetHarmonisationCodes` answer. A Stock Item under several codes keeps the first; items without a code
 * are absent. Never throws. @source KC-53
 */
export const parseHarmonisationCodes = (answer: XmlNode): Map<string, string> => {
  const byStockCode = new Map<string, string>();
  for (const node of walkXml(answer)) {
    const items = findChild(node, "StockItems");
    const code = codeOf(node);
    if (!items || code === "") continue;
    for (const item of walkXml(items)) {
      const stockCode = findChild(item, "StockCode")?.text.trim().toLowerCase() ?? "";
      if (stockCode !== "" && !byStockCode.has(stockCode)) byStockCode.set(stockCode, code);
    }
  }
  return byStockCode;
};
