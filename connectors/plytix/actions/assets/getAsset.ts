import { action } from "@prismatic-io/spectral";
import { createAssetClient } from "../../clientAssets";
import { getAssetExample } from "../../examplePayloads/assets";
import { assetId } from "../../inputs/assets";
import { plytixConnection } from "../../inputs/shared";

/** Reads one asset. */
export const getAsset = action({
  display: { label: "Get Asset", description: "Read one asset with its address by its ID" },
  inputs: {
    connection: plytixConnection,
    assetId,
  },
  perform: async (context, { connection, assetId: id }) => ({
    data: await createAssetClient({ context, connection }).get(id),
  }),
  examplePayload: getAssetExample,
});
