import { afterAction, refusalOf, UNKNOWN } from "../../actionScenarios";

it("takes it off the products", async () => {
  const found = await afterAction("deleteAsset", ({ account }) => account.simulator.products()[0]?.attributes);
  expect(found).not.toMatchObject({ hero: { filename: "mug.jpg" } });
});

it("says so when there is none", async () => {
  const { text } = await refusalOf("deleteAsset", () => ({ assetId: UNKNOWN }));
  expect(text).toContain("does not have the requested record");
});
