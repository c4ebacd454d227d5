import * as fc from "fast-check";
import { parseExportStock } from "../../../../connectors/khaos-control/wire/exportStock";

const kettle = `<ROOT><STOCK_ITEM><STOCK_CODE>KETTLE-01</STOCK_CODE><STOCK_DESC>Kettle &amp; lid</STOCK_DESC><BUY_PRICE>9.5000</BUY_PRICE>
<VAT_RATE>20.0</VAT_RATE><STOCK_TTYPE>Homeware</STOCK_TTYPE><STOCK_TYPE>Kitchen</STOCK_TYPE><LONG_DESC/><WEB>-1</WEB><DISCONTINUED>0</DISCONTINUED>
<DELETED>0</DELETED><COUNTRY_OF_MANUFACTURE>China</COUNTRY_OF_MANUFACTURE><SCS_SOMETHING>x</SCS_SOMETHING>
<BARCODES><BARCODE TYPE="EAN13">501</BARCODE><BARCODE>502</BARCODE></BARCODES>
<LINKED_ITEMS><LINK_ITEM><STOCK_CODE>FILTER-01</STOCK_CODE><WEIGHT>99</WEIGHT></LINK_ITEM></LINKED_ITEMS>
<USER_DEFINED NAME="WEIGHT" TYPE="TEXT">heavy</USER_DEFINED></STOCK_ITEM></ROOT>`;

const family = `<X><STOCK_ITEM><STOCK_CODE>TEE</STOCK_CODE><STOCK_DESC>T-shirt</STOCK_DESC><SCS><HEADING>Colour</HEADING><HEADING>Size</HEADING>
<STYLE><DESCRIPTION>Red</DESCRIPTION>
<STYLE><SCS_ITEM><STOCK_CODE>TEE-RD-L</STOCK_CODE><DESCRIPTION>T-shirt Red / Large</DESCRIPTION><WEIGHT>0.20</WEIGHT><DELETED>-1</DELETED></SCS_ITEM>
<DESCRIPTION>Large</DESCRIPTION><SCS_CODE_SUFFIX>L</SCS_CODE_SUFFIX></STYLE>
<SCS_CODE_SUFFIX>RD</SCS_CODE_SUFFIX></STYLE></SCS><WEIGHT>1</WEIGHT></STOCK_ITEM>
<STOCK_ITEM><STOCK_CODE>SOLO</STOCK_CODE></STOCK_ITEM><STOCK_ITEM><STOCK_DESC>no code</STOCK_DESC></STOCK_ITEM></X>`;

const itemsOf = (xml: string) => parseExportStock([xml]).items ?? [];

describe("parseExportStock", () => {
  it("reads a plain item; what is empty is missing, what is nested elsewhere does not count", () => {
    expect(itemsOf(kettle)).toEqual([
      {
        stockCode: "KETTLE-01",
        parentCode: null,
        isScsParent: false,
        scsHeadings: [],
        scsPath: [],
        deleted: false,
        barcodes: ["501", "502"],
        fields: {
          description: "Kettle & lid",
          buyPrice: "9.5",
          taxCode: "20",
          stockType1: "Homeware",
          stockType2: "Kitchen",
          publishOnWeb: true,
          discontinued: false,
          countryOfOrigin: "China",
          barcode: "501",
        },
      },
    ]);
  });

  it("takes children out of their parents, whatever the order of the elements", () => {
    expect(itemsOf(family)).toMatchObject([
      {
        stockCode: "TEE",
        isScsParent: true,
        parentCode: null,
        scsHeadings: ["Colour", "Size"],
        fields: { description: "T-shirt", weight: "1" },
      },
      {
        stockCode: "TEE-RD-L",
        parentCode: "TEE",
        isScsParent: false,
        deleted: true,
        scsPath: [
          { code: "RD", description: "Red" },
          { code: "L", description: "Large" },
        ],
        fields: { description: "T-shirt Red / Large", weight: "0.2" },
      },
      { stockCode: "SOLO", fields: {} },
    ]);
  });

  it("reads the same items however the text is cut into chunks", () => {
    const whole = parseExportStock([family]);
    fc.assert(
      fc.property(fc.array(fc.nat(family.length), { maxLength: 20 }), (cuts) => {
        const places = [0, ...cuts.toSorted((left, right) => left - right), family.length];
        const chunks = places.slice(1).map((end, index) => family.slice(places[index], end));
        expect(parseExportStock(chunks)).toEqual(whole);
      }),
    );
  });

  it("gives no items of a document that is cut off", () => {
    expect(parseExportStock([family.slice(0, -30)])).toEqual({ items: null, problem: "malformed" });
  });
});
