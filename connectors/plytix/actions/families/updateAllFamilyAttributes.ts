import { action } from "@prismatic-io/spectral";
import { createFamilyClient } from "../../clientFamilies";
import { updateAllFamilyAttributesExample } from "../../examplePayloads/families";
import { allAttributeLevels, familyId } from "../../inputs/families";
import { plytixConnection } from "../../inputs/shared";

/** Sets the levels of all attributes of a family. */
export const updateAllFamilyAttributes = action({
  display: {
    label: "Update All Family Attribute Levels",
    description:
      "Set at which level a family keeps attributes, those of the system included. Plytix carries it out a few seconds later.",
  },
  inputs: {
    connection: plytixConnection,
    familyId,
    ...allAttributeLevels,
  },
  perform: async (context, { connection, familyId: id, ...levels }) => {
    await createFamilyClient({ context, connection }).setAllLevels(id, levels);
    return { data: { id, accepted: true as const } };
  },
  examplePayload: updateAllFamilyAttributesExample,
});
