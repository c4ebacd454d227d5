import type { ImportResult, StockCodeCheck, StockItemsResult } from "../fields/stockItem";

/** Example of *Check Stock Codes*. */
export const checkStockCodesExample: { data: StockCodeCheck } = {
  data: {
    found: [{ askedCode: "kettle-01", stockCode: "KETTLE-01", level: 14, onOrder: 6 }],
    notFound: ["KETTLE 02"],
    similar: [{ askedCode: "KETTLE 02", candidates: ["KETTLE-02"] }],
  },
};

/** Example of *Get Stock Items*. */
export const getStockItemsExample: { data: StockItemsResult } = {
  data: {
    items: [
      {
        stockCode: "KETTLE-01",
        parentCode: null,
        isScsParent: false,
        scsHeadings: [],
        scsPath: [],
        deleted: false,
        fields: {
          description: "Kettle 1.7 Litre",
          buyPrice: "9.5",
          sellPrice: "24.99",
          taxCode: "20",
          stockType1: "Homeware",
          stockType2: "Kitchen",
          weight: "1.2",
          commodityCode: "85167970",
          countryOfOrigin: "CN",
          manufacturer: "Acme",
          webPrice: "0",
          stockControlled: true,
          publishOnWeb: true,
          discontinued: false,
          runToZero: false,
        },
      },
    ],
    missing: ["KETTLE-99"],
  },
};

/** Example of *Import Stock Items*. */
export const importStockItemsExample: { data: ImportResult } = {
  data: {
    outcomes: [
      {
        sku: "KETTLE-01",
        stockCode: "KETTLE-01",
        verb: "update",
        outcome: "updated",
        detail: null,
        mismatches: [],
        systemDown: false,
      },
      {
        sku: "KETTLE-02",
        stockCode: "KETTLE-02",
        verb: "create",
        outcome: "seedNotApplied",
        detail: "Created, but not taken as sent: Stock type level 2",
        mismatches: [{ field: "stockType2", planned: "Teapots", found: "System & Miscellaneous" }],
        systemDown: false,
      },
    ],
    calls: 2,
    dryRun: false,
    unverifiable: ["commodityCode"],
  },
};
