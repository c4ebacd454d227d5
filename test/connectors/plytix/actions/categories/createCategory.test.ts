import { afterAction } from "../../actionScenarios";

it("puts it below its parent", async () => {
  const found = await afterAction("createCategory", ({ data }) => data);
  expect(found).toMatchObject({ path: ["Kitchen", "Cups"] });
});

it("puts it at the top level without one", async () => {
  const found = await afterAction("createCategory", ({ data }) => data, { params: () => ({ categoryName: "Garden" }) });
  expect(found).toMatchObject({ path: ["Garden"], parentIds: [] });
});
