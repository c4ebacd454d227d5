import { action } from "@prismatic-io/spectral";
import { createRelationshipClient } from "../../clientRelationships";
import { updateRelationshipExample } from "../../examplePayloads/relationships";
import { relationshipId, relationshipName } from "../../inputs/relationships";
import { plytixConnection } from "../../inputs/shared";

/** Renames a relationship definition. */
export const updateRelationship = action({
  display: { label: "Update Relationship", description: "Rename a relationship; its label stays" },
  inputs: {
    connection: plytixConnection,
    relationshipId,
    relationshipName,
  },
  perform: async (context, { connection, relationshipId: id, relationshipName: name }) => ({
    data: await createRelationshipClient({ context, connection }).rename(id, name),
  }),
  examplePayload: updateRelationshipExample,
});
