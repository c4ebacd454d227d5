import { afterAction, refusalOf } from "../../actionScenarios";

it("adds a file", async () => {
  const found = await afterAction("createAssetFromUrl", ({ account, data }) =>
    account.run("getAsset", { assetId: data.id }),
  );
  expect(found).toMatchObject({ filename: "shirt.jpg", fileType: "IMAGES" });
});

it("passes the refusal of something that is no address on", async () => {
  const { text } = await refusalOf("createAssetFromUrl", () => ({ filename: "x.jpg", fileUrl: "nowhere" }));
  expect(text).toContain("refused the request (createAssetFromUrl");
});
