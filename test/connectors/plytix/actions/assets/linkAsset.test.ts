import { afterAction, asset, refusalOf } from "../../actionScenarios";

it("puts the asset into its place", async () => {
  const found = await afterAction("linkAsset", ({ account }) => account.simulator.products()[1]?.attributes);
  expect(found).toMatchObject({ hero: { path: expect.stringContaining("mug.jpg") } });
});

it("passes the refusal of an attribute that holds no media on", async () => {
  const { text } = await refusalOf("linkAsset", async (account) => ({
    productId: account.simulator.idOf("SHIRT"),
    assetId: await asset(account, "mug.jpg"),
    attributeLabel: "brand",
  }));
  expect(text).toContain("attribute_label");
});
