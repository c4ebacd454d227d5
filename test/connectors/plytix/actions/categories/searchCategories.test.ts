import { afterAction } from "../../actionScenarios";

it("finds categories with their paths", async () => {
  const found = await afterAction("searchCategories", ({ data }) => data);
  expect(found).toMatchObject({ categories: [{ path: ["Kitchen", "Mugs"] }] });
});

it("keeps the two trees apart", async () => {
  const found = await afterAction("searchCategories", ({ data }) => data, { params: () => ({ tree: "file" }) });
  expect(found).toMatchObject({ categories: [], count: 0 });
});
