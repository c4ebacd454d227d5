import { parseXmlTree } from "../../../../connectors/khaos-control/soap/xmlTree";
import {
  parseCommodityCodes,
  parseHarmonisationCodes,
} from "../../../../connectors/khaos-control/wire/harmonisationCodes";

const codesOf = (xml: string) => {
  const { node } = parseXmlTree([xml]);
  return node ? Object.fromEntries(parseHarmonisationCodes(node)) : null;
};

describe("parseHarmonisationCodes", () => {
  it("gives the commodity code of each Stock Item, the first one where there are several", () => {
    const xml = `<return><item><Code>85167970</Code><StockItems><item><StockCode>KETTLE-01</StockCode><Duty>0</Duty></item><item><StockCode>B</StockCode></item></StockItems></item>
      <item><Code>111</Code><StockItems><item><StockCode>b</StockCode></item></StockItems></item><item><Code/><StockItems><item><StockCode>C</StockCode></item></StockItems></item></return>`;
    expect(codesOf(xml)).toEqual({ "kettle-01": "85167970", b: "85167970" });
  });

  it("reads a single row that came as an object, and an empty answer", () => {
    expect(codesOf("<return><Code>1</Code><StockItems><StockCode>A</StockCode></StockItems></return>")).toEqual({
      a: "1",
    });
    expect(codesOf("<return/>")).toEqual({});
  });
});

describe("parseCommodityCodes", () => {
  it("gives each code with the Stock Codes that carry it, in the server's spelling", () => {
    const { node } = parseXmlTree([
      "<return><item><Code>1</Code><StockItems><item><StockCode>Tee</StockCode></item><item><StockCode>B</StockCode></item></StockItems></item><item><Code>2</Code><StockItems/></item></return>",
    ]);
    expect(node && parseCommodityCodes(node)).toEqual([
      { code: "1", stockCodes: ["Tee", "B"] },
      { code: "2", stockCodes: [] },
    ]);
  });
});
