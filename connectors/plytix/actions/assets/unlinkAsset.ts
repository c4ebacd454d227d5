import { action } from "@prismatic-io/spectral";
import { createProductAssetClient } from "../../clientAssets";
import { unlinkAssetExample } from "../../examplePayloads/assets";
import { assetId } from "../../inputs/assets";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Takes an asset off a product. */
export const unlinkAsset = action({
  display: {
    label: "Unlink Asset from Product",
    description: "Take an asset off a product, wherever it is linked; the asset stays in the library",
  },
  inputs: {
    connection: plytixConnection,
    productId,
    assetId,
  },
  perform: async (context, { connection, ...ids }) => {
    await createProductAssetClient({ context, connection }).unlink(ids.productId, ids.assetId);
    return { data: { ...ids, unlinked: true } };
  },
  examplePayload: unlinkAssetExample,
});
