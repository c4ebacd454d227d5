import { action } from "@prismatic-io/spectral";
import { createAttributeClient } from "../../clientAttributes";
import { updateAttributeExample } from "../../examplePayloads/attributes";
import { attributeFields, attributeId, newAttributeName } from "../../inputs/attributes";
import { requireChange } from "../../inputs/forms";
import { plytixConnection } from "../../inputs/shared";

/** Changes an attribute; its label and type stay. */
export const updateAttribute = action({
  display: {
    label: "Update Attribute",
    description:
      "Change name, description, options or counted attributes of an attribute. Options are replaced as a whole.",
  },
  inputs: {
    connection: plytixConnection,
    attributeId,
    newAttributeName,
    ...attributeFields,
  },
  perform: async (context, { connection, attributeId: id, newAttributeName: name, ...fields }) => {
    requireChange("updateAttribute", { name, ...fields });
    return { data: await createAttributeClient({ context, connection }).update(id, { name, ...fields }) };
  },
  examplePayload: updateAttributeExample,
});
