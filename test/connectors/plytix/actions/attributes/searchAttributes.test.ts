import { afterAction } from "../../actionScenarios";

it("finds attributes with their options", async () => {
  const found = await afterAction("searchAttributes", ({ data }) => data, {
    params: () => ({ filters: [[{ field: "label", operator: "eq", value: "colour" }]] }),
  });
  expect(found).toMatchObject({ attributes: [{ label: "colour", options: ["Red", "Blue"] }], count: 1 });
});
