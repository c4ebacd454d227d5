import { afterAction } from "../../actionScenarios";

it("tells operators, options and the attributes of the account", async () => {
  const found = await afterAction("listProductFilters", ({ data }) => data);
  expect(found).toMatchObject({
    fields: expect.arrayContaining([
      expect.objectContaining({ key: "attributes.colour", options: ["Red", "Blue"] }),
      expect.objectContaining({ key: "_is_variation", operators: ["eq"] }),
    ]),
  });
});
