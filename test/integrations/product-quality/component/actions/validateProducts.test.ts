import { validateProductsExample } from "../../../../../integrations/product-quality/component/examplePayloads/validateProducts";
import { emptyState } from "../../../../../integrations/product-quality/core/state";
import type { ValidationResult } from "../../../../../integrations/product-quality/core/validate";
import { contextWith, runAction, shapeOf } from "../../componentWorld";
import { codesBySku, productOf, settingsOf } from "../../samples";

const settings = settingsOf();
const validate = (inputs: Record<string, unknown>, state = emptyState()) =>
  runAction<ValidationResult>("validateProducts", { settings, ...inputs }, { context: contextWith(state) });

it("returns what the example says", async () => {
  const { data } = await validate({ products: [productOf("MUG-01", { id: "64b0c2f1a1b2c3d4e5f60001" })] });
  expect(shapeOf(data)).toEqual(shapeOf(validateProductsExample));
  expect(data).toEqual(validateProductsExample);
});

it("looks products up among the managed ones, whatever case and spaces", async () => {
  const state = {
    ...emptyState(),
    managed: { "MUG 01": ["other", null] as [string, null], CUP: ["x", null] as [string, null] },
  };
  const { data } = await validate({ products: [productOf("mug01"), productOf("TEA")], parents: [] }, state);
  expect(codesBySku(data.products)).toEqual({ mug01: ["STOCK_CODE_COLLISION"], TEA: [] });
});

it("passes on that Plytix could not be read", async () => {
  const { data } = await validate({ products: undefined });
  expect(data).toEqual({ products: null, codesToCheck: [], codesToRead: [], isErpAway: false });
});

it("asks Khaos Control for nothing during an outage", async () => {
  const outage = { since: "2026-03-02T08:00:00.000Z", until: "9999-01-01T00:00:00.000Z", attempts: 1 };
  const { data } = await validate({ products: [productOf("MUG-01")] }, { ...emptyState(), outage });
  expect(data).toMatchObject({ codesToCheck: [], codesToRead: [], isErpAway: true, products: [{ sku: "MUG-01" }] });
});

it("names the place of a product that is no product", async () => {
  await expect(validate({ products: [{ sku: "A" }] })).rejects.toThrow("Validate Products: products.0.id");
});
