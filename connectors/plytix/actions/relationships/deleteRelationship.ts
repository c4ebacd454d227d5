import { action } from "@prismatic-io/spectral";
import { createRelationshipClient } from "../../clientRelationships";
import { deleteRelationshipExample } from "../../examplePayloads/relationships";
import { relationshipId } from "../../inputs/relationships";
import { plytixConnection } from "../../inputs/shared";

/** Deletes a relationship definition. */
export const deleteRelationship = action({
  display: { label: "Delete Relationship", description: "Delete a relationship; refused while it is in use" },
  inputs: {
    connection: plytixConnection,
    relationshipId,
  },
  perform: async (context, { connection, relationshipId: id }) => {
    await createRelationshipClient({ context, connection }).delete(id);
    return { data: { id, deleted: true as const } };
  },
  examplePayload: deleteRelationshipExample,
});
