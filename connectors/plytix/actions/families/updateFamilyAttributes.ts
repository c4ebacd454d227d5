import { action } from "@prismatic-io/spectral";
import { createFamilyClient } from "../../clientFamilies";
import { updateFamilyAttributesExample } from "../../examplePayloads/families";
import { attributeLevels, familyId } from "../../inputs/families";
import { plytixConnection } from "../../inputs/shared";

/** Sets the levels of the account's own attributes of a family. */
export const updateFamilyAttributes = action({
  display: {
    label: "Update Family Attribute Levels",
    description:
      "Set at which level a family keeps attributes of the account. Plytix carries it out a few seconds later.",
  },
  inputs: {
    connection: plytixConnection,
    familyId,
    ...attributeLevels,
  },
  perform: async (context, { connection, familyId: id, ...levels }) => {
    await createFamilyClient({ context, connection }).setLevels(id, levels);
    return { data: { id, accepted: true as const } };
  },
  examplePayload: updateFamilyAttributesExample,
});
