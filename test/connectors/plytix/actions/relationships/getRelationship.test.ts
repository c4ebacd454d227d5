import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("reads a relationship", async () => {
  const found = await afterAction("getRelationship", ({ data }) => data);
  expect(found).toMatchObject({ label: "spare_parts" });
});

it("says so when there is none", async () => {
  const { text } = await refusalOf("getRelationship", () => ({ relationshipId: UNKNOWN }));
  expect(text).toContain("does not have the requested record");
});
