import { afterAction, asset, refusalOf } from "../../actionScenarios";

it("tells name and address", async () => {
  const found = await afterAction("getProductAsset", ({ data }) => data);
  expect(found).toMatchObject({ filename: "mug.jpg" });
});

it("says so when it is not linked", async () => {
  const { text } = await refusalOf("getProductAsset", async (account) => ({
    productId: account.simulator.idOf("SHIRT-S"),
    assetId: await asset(account, "mug.jpg"),
  }));
  expect(text).toContain("does not have the requested record");
});
