import { afterAction } from "../../actionScenarios";

it("tells names and paths", async () => {
  const found = await afterAction("listProductCategories", ({ data }) => data);
  expect(found).toMatchObject({ categories: [{ name: "Mugs", path: ["Kitchen", "Mugs"] }] });
});
