import { runJudgement } from "../../../../integrations/product-quality/flows/judgementFlow";
import { previewReport } from "../../../../integrations/product-quality/flows/previewReport";
import { createTestContext } from "../../../support/testContext";
import { planFor } from "../erpModel";
import { productOf } from "../samples";

it("answers for each asked SKU, in the order of the request", () => {
  const { products: planned, rows } = planFor([productOf("MUG-01"), productOf("CUP")]);
  const { products } = runJudgement(
    previewReport,
    { skus: ["CUP", "NONE", "MUG-01"], planned, rows },
    createTestContext(),
  );
  expect(products.map(({ sku, verdict }) => [sku, verdict])).toEqual([
    ["CUP", "would be created"],
    ["NONE", "is not in Plytix"],
    ["MUG-01", "would be created"],
  ]);
});

it("names the place of a payload that is no plan", () => {
  const broken = { skus: ["A"], planned: [{ sku: "A" }], rows: [] };
  expect(() => runJudgement(previewReport, broken, createTestContext())).toThrow("Preview Report: planned.0.");
});
