import { afterAction } from "../../actionScenarios";

it("keeps the label", async () => {
  const found = await afterAction("updateRelationship", ({ account, data }) =>
    account.run("getRelationship", { relationshipId: data.id }),
  );
  expect(found).toMatchObject({ label: "spare_parts", name: "Replacement Parts" });
});
