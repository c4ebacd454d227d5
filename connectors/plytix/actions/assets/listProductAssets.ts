import { action } from "@prismatic-io/spectral";
import { createProductAssetClient } from "../../clientAssets";
import { listProductAssetsExample } from "../../examplePayloads/assets";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Lists the assets of one product. */
export const listProductAssets = action({
  display: { label: "List Product Assets", description: "List the assets of one product with names and addresses" },
  inputs: {
    connection: plytixConnection,
    productId,
  },
  perform: async (context, { connection, productId: id }) => ({
    data: { assets: await createProductAssetClient({ context, connection }).list(id) },
  }),
  examplePayload: listProductAssetsExample,
});
