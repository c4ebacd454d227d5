import { invokeFlow } from "@prismatic-io/spectral/dist/testing";
import { runJudgement } from "../../../../integrations/product-quality/flows/judgementFlow";
import {
  planStockChanges,
  planStockChangesFlow,
} from "../../../../integrations/product-quality/flows/planStockChanges";
import { createTestContext } from "../../../support/testContext";
import { askCodes } from "../erpModel";
import { itemOf, judge, productOf, settingsOf } from "../samples";

const products = judge([productOf("MUG-01")]);
const items = [itemOf("MUG-01", { fields: { weight: "1" } })];
const check = askCodes({ items }, ["MUG-01"]);
const plan = (payload: unknown) => runJudgement(planStockChanges, payload, createTestContext());

it("compares products with their items", () => {
  expect(plan({ products, check, items, settings: {} })).toMatchObject({
    rows: [{ verb: "update", stockCode: "MUG-01", fields: { weight: "0.35" } }],
    products: [{ sku: "MUG-01", intent: "write" }],
  });
});

it("plans the same as a flow as in a step", async () => {
  const input = { products, check, items, withdrawn: [], managed: {}, retiredInRun: 0, settings: settingsOf() };
  const context = { logger: createTestContext().logger } as never;
  const payload = { body: { data: JSON.parse(JSON.stringify(input)), contentType: "application/json" } };
  const { result } = await invokeFlow(planStockChangesFlow, { context, payload });
  expect(result).toEqual({ data: plan(input) });
});

it("takes an answer that is missing for a system that is down", () => {
  for (const payload of [{}, { check }, { items }, { check: null, items: null }]) {
    expect(plan({ products, settings: {}, ...payload })).toMatchObject({
      rows: [],
      products: [{ intent: "stop", issues: [{ code: "ERP_UNAVAILABLE" }] }],
    });
  }
});

it.each<[string, object, string]>([
  ["a product that was not validated", { products: [productOf("A")] }, "products.0.role"],
  ["a field that no Stock Item has", { items: [{ ...itemOf("A"), fields: { colour: "red" } }] }, "items.0.fields"],
  ["a negative count", { retiredInRun: -1 }, "retiredInRun"],
])("refuses %s", (_what, payload, place) => {
  expect(() => plan({ products, check, items, settings: {}, ...payload })).toThrow(
    `Plan Stock Changes: ${place} is not as expected`,
  );
});
