import { action } from "@prismatic-io/spectral";
import { createAssetClient } from "../../clientAssets";
import { updateAssetExample } from "../../examplePayloads/assets";
import { assetId, fileCategoryIds, isPublic, newFilename } from "../../inputs/assets";
import { requireChange } from "../../inputs/forms";
import { plytixConnection } from "../../inputs/shared";

/** Changes an asset. */
export const updateAsset = action({
  display: {
    label: "Update Asset",
    description: "Change name, categories or visibility of an asset. A new name changes the address of the file.",
  },
  inputs: {
    connection: plytixConnection,
    assetId,
    newFilename,
    fileCategoryIds,
    isPublic,
  },
  perform: async (
    context,
    { connection, assetId: id, newFilename: name, fileCategoryIds: categoryIds, isPublic: visible },
  ) => {
    const change = { filename: name, categoryIds, isPublic: visible };
    requireChange("updateAsset", change);
    return { data: await createAssetClient({ context, connection }).update(id, change) };
  },
  examplePayload: updateAssetExample,
});
