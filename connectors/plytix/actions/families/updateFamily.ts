import { action } from "@prismatic-io/spectral";
import { createFamilyClient } from "../../clientFamilies";
import { updateFamilyExample } from "../../examplePayloads/families";
import { familyId, familyName } from "../../inputs/families";
import { plytixConnection } from "../../inputs/shared";

/** Renames a family, which is all that can be changed of it. */
export const updateFamily = action({
  display: { label: "Update Family", description: "Rename a product family" },
  inputs: {
    connection: plytixConnection,
    familyId,
    familyName,
  },
  perform: async (context, { connection, familyId: id, familyName: name }) => ({
    data: await createFamilyClient({ context, connection }).rename(id, name),
  }),
  examplePayload: updateFamilyExample,
});
