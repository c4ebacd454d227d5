import { countries } from "./countries";
import type { ReadSetting } from "./exportStock";
import { sites } from "./exportStockStatus";
import type { StockItem } from "./item";
import { numberOf, textOf } from "./item";
import { selectItems } from "./selectItems";
import type { SoapValue } from "./soapAnswer";
import { soapArray, soapDouble, soapInt, soapString, soapStruct } from "./soapAnswer";
import type { Store } from "./store";

/** A list object: a count, and the rows unless there are none. */
function counted(type: string, itemType: string, rows: SoapValue[]): SoapValue {
  const list: [string, SoapValue][] = rows.length === 0 ? [] : [["List", soapArray(itemType, rows)]];
  return soapStruct(type, [["Count", soapInt(rows.length)], ...list]);
}

/** `GetSiteList`. */
export const getSiteList = (): SoapValue =>
  soapStruct("TSiteList", [
    [
      "List",
      soapArray(
        "TSite",
        sites.map(({ id, name }) =>
          soapStruct("TSite", [
            ["SiteID", soapInt(id)],
            ["SiteName", soapString(name)],
          ]),
        ),
      ),
    ],
  ]);

/** `GetManufacturer`. The shape is not public. */
export const getManufacturer = (store: Store): SoapValue =>
  counted(
    "TManufacturerList",
    "TManufacturer",
    store.lookups.rows("MANUFACTURER").map(({ id, name }) =>
      soapStruct("TManufacturer", [
        ["ManufacturerID", soapInt(id)],
        ["ManufacturerName", soapString(name)],
      ]),
    ),
  );

/** `GetCountryList`. The shape is not public. */
export const getCountryList = (): SoapValue =>
  counted(
    "TCountryList",
    "TCountry",
    countries.map(({ id, code, name }) =>
      soapStruct("TCountry", [
        ["CountryID", soapInt(id)],
        ["CountryCode", soapString(code)],
        ["CountryName", soapString(name)],
      ]),
    ),
  );

/** `GetHarmonisationCodes`: each commodity code with the items that carry it. */
export function getHarmonisationCodes(store: Store): SoapValue {
  const itemsByCode = new Map<string, StockItem[]>();
  for (const item of store.all()) {
    const code = textOf(item, "COMMODITY_CODE");
    if (code === "") continue;
    const items = itemsByCode.get(code);
    if (items === undefined) itemsByCode.set(code, [item]);
    else items.push(item);
  }
  const harmonised = (item: StockItem) =>
    soapStruct("THarmonisedItem", [
      ["StockCode", soapString(item.code)],
      ["Duty", soapDouble(numberOf(item, "COMMODITY_DUTY") ?? 0)],
    ]);
  return soapArray(
    "THarmonisationCode",
    [...itemsByCode].map(([code, items]) =>
      soapStruct("THarmonisationCode", [
        ["Code", soapString(code)],
        ["StockItems", soapArray("THarmonisedItem", items.map(harmonised))],
      ]),
    ),
  );
}

/** `GetStockPotential`: levels as numbers, a row for each item that exists. */
export function getStockPotential(codes: string, mappingType: number, setting: ReadSetting): SoapValue {
  const row = (item: StockItem) => {
    const level = numberOf(item, "STOCK_LEVEL") ?? 0;
    return soapStruct("TStockPotential", [
      ["StockCode", soapString(item.code)],
      ["OtherRef", soapString(textOf(item, "OTHER_REF"))],
      ["StockDesc", soapString(textOf(item, "STOCK_DESC"))],
      ["Available", soapDouble(level)],
      ["OnOrder", soapDouble(numberOf(item, "ON_ORDER_LEVEL") ?? 0)],
      ["BackOrder", soapDouble(0)],
      ["Potential", soapDouble(numberOf(item, "BUILD_POTENTIAL_CHILDREN") ?? 0)],
    ]);
  };
  return soapArray("TStockPotential", selectItems({ codes, mappingType }, setting).map(row));
}

/** `GetPriceLists`: the names. */
export const getPriceLists = (): SoapValue => soapArray("string", [soapString("Retail"), soapString("Trade")]);

/** The document of `ExportWebCategoriesCompressed`; invented, since no client shows it. */
export const webCategoryDocument = (): string =>
  `<?xml version="1.0"?>\r\n<WEB_CATEGORIES><WEB_CATEGORY ID="1" NAME="Shop"/></WEB_CATEGORIES>`;
