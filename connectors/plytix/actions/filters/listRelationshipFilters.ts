import { action } from "@prismatic-io/spectral";
import { readFilterFields } from "../../clientFilters";
import { listRelationshipFiltersExample } from "../../examplePayloads/filters";
import { plytixConnection } from "../../inputs/shared";

/** Lists what a search of relationships can be filtered by. */
export const listRelationshipFilters = action({
  display: {
    label: "List Relationship Filters",
    description: "List the fields that a search of relationships can be filtered by, with operators and options",
  },
  inputs: {
    connection: plytixConnection,
  },
  perform: async (context, { connection }) => ({
    data: {
      fields: await readFilterFields(
        { context, connection },
        { operation: "listRelationshipFilters", subject: "relationships" },
      ),
    },
  }),
  examplePayload: listRelationshipFiltersExample,
});
