import { afterAction } from "../../actionScenarios";

it("makes a relationship for both sides", async () => {
  const found = await afterAction("createRelationship", ({ account, data }) =>
    account.run("getRelationship", { relationshipId: data.id }),
  );
  expect(found).toMatchObject({ label: "goes_with", isSymmetrical: true });
});
