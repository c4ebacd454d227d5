/** Example of the data source *Sites*. */
export const sitesExample = {
  result: [
    { key: "-1", label: "All sites" },
    { key: "1", label: "Main Warehouse" },
    { key: "2", label: "Shop" },
  ],
};

/** Example of the data source *Stock Fields*, with the default profile. */
export const stockFieldsExample = {
  result: [
    {
      key: "description",
      label: "Description (SHORT_DESC)",
    },
    {
      key: "stockControlled",
      label: "Stock controlled (CONTROLLED, at creation only)",
    },
    {
      key: "stockType1",
      label: "Stock type level 1 (STOCK_TYPE1, at creation only)",
    },
    {
      key: "stockType2",
      label: "Stock type level 2 (STOCK_TYPE2, at creation only)",
    },
    {
      key: "buyPrice",
      label: "Buy price (BUY_PRICE, at creation only)",
    },
    {
      key: "sellPrice",
      label: "Sell price (SELL_PRICE)",
    },
    {
      key: "taxCode",
      label: "Tax code (TAX_CODE, at creation only)",
    },
    {
      key: "longDescription",
      label: "Long description (LONG_DESC)",
    },
    {
      key: "weight",
      label: "Weight (kg) (WEIGHT)",
    },
    {
      key: "height",
      label: "Height (HEIGHT)",
    },
    {
      key: "width",
      label: "Width (WIDTH)",
    },
    {
      key: "depth",
      label: "Depth (DEPTH)",
    },
    {
      key: "commodityCode",
      label: "Commodity code (Harmonisation:Code)",
    },
    {
      key: "countryOfOrigin",
      label: "Country of manufacture (COUNTRYMANUF_ID)",
    },
    {
      key: "barcode",
      label: "Barcode (BARCODE)",
    },
    {
      key: "otherRef",
      label: "Other reference (OTHER_REF)",
    },
    {
      key: "eposDescription",
      label: "EPOS description (EPOS_DESC)",
    },
    {
      key: "webTeaser",
      label: "Web teaser (WEB_TEASER)",
    },
    {
      key: "metaTitle",
      label: "Meta title (META_TITLE)",
    },
    {
      key: "metaDescription",
      label: "Meta description (META_DESCRIPTION)",
    },
    {
      key: "metaKeywords",
      label: "Meta keywords (META_KEYWORDS)",
    },
    {
      key: "manufacturer",
      label: "Manufacturer (MANUFACTURER)",
    },
    {
      key: "stockType3",
      label: "Stock type level 3 (STOCK_TYPE3, at creation only)",
    },
    {
      key: "stockType4",
      label: "Stock type level 4 (STOCK_TYPE4, at creation only)",
    },
    {
      key: "webPrice",
      label: "Web price (SELL_PRICE_WEB)",
    },
    {
      key: "discontinued",
      label: "Discontinued (DISCONTINUED)",
    },
    {
      key: "runToZero",
      label: "Run to zero (RUN_TO_ZERO)",
    },
    {
      key: "publishOnWeb",
      label: "Publish on web (WEB)",
    },
  ],
};
