import { afterAction } from "../../actionScenarios";

it("tells the fields of relationships", async () => {
  const found = await afterAction("listRelationshipFilters", ({ data }) => data);
  expect(found).toMatchObject({ fields: expect.arrayContaining([expect.objectContaining({ key: "symmetrical" })]) });
});
