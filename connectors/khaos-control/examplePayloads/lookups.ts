import type { KhaosCountry } from "../wire/countries";
import type { CommodityCodeRow } from "../wire/harmonisationCodes";
import type { NamedRow } from "../wire/namedRows";

/** Example of *List Sites*. */
export const listSitesExample: { data: { sites: NamedRow[] } } = {
  data: {
    sites: [
      { id: "1", name: "Main Warehouse", parentId: null },
      { id: "2", name: "Shop", parentId: null },
    ],
  },
};

/** Example of *List Manufacturers*. */
export const listManufacturersExample: { data: { manufacturers: NamedRow[] } } = {
  data: { manufacturers: [{ id: "1", name: "Acme", parentId: null }] },
};

/** Example of *List Price Lists*. */
export const listPriceListsExample: { data: { priceLists: NamedRow[] } } = {
  data: {
    priceLists: [
      { id: null, name: "Retail", parentId: null },
      { id: null, name: "Trade", parentId: null },
    ],
  },
};

/** Example of *List Commodity Codes*. */
export const listCommodityCodesExample: { data: { commodityCodes: CommodityCodeRow[] } } = {
  data: { commodityCodes: [{ code: "85167970", stockCodes: ["KETTLE-01", "KETTLE-02"] }] },
};

/** Example of *List Web Categories*. */
export const listWebCategoriesExample: { data: { webCategories: NamedRow[] } } = {
  data: { webCategories: [{ id: "1", name: "Shop", parentId: null }] },
};

/** Example of *List Countries*, two asked for. */
export const listCountriesExample: { data: { countries: KhaosCountry[] } } = {
  data: {
    countries: [
      { id: "148", name: "People's Republic of China", isoCode: "CN" },
      { id: "1", name: "United Kingdom", isoCode: "GB" },
    ],
  },
};
