import type { Plan } from "../../core/plan/planStockChanges";

/** What *Plan Stock Changes* returns for one product whose price differs. */
export const planStockChangesExample: Plan = {
  rows: [
    {
      sku: "MUG-01",
      kind: "plain",
      stockCode: "MUG-01",
      scs: null,
      resend: { description: "Stoneware mug", weight: "0.35", commodityCode: "69120021" },
      financeBefore: { buyPrice: "4.1" },
      requires: null,
      verb: "update",
      fields: { sellPrice: "12.5" },
    },
  ],
  products: [
    {
      sku: "MUG-01",
      id: "64b0c2f1a1b2c3d4e5f60001",
      parentId: null,
      stockCode: "MUG-01",
      intent: "write",
      withdrawal: null,
      issues: [],
      warnings: [],
    },
  ],
};
