import { action } from "@prismatic-io/spectral";
import { createAssetClient } from "../../clientAssets";
import { searchAssetsExample } from "../../examplePayloads/assets";
import { assetSearch } from "../../inputs/assets";
import { plytixConnection } from "../../inputs/shared";
import { assetColumns } from "../../wire/asset";
import { readPages } from "../searchPages";

/** Searches the asset library with filters and order. */
export const searchAssets = action({
  display: {
    label: "Search Assets",
    description: "Search the asset library with filters and order. One request per page.",
  },
  inputs: {
    connection: plytixConnection,
    ...assetSearch,
  },
  perform: async (context, { connection, ...params }) => {
    const client = createAssetClient({ context, connection });
    const { rows, ...end } = await readPages(client.search, { ...params, columns: assetColumns });
    return { data: { assets: rows, ...end } };
  },
  examplePayload: searchAssetsExample,
});
