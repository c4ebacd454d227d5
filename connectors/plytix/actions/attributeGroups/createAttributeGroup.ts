import { action } from "@prismatic-io/spectral";
import { createAttributeGroupClient } from "../../clientAttributes";
import { createAttributeGroupExample } from "../../examplePayloads/attributeGroups";
import { groupFields, groupName } from "../../inputs/attributes";
import { plytixConnection } from "../../inputs/shared";

/** Creates an attribute group. */
export const createAttributeGroup = action({
  display: { label: "Create Attribute Group", description: "Create a group under which attributes are shown together" },
  inputs: {
    connection: plytixConnection,
    groupName,
    ...groupFields,
  },
  perform: async (context, { connection, groupName: name, attributeLabels, position: order }) => ({
    data: await createAttributeGroupClient({ context, connection }).create({ name, attributeLabels, order }),
  }),
  examplePayload: createAttributeGroupExample,
});
