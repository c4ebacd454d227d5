import { action } from "@prismatic-io/spectral";
import { createVariantClient } from "../../clientVariants";
import { resyncVariantsExample } from "../../examplePayloads/variants";
import { plytixConnection } from "../../inputs/shared";
import { parentId, resyncLabels, variantIds } from "../../inputs/variants";

/** Lets variants follow their parent again. */
export const resyncVariants = action({
  display: {
    label: "Resync Variants",
    description: "Let variants follow their parent again in attributes they departed from. Their own values are lost.",
  },
  inputs: {
    connection: plytixConnection,
    parentId,
    resyncLabels,
    variantIds,
  },
  perform: async (context, { connection, parentId: parent, resyncLabels: attributeLabels, variantIds: ids }) => {
    await createVariantClient({ context, connection }).resync(parent, { attributeLabels, variantIds: ids });
    return { data: { parentId: parent, attributeLabels, variantIds: ids, resynced: true } };
  },
  examplePayload: resyncVariantsExample,
});
