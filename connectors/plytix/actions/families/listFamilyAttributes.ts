import { action } from "@prismatic-io/spectral";
import { createFamilyClient } from "../../clientFamilies";
import { listFamilyAttributesExample } from "../../examplePayloads/families";
import { familyId } from "../../inputs/families";
import { plytixConnection } from "../../inputs/shared";

/** Lists the account's own attributes of a family. */
export const listFamilyAttributes = action({
  display: {
    label: "List Family Attributes",
    description: "List the attributes of the account that a family has, with their levels",
  },
  inputs: {
    connection: plytixConnection,
    familyId,
  },
  perform: async (context, { connection, familyId: id }) => ({
    data: { attributes: await createFamilyClient({ context, connection }).attributes(id) },
  }),
  examplePayload: listFamilyAttributesExample,
});
