import { action } from "@prismatic-io/spectral";
import { createAssetClient } from "../../clientAssets";
import { deleteAssetExample } from "../../examplePayloads/assets";
import { assetId } from "../../inputs/assets";
import { plytixConnection } from "../../inputs/shared";

/** Deletes an asset. */
export const deleteAsset = action({
  display: { label: "Delete Asset", description: "Delete an asset and its links to products" },
  inputs: {
    connection: plytixConnection,
    assetId,
  },
  perform: async (context, { connection, assetId: id }) => {
    await createAssetClient({ context, connection }).delete(id);
    return { data: { id, deleted: true as const } };
  },
  examplePayload: deleteAssetExample,
});
