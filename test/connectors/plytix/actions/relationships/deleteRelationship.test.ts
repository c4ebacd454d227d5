import { afterAction, refusalOf, relatedProducts } from "../../actionScenarios";

it("leaves none", async () => {
  const found = await afterAction("deleteRelationship", ({ account }) => account.run("searchRelationships", {}));
  expect(found).toMatchObject({ count: 0 });
});

it("passes the refusal while it is in use on", async () => {
  const { text } = await refusalOf("deleteRelationship", async (account) => ({
    relationshipId: (await relatedProducts(account)).relationshipId,
  }));
  expect(text).toContain("usages");
});
