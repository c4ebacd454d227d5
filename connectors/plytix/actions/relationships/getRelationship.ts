import { action } from "@prismatic-io/spectral";
import { createRelationshipClient } from "../../clientRelationships";
import { getRelationshipExample } from "../../examplePayloads/relationships";
import { relationshipId } from "../../inputs/relationships";
import { plytixConnection } from "../../inputs/shared";

/** Reads one relationship definition. */
export const getRelationship = action({
  display: { label: "Get Relationship", description: "Read one relationship definition by its ID" },
  inputs: {
    connection: plytixConnection,
    relationshipId,
  },
  perform: async (context, { connection, relationshipId: id }) => ({
    data: await createRelationshipClient({ context, connection }).get(id),
  }),
  examplePayload: getRelationshipExample,
});
