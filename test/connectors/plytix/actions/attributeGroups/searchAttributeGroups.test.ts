import { afterAction } from "../../actionScenarios";

it("finds the groups", async () => {
  const found = await afterAction("searchAttributeGroups", ({ data }) => data);
  expect(found).toMatchObject({ attributeGroups: [{ name: "Logistics" }], count: 1 });
});
