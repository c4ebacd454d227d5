import { action } from "@prismatic-io/spectral";
import { readFilterFields } from "../../clientFilters";
import { listAssetFiltersExample } from "../../examplePayloads/filters";
import { plytixConnection } from "../../inputs/shared";

/** Lists what a search of assets can be filtered by. */
export const listAssetFilters = action({
  display: {
    label: "List Asset Filters",
    description: "List the fields that a search of assets can be filtered by, with operators and options",
  },
  inputs: {
    connection: plytixConnection,
  },
  perform: async (context, { connection }) => ({
    data: {
      fields: await readFilterFields({ context, connection }, { operation: "listAssetFilters", subject: "asset" }),
    },
  }),
  examplePayload: listAssetFiltersExample,
});
