import { action } from "@prismatic-io/spectral";
import { createAttributeClient } from "../../clientAttributes";
import { deleteAttributeExample } from "../../examplePayloads/attributes";
import { attributeId } from "../../inputs/attributes";
import { plytixConnection } from "../../inputs/shared";

/** Deletes an attribute. */
export const deleteAttribute = action({
  display: {
    label: "Delete Attribute",
    description:
      "Delete a product attribute with its values; refused while a channel or catalogue uses it. Plytix carries it out a few seconds later.",
  },
  inputs: {
    connection: plytixConnection,
    attributeId,
  },
  perform: async (context, { connection, attributeId: id }) => {
    await createAttributeClient({ context, connection }).delete(id);
    return { data: { id, accepted: true as const } };
  },
  examplePayload: deleteAttributeExample,
});
