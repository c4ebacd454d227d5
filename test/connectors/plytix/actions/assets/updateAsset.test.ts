import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("changes name, categories and visibility", async () => {
  const found = await afterAction("updateAsset", ({ account, data }) => account.run("getAsset", { assetId: data.id }));
  expect(found).toMatchObject({ filename: "mug-red.jpg", isPublic: false, categoryIds: { length: 1 } });
});

it("refuses to change nothing, before any request", async () => {
  const { text, calls } = await refusalOf("updateAsset", () => ({ assetId: UNKNOWN }));
  expect(text).toContain("nothing to change");
  expect(calls).toBe(0);
});
