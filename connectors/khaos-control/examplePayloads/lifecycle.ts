import type { LifecycleResult } from "../lifecycle/setLifecycle";

/** Example of *Set Stock Item Lifecycle*: a parent with its variants is discontinued, one variant was so already. */
export const setStockItemLifecycleExample: { data: LifecycleResult } = {
  data: {
    outcomes: [
      { parentCode: null, stockCode: "TEE", outcome: "updated", detail: null, mismatches: [], systemDown: false },
      { parentCode: "TEE", stockCode: "TEE-RD-L", outcome: "updated", detail: null, mismatches: [], systemDown: false },
      {
        parentCode: "TEE",
        stockCode: "TEE-RD-M",
        outcome: "unchanged",
        detail: "There is nothing to write",
        mismatches: [],
        systemDown: false,
      },
    ],
    notFound: ["TEE-99"],
    calls: 1,
    dryRun: false,
    unverifiable: [],
  },
};
