import { afterAction } from "../../actionScenarios";

it("tells names and addresses", async () => {
  const found = await afterAction("listProductAssets", ({ data }) => data);
  expect(found).toMatchObject({ assets: [{ filename: "mug.jpg", url: expect.stringContaining("https://") }] });
});
