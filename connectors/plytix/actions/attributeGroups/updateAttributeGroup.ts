import { action } from "@prismatic-io/spectral";
import { createAttributeGroupClient } from "../../clientAttributes";
import { updateAttributeGroupExample } from "../../examplePayloads/attributeGroups";
import { attributeGroupId, groupFields, newGroupName } from "../../inputs/attributes";
import { requireChange } from "../../inputs/forms";
import { plytixConnection } from "../../inputs/shared";

/** Changes an attribute group. */
export const updateAttributeGroup = action({
  display: {
    label: "Update Attribute Group",
    description: "Change name, attributes or position of an attribute group. The attributes are replaced as a whole.",
  },
  inputs: {
    connection: plytixConnection,
    attributeGroupId,
    newGroupName,
    ...groupFields,
  },
  perform: async (
    context,
    { connection, attributeGroupId: id, newGroupName: name, attributeLabels, position: order },
  ) => {
    requireChange("updateAttributeGroup", { name, attributeLabels, order });
    return {
      data: await createAttributeGroupClient({ context, connection }).update(id, { name, attributeLabels, order }),
    };
  },
  examplePayload: updateAttributeGroupExample,
});
