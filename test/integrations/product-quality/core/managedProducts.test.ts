import { findManagedProducts } from "../../../../integrations/product-quality/core/managedProducts";
import { emptyState, type PipelineState } from "../../../../integrations/product-quality/core/state";

const state: PipelineState = {
  ...emptyState(),
  managed: { "MUG-01": ["1", null], TEE: ["2", null], "TEE-S": ["3", "2"], "OLD-7": ["4", "2", "TEE-M"] },
};
const find = (...codes: [string, string | null][]) =>
  findManagedProducts(
    state,
    codes.map(([stockCode, parentCode]) => ({ stockCode, parentCode })),
  );

describe("the products behind changed Stock Items", () => {
  it("are those that the sync manages, whatever the case of the code", () => {
    expect(find(["mug-01", null], ["FOREIGN", null])).toEqual([{ id: "1", sku: "MUG-01", parentId: null }]);
  });

  it("are named by their SKU where the item has a code of its own", () => {
    expect(find(["OLD-7", "TEE"])).toEqual([{ id: "4", sku: "TEE-M", parentId: "2" }]);
  });

  it("are the parents of children that nobody knows, each once", () => {
    expect(find(["TEE-X", "TEE"], ["TEE-Y", "TEE"], ["TEE", null])).toEqual([{ id: "2", sku: "TEE", parentId: null }]);
  });
});
