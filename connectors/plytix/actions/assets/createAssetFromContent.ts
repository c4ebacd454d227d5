import { action } from "@prismatic-io/spectral";
import { createAssetClient } from "../../clientAssets";
import { createAssetFromContentExample } from "../../examplePayloads/assets";
import { content, filename } from "../../inputs/assets";
import { plytixConnection } from "../../inputs/shared";

/** Adds a file by its content. */
export const createAssetFromContent = action({
  display: {
    label: "Create Asset from Content",
    description: "Add a file of an earlier step or of base64 text, 20 MB at most",
  },
  inputs: {
    connection: plytixConnection,
    filename,
    content,
  },
  perform: async (context, { connection, filename: name, content: bytes }) => ({
    data: await createAssetClient({ context, connection }).createFromContent(name, bytes),
  }),
  examplePayload: createAssetFromContentExample,
});
