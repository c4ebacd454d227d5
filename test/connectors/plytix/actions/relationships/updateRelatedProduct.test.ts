import { afterAction, refusalOf, relatedProducts, UNKNOWN } from "../../actionScenarios";

it("changes one quantity", async () => {
  const found = await afterAction("updateRelatedProduct", ({ account, params }) =>
    account.run("getProduct", { productId: String(params.productId) }),
  );
  expect(found).toMatchObject({ relationships: [{ relatedProducts: [{ quantity: 5 }] }] });
});

it("says so when the product is not linked", async () => {
  const { text } = await refusalOf("updateRelatedProduct", async (account) => ({
    ...(await relatedProducts(account)),
    relatedProductId: UNKNOWN,
  }));
  expect(text).toContain("does not have the requested record");
});
