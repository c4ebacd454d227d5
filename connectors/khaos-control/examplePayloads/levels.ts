import type { LevelImport } from "../importLevels";
import type { StockLevels } from "../stockLevels";

/** Example of *Get Stock Levels*. */
export const getStockLevelsExample: { data: StockLevels } = {
  data: {
    levels: [
      {
        askedCode: "kettle-01",
        stockCode: "KETTLE-01",
        level: 14,
        onOrder: 6,
        buildPotential: 2,
        isStockControlled: true,
        sellable: 16,
      },
    ],
    notFound: ["KETTLE-99"],
    siteId: -1,
  },
};

/** Example of *Import Stock Status*. */
export const importStockStatusExample: { data: LevelImport } = {
  data: {
    outcomes: [
      { stockCode: "KETTLE-01", level: "20", outcome: "set", found: 20, detail: null },
      {
        stockCode: "KETTLE-99",
        level: "5",
        outcome: "rejected",
        found: null,
        detail: "No Stock Item has this code",
      },
    ],
    calls: 1,
    dryRun: false,
  },
};
