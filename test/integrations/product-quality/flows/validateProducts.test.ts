import { invokeFlow } from "@prismatic-io/spectral/dist/testing";
import { validateProducts as validate } from "../../../../integrations/product-quality/core/validate";
import { runJudgement } from "../../../../integrations/product-quality/flows/judgementFlow";
import {
  validateProducts,
  validateProductsFlow,
} from "../../../../integrations/product-quality/flows/validateProducts";
import { createTestContext } from "../../../support/testContext";
import { parentOf, productOf, settingsOf, variantOf } from "../samples";

const judge = (payload: unknown) => runJudgement(validateProducts, payload, createTestContext());

it("judges products by the settings, with nothing but products given", () => {
  const products = [productOf("MUG-01"), productOf("CUP", { attributes: { weight: "?" } })];
  expect(judge({ products, settings: { runMode: "live" } }).products.map(({ verdict }) => verdict)).toEqual([
    "ready",
    "quarantined",
  ]);
});

it("judges the same as a flow as in a step", async () => {
  const input = {
    products: [variantOf("TEE-S", "TEE", { options: { size: "S" } })],
    parents: [parentOf("TEE")],
    managed: [{ sku: "tee-s", id: "other" }],
    settings: settingsOf(),
  };
  const context = { logger: createTestContext().logger } as never;
  const payload = { body: { data: JSON.parse(JSON.stringify(input)), contentType: "application/json" } };
  const { result } = await invokeFlow(validateProductsFlow, { context, payload });
  expect(result).toEqual({ data: validate(input) });
});

it.each<[string, object, string]>([
  ["a product without SKU", { products: [{ ...productOf("A"), sku: undefined }] }, "products.0.sku"],
  ["no products", {}, "products"],
  ["a setting nobody knows", { products: [], settings: { dryRun: true } }, "settings"],
  [
    "a bad field map",
    { products: [], settings: { fieldMap: [{ source: "a", target: "b" }] } },
    "settings.fieldMap.0.target",
  ],
])("refuses %s", (_what, payload, place) => {
  expect(() => judge({ settings: {}, ...payload })).toThrow(`Validate Products: ${place} is not as expected`);
});
