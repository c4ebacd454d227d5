import { action } from "@prismatic-io/spectral";
import { createAssetClient } from "../../clientAssets";
import { createAssetFromUrlExample } from "../../examplePayloads/assets";
import { filename, fileUrl } from "../../inputs/assets";
import { plytixConnection } from "../../inputs/shared";

/** Adds a file by its address. */
export const createAssetFromUrl = action({
  display: {
    label: "Create Asset from URL",
    description:
      "Add a file that is fetched from a public address. The file may still be in work when the answer arrives.",
  },
  inputs: {
    connection: plytixConnection,
    filename,
    fileUrl,
  },
  perform: async (context, { connection, filename: name, fileUrl: url }) => ({
    data: await createAssetClient({ context, connection }).createFromUrl(name, url),
  }),
  examplePayload: createAssetFromUrlExample,
});
