import { action } from "@prismatic-io/spectral";
import { createRelationshipClient } from "../../clientRelationships";
import { createRelationshipExample } from "../../examplePayloads/relationships";
import { isSymmetrical, relationshipName } from "../../inputs/relationships";
import { plytixConnection } from "../../inputs/shared";

/** Creates a relationship definition. */
export const createRelationship = action({
  display: { label: "Create Relationship", description: "Create a relationship under which products can be linked" },
  inputs: {
    connection: plytixConnection,
    relationshipName,
    isSymmetrical,
  },
  perform: async (context, { connection, relationshipName: name, isSymmetrical: both }) => ({
    data: await createRelationshipClient({ context, connection }).create({ name, isSymmetrical: both }),
  }),
  examplePayload: createRelationshipExample,
});
