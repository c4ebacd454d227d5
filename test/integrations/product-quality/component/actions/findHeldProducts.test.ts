import { findHeldProductsExample } from "../../../../../integrations/product-quality/component/examplePayloads/findHeldProducts";
import { emptyState } from "../../../../../integrations/product-quality/core/state";
import { contextWith, runAction } from "../../componentWorld";

const recordOf = (lastSeen: string) => ({
  stockCode: "X",
  issues: [["ERP_UNAVAILABLE", null, null, null] as ["ERP_UNAVAILABLE", null, null, null]],
  firstSeen: lastSeen,
  lastSeen,
  attempts: 1,
});

it("returns what the example says for a product whose wait is over by the clock", async () => {
  const exceptions = { "MUG-01": recordOf("2026-03-02T07:55:00.000Z"), LATER: recordOf("2026-03-02T07:55:00.001Z") };
  const { data, crossFlowState } = await runAction(
    "findHeldProducts",
    {},
    { context: contextWith({ ...emptyState(), exceptions }) },
  );
  expect(data).toEqual(findHeldProductsExample);
  expect(crossFlowState).toBeUndefined();
});

it("returns no product before the first run", async () => {
  const { data } = await runAction("findHeldProducts");
  expect(data).toEqual({ changes: [], count: 0 });
});
