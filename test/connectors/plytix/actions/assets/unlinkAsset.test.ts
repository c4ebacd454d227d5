import { afterAction } from "../../actionScenarios";

it("takes it off and leaves it in the library", async () => {
  const found = await afterAction("unlinkAsset", ({ account, params }) =>
    account.run("getAsset", { assetId: String(params.assetId) }),
  );
  expect(found).toMatchObject({ filename: "mug.jpg", isAssigned: false });
});
