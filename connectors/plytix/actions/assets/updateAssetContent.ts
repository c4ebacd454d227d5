import { action } from "@prismatic-io/spectral";
import { createAssetClient } from "../../clientAssets";
import { updateAssetContentExample } from "../../examplePayloads/assets";
import { assetId, content, filename } from "../../inputs/assets";
import { plytixConnection } from "../../inputs/shared";

/** Replaces the file of an asset. */
export const updateAssetContent = action({
  display: {
    label: "Update Asset Content",
    description:
      "Put another file in the place of an asset's file; links to products stay. Plytix carries it out a few seconds later.",
  },
  inputs: {
    connection: plytixConnection,
    assetId,
    filename,
    content,
  },
  perform: async (context, { connection, assetId: id, filename: name, content: bytes }) => {
    await createAssetClient({ context, connection }).replaceContent(id, { filename: name, content: bytes });
    return { data: { id, accepted: true as const } };
  },
  examplePayload: updateAssetContentExample,
});
