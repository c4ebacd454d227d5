import { afterAction, refusalOf } from "../../actionScenarios";

it("makes a group that can be found", async () => {
  const found = await afterAction("createAttributeGroup", ({ account }) => account.run("searchAttributeGroups", {}));
  expect(found).toMatchObject({ attributeGroups: [{ name: "Logistics", attributeLabels: ["weight"] }] });
});

it("passes the refusal of an unknown label on", async () => {
  const { text } = await refusalOf("createAttributeGroup", () => ({ groupName: "X", attributeLabels: "wieght" }));
  expect(text).toContain("label does not exist");
});
