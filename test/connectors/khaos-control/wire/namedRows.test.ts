import { parseXmlTree } from "../../../../connectors/khaos-control/soap/xmlTree";
import { parseNamedRows } from "../../../../connectors/khaos-control/wire/namedRows";

const rowsOf = (xml: string) => {
  const { node } = parseXmlTree([xml]);
  return node ? parseNamedRows(node).map(({ id, name, parentId }) => [id, name, parentId]) : null;
};

it.each([
  [
    "objects in an array",
    '<return id="1" xsi:type="T"><Count>1</Count><List><item id="2" xsi:type="T"><SiteID>7</SiteID><SiteName>Shop</SiteName></item></List></return>',
    [["7", "Shop", null]],
  ],
  ["one bare object", "<return><SiteID>7</SiteID><SiteName>Shop</SiteName></return>", [["7", "Shop", null]]],
  [
    "a list of texts",
    "<return><item>Retail</item><item/><item>Trade</item></return>",
    [
      [null, "Retail", null],
      [null, "Trade", null],
    ],
  ],
  [
    "attributes",
    '<C><CAT ID="1" NAME="A"><CAT ID="2" NAME="B"/></CAT></C>',
    [
      ["1", "A", null],
      ["2", "B", "1"],
    ],
  ],
  ["rows without an id", "<L><R><Description>A</Description></R></L>", [[null, "A", null]]],
  ["doubles", "<L><R><ID>1</ID><Name>A</Name></R><R><ID>1</ID><Name>A</Name></R></L>", [["1", "A", null]]],
  ["nothing", "<return/>", []],
])("reads %s", (_name, xml, rows) => {
  expect(rowsOf(xml)).toEqual(rows);
});
