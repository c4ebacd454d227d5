import { afterAction, refusalOf } from "../../actionScenarios";

it("tells names and roles", async () => {
  const found = await afterAction("searchMembers", ({ data }) => data);
  expect(found).toMatchObject({ members: [{ role: "OWNER", email: "merchandiser@example.com" }] });
});

it("reads this service's own form of errors", async () => {
  const { text } = await refusalOf("searchMembers", () => ({
    filters: [[{ field: "shoe_size", operator: "eq", value: 1 }]],
  }));
  expect(text).toContain("One or more filter fields are not valid");
});
