import { action } from "@prismatic-io/spectral";
import { createFamilyClient } from "../../clientFamilies";
import { unlinkFamilyAttributesExample } from "../../examplePayloads/families";
import { attributeIds, familyId } from "../../inputs/families";
import { plytixConnection } from "../../inputs/shared";

/** Takes attributes out of a family. */
export const unlinkFamilyAttributes = action({
  display: {
    label: "Unlink Attributes from Family",
    description:
      "Take attributes out of a family; its products lose their values. Plytix carries it out a few seconds later.",
  },
  inputs: {
    connection: plytixConnection,
    familyId,
    attributeIds,
  },
  perform: async (context, { connection, familyId: id, attributeIds: ids }) => {
    await createFamilyClient({ context, connection }).unlinkAttributes(id, ids);
    return { data: { id, accepted: true as const } };
  },
  examplePayload: unlinkFamilyAttributesExample,
});
