import { afterAction } from "../../actionScenarios";

it("tells the fields of files", async () => {
  const found = await afterAction("listAssetFilters", ({ data }) => data);
  expect(found).toMatchObject({
    fields: expect.arrayContaining([expect.objectContaining({ key: "file_type", operators: ["in", "!in"] })]),
  });
});
