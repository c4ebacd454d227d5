import { afterAction } from "../../actionScenarios";

it("takes the links off", async () => {
  const found = await afterAction("unlinkRelatedProducts", ({ account, params }) =>
    account.run("getProduct", { productId: String(params.productId) }),
  );
  expect(found).toMatchObject({ relationships: [] });
});
