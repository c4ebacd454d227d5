import { plannedProductSchema } from "../../../../../integrations/product-quality/core/plan/plannedProduct";
import { planFor } from "../../erpModel";
import { productOf } from "../../samples";

it("takes every product of a plan, and no issue outside the catalogue", () => {
  const { products } = planFor([productOf("MUG-01"), productOf("CUP", { attributes: { weight: undefined } })]);
  expect(plannedProductSchema.array().parse(products)).toEqual(products);
  const made = { ...products[0], issues: [{ code: "MADE_UP", field: null, value: null, expected: null }] };
  expect(plannedProductSchema.safeParse(made).success).toBe(false);
});
