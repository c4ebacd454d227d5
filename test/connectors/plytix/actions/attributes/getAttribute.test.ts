import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("reads an attribute", async () => {
  const found = await afterAction("getAttribute", ({ data }) => data);
  expect(found).toMatchObject({ label: "colour", typeClass: "DropdownAttribute" });
});

it("says so when there is none", async () => {
  const { text } = await refusalOf("getAttribute", () => ({ attributeId: UNKNOWN }));
  expect(text).toContain("does not have the requested record");
});
