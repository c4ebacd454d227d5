import { action } from "@prismatic-io/spectral";
import { createRelationshipClient } from "../../clientRelationships";
import { searchRelationshipsExample } from "../../examplePayloads/relationships";
import { relationshipSearch } from "../../inputs/relationships";
import { plytixConnection } from "../../inputs/shared";
import { relationshipColumns } from "../../wire/relationship";
import { readPages } from "../searchPages";

/** Searches relationship definitions with filters and order. */
export const searchRelationships = action({
  display: {
    label: "Search Relationships",
    description: "Search relationship definitions with filters and order. One request per page.",
  },
  inputs: {
    connection: plytixConnection,
    ...relationshipSearch,
  },
  perform: async (context, { connection, ...params }) => {
    const client = createRelationshipClient({ context, connection });
    const { rows, ...end } = await readPages(client.search, { ...params, columns: relationshipColumns });
    return { data: { relationships: rows, ...end } };
  },
  examplePayload: searchRelationshipsExample,
});
