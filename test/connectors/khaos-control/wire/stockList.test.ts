import { parseXmlTree } from "../../../../connectors/khaos-control/soap/xmlTree";
import { parseStockList } from "../../../../connectors/khaos-control/wire/stockList";

const rowsOf = (xml: string) => {
  const { node } = parseXmlTree([xml]);
  return node ? parseStockList(node) : null;
};
const row = "<StockCode>TEE-L</StockCode><ParentCode>TEE</ParentCode>";

describe("parseStockList", () => {
  it.each([
    [
      "an array",
      `<return><Count>2</Count><List><item>${row}</item><item><StockCode>A</StockCode><ParentCode/></item></List></return>`,
      2,
    ],
    ["one row as an object", `<return><Count>1</Count><List>${row}</List></return>`, 1],
    ["no list at all", "<return><Count>0</Count></return>", 0],
  ])("reads %s", (_what, xml, count) => {
    const rows = rowsOf(xml);
    expect(rows).toHaveLength(count);
    if (count > 0) expect(rows?.[0]).toEqual({ stockCode: "TEE-L", parentCode: "TEE" });
    if (count > 1) expect(rows?.[1]).toEqual({ stockCode: "A", parentCode: null });
  });
});
