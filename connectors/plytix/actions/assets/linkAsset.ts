import { action } from "@prismatic-io/spectral";
import { createProductAssetClient } from "../../clientAssets";
import { linkAssetExample } from "../../examplePayloads/assets";
import { assetId, attributeLabel } from "../../inputs/assets";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Links an asset to a product. */
export const linkAsset = action({
  display: {
    label: "Link Asset to Product",
    description:
      "Link an asset to a product as thumbnail, as a medium or in its list of assets. Links to one product are best made one after another; 300 assets at most.",
  },
  inputs: {
    connection: plytixConnection,
    productId,
    assetId,
    attributeLabel,
  },
  perform: async (context, { connection, ...link }) => {
    await createProductAssetClient({ context, connection }).link(link.productId, link.assetId, link.attributeLabel);
    return { data: { ...link, linked: true } };
  },
  examplePayload: linkAssetExample,
});
