import { action } from "@prismatic-io/spectral";
import { readFilterFields } from "../../clientFilters";
import { listProductFiltersExample } from "../../examplePayloads/filters";
import { plytixConnection } from "../../inputs/shared";

/** Lists what a search of products can be filtered by. */
export const listProductFilters = action({
  display: {
    label: "List Product Filters",
    description: "List the fields that a search of products can be filtered by, with operators and options",
  },
  inputs: {
    connection: plytixConnection,
  },
  perform: async (context, { connection }) => ({
    data: {
      fields: await readFilterFields({ context, connection }, { operation: "listProductFilters", subject: "product" }),
    },
  }),
  examplePayload: listProductFiltersExample,
});
