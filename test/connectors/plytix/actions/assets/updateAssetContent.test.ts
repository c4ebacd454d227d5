import { buildMultipart } from "../../../../../connectors/plytix/wire/multipart";
import { afterAction } from "../../actionScenarios";

it("sends the file as a form", async () => {
  const found = await afterAction("updateAssetContent", ({ account, data }) =>
    account.run("getAsset", { assetId: data.id }),
  );
  // The simulator measures the form as a whole.
  const { body } = buildMultipart("mug.jpg", Buffer.from("not really a picture"));
  expect(found).toMatchObject({ filename: "mug.jpg", fileSize: body.length });
});
