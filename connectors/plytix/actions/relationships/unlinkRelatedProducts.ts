import { action } from "@prismatic-io/spectral";
import { createRelatedProductClient } from "../../clientRelationships";
import { unlinkRelatedProductsExample } from "../../examplePayloads/relationships";
import { productId } from "../../inputs/products";
import { relatedProductIds, relationshipId } from "../../inputs/relationships";
import { plytixConnection } from "../../inputs/shared";

/** Takes linked products off a product. */
export const unlinkRelatedProducts = action({
  display: {
    label: "Unlink Related Products",
    description: "Take linked products off a product. Products that are not linked do not matter.",
  },
  inputs: {
    connection: plytixConnection,
    productId,
    relationshipId,
    relatedProductIds,
  },
  perform: async (context, { connection, relatedProductIds: ids, ...side }) => {
    await createRelatedProductClient({ context, connection }).unlink(side, ids);
    return { data: { ...side, relatedProductIds: ids, unlinked: true } };
  },
  examplePayload: unlinkRelatedProductsExample,
});
