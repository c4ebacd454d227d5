import { action } from "@prismatic-io/spectral";
import { createProductAssetClient } from "../../clientAssets";
import { getProductAssetExample } from "../../examplePayloads/assets";
import { assetId } from "../../inputs/assets";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Reads one asset of one product. */
export const getProductAsset = action({
  display: { label: "Get Product Asset", description: "Read one asset of one product; fails when it is not linked" },
  inputs: {
    connection: plytixConnection,
    productId,
    assetId,
  },
  perform: async (context, { connection, productId: id, assetId: asset }) => ({
    data: await createProductAssetClient({ context, connection }).get(id, asset),
  }),
  examplePayload: getProductAssetExample,
});
