import { action } from "@prismatic-io/spectral";
import { createAttributeClient } from "../../clientAttributes";
import { createAttributeExample } from "../../examplePayloads/attributes";
import { attributeFields, attributeName, typeClass } from "../../inputs/attributes";
import { plytixConnection } from "../../inputs/shared";

/** Creates an attribute. */
export const createAttribute = action({
  display: {
    label: "Create Attribute",
    description: "Create a product attribute. Its label is made from the name and never changes.",
  },
  inputs: {
    connection: plytixConnection,
    attributeName,
    typeClass,
    ...attributeFields,
  },
  perform: async (context, { connection, attributeName: name, typeClass: type, ...fields }) => ({
    data: await createAttributeClient({ context, connection }).create({ name, typeClass: type, ...fields }),
  }),
  examplePayload: createAttributeExample,
});
