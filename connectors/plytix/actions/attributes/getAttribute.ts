import { action } from "@prismatic-io/spectral";
import { createAttributeClient } from "../../clientAttributes";
import { getAttributeExample } from "../../examplePayloads/attributes";
import { attributeId } from "../../inputs/attributes";
import { plytixConnection } from "../../inputs/shared";

/** Reads one attribute. */
export const getAttribute = action({
  display: { label: "Get Attribute", description: "Read one product attribute with its options by its ID" },
  inputs: {
    connection: plytixConnection,
    attributeId,
  },
  perform: async (context, { connection, attributeId: id }) => ({
    data: await createAttributeClient({ context, connection }).get(id),
  }),
  examplePayload: getAttributeExample,
});
