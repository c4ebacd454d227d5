import { afterAction, refusalOf, relatedProducts, UNKNOWN } from "../../actionScenarios";

it("adds to the links there are", async () => {
  const found = await afterAction("addRelatedProducts", ({ account, params }) =>
    account.run("getProduct", { productId: String(params.productId) }),
  );
  expect(found).toMatchObject({ relationships: [{ relatedProducts: [{ quantity: 1 }, { quantity: 2 }] }] });
});

it("is refused for unknown products instead of losing them", async () => {
  const { text } = await refusalOf("addRelatedProducts", async (account) => ({
    ...(await relatedProducts(account)),
    links: [{ productId: UNKNOWN }],
  }));
  expect(text).toContain("product does not exists");
});

it("refuses another form of links before any request", async () => {
  const { text, calls } = await refusalOf("addRelatedProducts", () => ({
    productId: UNKNOWN,
    relationshipId: UNKNOWN,
    links: [{ id: UNKNOWN }],
  }));
  expect(text).toContain("Related Products must be a list of");
  expect(calls).toBe(0);
});
