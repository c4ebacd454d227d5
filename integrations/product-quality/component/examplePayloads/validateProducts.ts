import type { ValidationResult } from "../../core/validate";

/** What *Validate Products* returns for one single product. */
export const validateProductsExample: ValidationResult & { isErpAway: boolean } = {
  products: [
    {
      sku: "MUG-01",
      id: "64b0c2f1a1b2c3d4e5f60001",
      role: "single",
      parentId: null,
      parentSku: null,
      stockCode: "MUG-01",
      isCodeAccepted: false,
      verdict: "ready",
      isCounted: true,
      issues: [],
      warnings: [],
      fields: {
        description: "Stoneware mug",
        weight: "0.35",
        commodityCode: "69120021",
        sellPrice: "12.5",
        buyPrice: "4.1",
        stockType1: "Home",
        stockType2: "Mugs",
        stockControlled: true,
        taxCode: "1",
      },
      axes: null,
    },
  ],
  codesToCheck: ["MUG-01"],
  codesToRead: ["MUG-01"],
  isErpAway: false,
};
