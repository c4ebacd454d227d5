import { afterAction, refusalOf } from "../../actionScenarios";

it("makes a single product a variant", async () => {
  const found = await afterAction("linkVariant", ({ account }) => account.simulator.products().at(-1));
  expect(found).toMatchObject({ sku: "SHIRT-XS", parent_sku: "SHIRT", product_type: "VARIANT" });
});

it("passes the refusal of a product that is a variant already on", async () => {
  const { text } = await refusalOf("linkVariant", (account) => ({
    parentId: account.simulator.idOf("SHIRT"),
    variantId: account.simulator.idOf("SHIRT-S"),
  }));
  expect(text).toContain("Products to link must be single");
});
