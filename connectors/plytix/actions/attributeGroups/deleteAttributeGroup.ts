import { action } from "@prismatic-io/spectral";
import { createAttributeGroupClient } from "../../clientAttributes";
import { deleteAttributeGroupExample } from "../../examplePayloads/attributeGroups";
import { attributeGroupId } from "../../inputs/attributes";
import { plytixConnection } from "../../inputs/shared";

/** Deletes an attribute group. */
export const deleteAttributeGroup = action({
  display: { label: "Delete Attribute Group", description: "Delete an attribute group; its attributes stay" },
  inputs: {
    connection: plytixConnection,
    attributeGroupId,
  },
  perform: async (context, { connection, attributeGroupId: id }) => {
    await createAttributeGroupClient({ context, connection }).delete(id);
    return { data: { id, deleted: true as const } };
  },
  examplePayload: deleteAttributeGroupExample,
});
