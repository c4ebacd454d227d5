import { findManagedProductsExample } from "../../../../../integrations/product-quality/component/examplePayloads/findManagedProducts";
import { emptyState } from "../../../../../integrations/product-quality/core/state";
import { contextWith, runAction } from "../../componentWorld";

const managed = { "MUG-01": ["64b0c2f1a1b2c3d4e5f60001", null] as [string, null] };
const find = (changes: unknown) =>
  runAction("findManagedProducts", { changes }, { context: contextWith({ ...emptyState(), managed }) });

it("returns what the example says, and writes no state", async () => {
  const { data, crossFlowState } = await find([{ stockCode: "MUG-01", parentCode: null }]);
  expect([data, crossFlowState]).toEqual([findManagedProductsExample, undefined]);
});

it("refuses a list of something else", async () => {
  await expect(find(["MUG-01"])).rejects.toThrow("must hold stockCode and parentCode");
});
