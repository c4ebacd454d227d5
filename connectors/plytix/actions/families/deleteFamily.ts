import { action } from "@prismatic-io/spectral";
import { createFamilyClient } from "../../clientFamilies";
import { deleteFamilyExample } from "../../examplePayloads/families";
import { familyId } from "../../inputs/families";
import { plytixConnection } from "../../inputs/shared";

/** Deletes a family. */
export const deleteFamily = action({
  display: {
    label: "Delete Family",
    description: "Delete a product family; its products stay without one. Plytix carries it out a few seconds later.",
  },
  inputs: {
    connection: plytixConnection,
    familyId,
  },
  perform: async (context, { connection, familyId: id }) => {
    await createFamilyClient({ context, connection }).delete(id);
    return { data: { id, accepted: true as const } };
  },
  examplePayload: deleteFamilyExample,
});
