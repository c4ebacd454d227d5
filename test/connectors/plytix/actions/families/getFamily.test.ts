import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("reads a family", async () => {
  const found = await afterAction("getFamily", ({ data }) => data);
  expect(found).toMatchObject({ name: "Clothing", attributeCount: 5 });
});

it("says so when there is none", async () => {
  const { text } = await refusalOf("getFamily", () => ({ familyId: UNKNOWN }));
  expect(text).toContain("does not have the requested record");
});
