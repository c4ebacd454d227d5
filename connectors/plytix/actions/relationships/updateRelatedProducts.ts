import { action } from "@prismatic-io/spectral";
import { createRelatedProductClient } from "../../clientRelationships";
import { updateRelatedProductsExample } from "../../examplePayloads/relationships";
import { productId } from "../../inputs/products";
import { links, relationshipId } from "../../inputs/relationships";
import { plytixConnection } from "../../inputs/shared";

/** Changes the quantities of several links. */
export const updateRelatedProducts = action({
  display: {
    label: "Update Related Products",
    description:
      "Change the quantities of several linked products in one request. Products that are not linked are left out without a word.",
  },
  inputs: {
    connection: plytixConnection,
    productId,
    relationshipId,
    links,
  },
  perform: async (context, { connection, links: wanted, ...side }) => {
    await createRelatedProductClient({ context, connection }).updateMany(side, wanted);
    return { data: { ...side, relatedProducts: wanted, updated: true } };
  },
  examplePayload: updateRelatedProductsExample,
});
