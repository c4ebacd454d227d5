import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("makes a product below the parent", async () => {
  const found = await afterAction("createVariant", ({ account, params }) => account.run("listVariants", params));
  expect(found).toMatchObject({
    variants: expect.arrayContaining([
      expect.objectContaining({ sku: "SHIRT-L", productType: "VARIANT", attributes: { colour: "Red" } }),
    ]),
  });
});

it("says so when there is no such parent", async () => {
  const { text } = await refusalOf("createVariant", () => ({ parentId: UNKNOWN, sku: "X" }));
  expect(text).toContain("does not have the requested record");
});
