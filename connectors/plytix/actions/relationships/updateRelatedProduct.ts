import { action } from "@prismatic-io/spectral";
import { createRelatedProductClient } from "../../clientRelationships";
import { updateRelatedProductExample } from "../../examplePayloads/relationships";
import { productId } from "../../inputs/products";
import { quantity, relatedProductId, relationshipId } from "../../inputs/relationships";
import { plytixConnection } from "../../inputs/shared";

/** Changes the quantity of one link. */
export const updateRelatedProduct = action({
  display: {
    label: "Update Related Product",
    description: "Change the quantity of one linked product; fails when it is not linked",
  },
  inputs: {
    connection: plytixConnection,
    productId,
    relationshipId,
    relatedProductId,
    quantity,
  },
  perform: async (context, { connection, relatedProductId: related, quantity: count, ...side }) => ({
    data: await createRelatedProductClient({ context, connection }).updateOne(side, {
      productId: related,
      quantity: count,
    }),
  }),
  examplePayload: updateRelatedProductExample,
});
