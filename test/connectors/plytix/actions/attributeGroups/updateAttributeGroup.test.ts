import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("replaces the attributes and leaves the name", async () => {
  const found = await afterAction("updateAttributeGroup", ({ account }) => account.run("searchAttributeGroups", {}));
  expect(found).toMatchObject({
    attributeGroups: [{ name: "Logistics", order: 2, attributeLabels: ["weight", "launch"] }],
  });
});

it("refuses to change nothing, before any request", async () => {
  const { text, calls } = await refusalOf("updateAttributeGroup", () => ({ attributeGroupId: UNKNOWN }));
  expect(text).toContain("nothing to change");
  expect(calls).toBe(0);
});
