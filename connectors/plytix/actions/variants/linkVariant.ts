import { action } from "@prismatic-io/spectral";
import { createVariantClient } from "../../clientVariants";
import { linkVariantExample } from "../../examplePayloads/variants";
import { plytixConnection } from "../../inputs/shared";
import { parentId, variantId } from "../../inputs/variants";

/** Makes an existing product a variant. */
export const linkVariant = action({
  display: {
    label: "Link Variant to Parent",
    description:
      "Make an existing single product a variant of a parent. Both must be in the same family or in none; values may be lost.",
  },
  inputs: {
    connection: plytixConnection,
    parentId,
    variantId,
  },
  perform: async (context, { connection, ...ids }) => {
    await createVariantClient({ context, connection }).link(ids.parentId, ids.variantId);
    return { data: { ...ids, linked: true } };
  },
  examplePayload: linkVariantExample,
});
