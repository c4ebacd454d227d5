import { afterAction } from "../../actionScenarios";

it("leaves none", async () => {
  const found = await afterAction("deleteAttributeGroup", ({ account }) => account.run("searchAttributeGroups", {}));
  expect(found).toMatchObject({ attributeGroups: [], count: 0 });
});
