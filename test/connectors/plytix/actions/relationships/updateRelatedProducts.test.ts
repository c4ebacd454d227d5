import { afterAction } from "../../actionScenarios";

it("changes quantities", async () => {
  const found = await afterAction("updateRelatedProducts", ({ account, params }) =>
    account.run("getProduct", { productId: String(params.productId) }),
  );
  expect(found).toMatchObject({ relationships: [{ relatedProducts: [{ quantity: 5 }] }] });
});
