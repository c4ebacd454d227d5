import { action } from "@prismatic-io/spectral";
import { createFamilyClient } from "../../clientFamilies";
import { linkFamilyAttributesExample } from "../../examplePayloads/families";
import { attributeIds, familyId, level } from "../../inputs/families";
import { plytixConnection } from "../../inputs/shared";

/** Adds attributes to a family. */
export const linkFamilyAttributes = action({
  display: {
    label: "Link Attributes to Family",
    description: "Add attributes to a family at one level. Plytix carries it out a few seconds later.",
  },
  inputs: {
    connection: plytixConnection,
    familyId,
    attributeIds,
    level,
  },
  perform: async (context, { connection, familyId: id, attributeIds: ids, level: chosen }) => {
    await createFamilyClient({ context, connection }).linkAttributes(id, ids, chosen);
    return { data: { id, accepted: true as const } };
  },
  examplePayload: linkFamilyAttributesExample,
});
