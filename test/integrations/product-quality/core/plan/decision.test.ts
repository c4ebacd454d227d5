import { stop, writeOrUnchanged } from "../../../../../integrations/product-quality/core/plan/decision";
import { toFlagRow } from "../../../../../integrations/product-quality/core/plan/rows";
import { itemOf, judgeOne, productOf } from "../../samples";

it("stops a product with one issue", () => {
  expect(stop("PARENT_MISSING", { field: "parent" })).toEqual({
    kind: "stop",
    issues: [{ code: "PARENT_MISSING", field: "parent", value: null, expected: null }],
  });
});

it("writes a row, and nothing where there is none, remembering the code as the ERP spells it", () => {
  const item = itemOf("Mug-01");
  const row = toFlagRow(judgeOne(productOf("MUG-01")), item, { discontinued: true });
  expect(writeOrUnchanged(row, item)).toEqual({ kind: "write", row });
  expect(writeOrUnchanged(null, item)).toEqual({ kind: "unchanged", stockCode: "Mug-01", withdrawal: null });
});
