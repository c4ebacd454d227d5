import { action } from "@prismatic-io/spectral";
import { createFamilyClient } from "../../clientFamilies";
import { createFamilyExample } from "../../examplePayloads/families";
import { familyName, newFamilyAttributes } from "../../inputs/families";
import { plytixConnection } from "../../inputs/shared";

/** Creates a family. */
export const createFamily = action({
  display: { label: "Create Family", description: "Create a product family with its first attributes" },
  inputs: {
    connection: plytixConnection,
    familyName,
    ...newFamilyAttributes,
  },
  perform: async (context, { connection, familyName: name, ...labels }) => ({
    data: await createFamilyClient({ context, connection }).create({ name, ...labels }),
  }),
  examplePayload: createFamilyExample,
});
