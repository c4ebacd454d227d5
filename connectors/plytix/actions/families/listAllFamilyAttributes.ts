import { action } from "@prismatic-io/spectral";
import { createFamilyClient } from "../../clientFamilies";
import { listAllFamilyAttributesExample } from "../../examplePayloads/families";
import { familyId } from "../../inputs/families";
import { plytixConnection } from "../../inputs/shared";

/** Lists all attributes of a family, those of the system included. */
export const listAllFamilyAttributes = action({
  display: {
    label: "List All Family Attributes",
    description: "List the attributes of a family with those of the system, such as label and status",
  },
  inputs: {
    connection: plytixConnection,
    familyId,
  },
  perform: async (context, { connection, familyId: id }) => ({
    data: { attributes: await createFamilyClient({ context, connection }).allAttributes(id) },
  }),
  examplePayload: listAllFamilyAttributesExample,
});
