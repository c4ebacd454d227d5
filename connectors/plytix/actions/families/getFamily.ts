import { action } from "@prismatic-io/spectral";
import { createFamilyClient } from "../../clientFamilies";
import { getFamilyExample } from "../../examplePayloads/families";
import { familyId } from "../../inputs/families";
import { plytixConnection } from "../../inputs/shared";

/** Reads one family. */
export const getFamily = action({
  display: { label: "Get Family", description: "Read one product family by its ID" },
  inputs: {
    connection: plytixConnection,
    familyId,
  },
  perform: async (context, { connection, familyId: id }) => ({
    data: await createFamilyClient({ context, connection }).get(id),
  }),
  examplePayload: getFamilyExample,
});
