import { toPreview } from "../../../../../integrations/product-quality/core/report/preview";
import { planFor } from "../../erpModel";
import { itemOf, productOf } from "../../samples";

const previewOf = (...given: Parameters<typeof planFor>) => {
  const [products] = given;
  return toPreview(
    products.map(({ sku }) => sku),
    planFor(...given),
  );
};

describe("a preview", () => {
  it("shows a new product with its fields by their names on the screen, and no amount that finance owns", () => {
    const [mug] = previewOf([productOf("MUG-01")]);
    expect(mug).toMatchObject({ sku: "MUG-01", verdict: "would be created", issues: [] });
    expect(mug?.fields).toMatchObject({ Description: "Stoneware mug", "Stock controlled": "yes" });
    expect(Object.keys(mug?.fields ?? {})).not.toContain("Buy price");
  });

  it("shows only what differs of an existing item", () => {
    const [mug] = previewOf([productOf("MUG-01")], [itemOf("MUG-01", { fields: { weight: "9" } })]);
    expect(mug).toMatchObject({ verdict: "would be updated" });
    expect(Object.keys(mug?.fields ?? {})).toEqual(["Weight (kg)"]);
    expect(previewOf([productOf("MUG-01")], [itemOf("MUG-01")])[0]).toMatchObject({
      verdict: "is up to date in Khaos Control",
      fields: {},
    });
  });

  it("says what holds a product back, who acts and how", () => {
    const [cup] = previewOf([productOf("CUP", { attributes: { weight: undefined } })]);
    expect(cup).toMatchObject({
      verdict: "is held back",
      issues: [{ code: "MISSING_ATTRIBUTE", field: "weight", owner: "merchandising" }],
    });
    expect(cup?.issues[0]?.message).toContain("weight is empty");
  });

  it("tells a withdrawal, a draft and a SKU that Plytix does not have apart", () => {
    const products = [productOf("OLD", { status: "Archived" }), productOf("NEW", { status: "Draft" })];
    const plan = planFor(products, [itemOf("OLD")]);
    expect(toPreview(["OLD", "NEW", "NONE"], plan).map(({ verdict }) => verdict)).toEqual([
      "would be withdrawn",
      "is not part of the sync: a draft, or withdrawn and unknown to Khaos Control",
      "is not in Plytix",
    ]);
  });
});
