import { action } from "@prismatic-io/spectral";
import { createVariantClient } from "../../clientVariants";
import { unlinkVariantExample } from "../../examplePayloads/variants";
import { plytixConnection } from "../../inputs/shared";
import { parentId, variantId } from "../../inputs/variants";

/** Makes a variant a single product again. */
export const unlinkVariant = action({
  display: { label: "Unlink Variant from Parent", description: "Make a variant a single product again" },
  inputs: {
    connection: plytixConnection,
    parentId,
    variantId,
  },
  perform: async (context, { connection, ...ids }) => {
    await createVariantClient({ context, connection }).unlink(ids.parentId, ids.variantId);
    return { data: { ...ids, unlinked: true } };
  },
  examplePayload: unlinkVariantExample,
});
