import { afterAction, refusalOf } from "../../actionScenarios";

it("sends every byte", async () => {
  const found = await afterAction("createAssetFromContent", ({ account, data }) =>
    account.run("getAsset", { assetId: data.id }),
  );
  expect(found).toMatchObject({ filename: "shirt.png", fileSize: 20 });
});

it("takes the file of an earlier step", async () => {
  const found = await afterAction("createAssetFromContent", ({ data }) => data, {
    params: () => ({
      filename: "a.bin",
      content: { data: Buffer.from([0, 255, 7]), contentType: "application/octet-stream" },
    }),
  });
  expect(found).toMatchObject({ fileSize: 3 });
});

it("refuses what is no content, before any request", async () => {
  const { text, calls } = await refusalOf("createAssetFromContent", () => ({
    filename: "x.jpg",
    content: "no base64!",
  }));
  expect(text).toContain("File Content must be base64");
  expect(calls).toBe(0);
});
