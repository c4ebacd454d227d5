import { parseXmlTree } from "../../../../connectors/khaos-control/soap/xmlTree";
import {
  createCountryTable,
  parseCountryList,
  toIsoCountry,
} from "../../../../connectors/khaos-control/wire/countries";

const listOf = (xml: string) => {
  const { node } = parseXmlTree([xml]);
  return node ? parseCountryList(node) : null;
};

describe("countries", () => {
  it.each([
    ["gb", "GB"],
    ["UK", "GB"],
    ["DEU", "DE"],
    ["Germany", "DE"],
    ["united kingdom", "GB"],
    ["China", "CN"],
    ["Turkey", "TR"],
    ["ZZ", null],
    ["148", null],
    ["", null],
  ])("knows %p as %p", (text, code) => {
    expect(toIsoCountry(text)).toBe(code);
  });

  it.each([
    [
      "objects",
      "<return><List><item><CountryID>7</CountryID><CountryCode>CN</CountryCode><CountryName>China</CountryName></item></List></return>",
    ],
    ["other names", "<return><item><ID>7</ID><DESCRIPTION>China</DESCRIPTION></item></return>"],
    ["attributes", '<return><COUNTRY COUNTRY_ID="7" NAME="China"/></return>'],
    [
      "XML inside XML",
      "<return>&lt;LIST>&lt;C>&lt;COUNTRY_ID>7&lt;/COUNTRY_ID>&lt;COUNTRY>China&lt;/COUNTRY>&lt;/C>&lt;/LIST></return>",
    ],
  ])("reads a list of %s", (_what, xml) => {
    expect(listOf(xml)).toMatchObject([{ id: "7", name: "China", isoCode: "CN" }]);
  });

  it("recognises nothing in an unrelated answer", () => {
    expect(listOf("<return><Count>0</Count></return>")).toEqual([]);
  });

  it("translates both ways; the profile's own ids win", () => {
    const table = createCountryTable(
      [
        { id: "7", name: "PR of China", isoCode: "CN" },
        { id: "8", name: "Narnia", isoCode: null },
      ],
      { FR: "75", CN: "70" },
    );
    expect([table.idOf("cn"), table.idOf("FR"), table.idOf("DE")]).toEqual(["70", "75", undefined]);
    expect(["7", "70", "pr of china", "France", "Narnia"].map(table.isoOf)).toEqual(["CN", "CN", "CN", "FR", "Narnia"]);
  });
});
