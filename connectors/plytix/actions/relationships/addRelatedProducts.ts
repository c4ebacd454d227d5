import { action } from "@prismatic-io/spectral";
import { createRelatedProductClient } from "../../clientRelationships";
import { addRelatedProductsExample } from "../../examplePayloads/relationships";
import { productId } from "../../inputs/products";
import { links, relationshipId } from "../../inputs/relationships";
import { plytixConnection } from "../../inputs/shared";

/** Links products to a product. */
export const addRelatedProducts = action({
  display: {
    label: "Add Related Products",
    description:
      "Link products to a product under a relationship, or change their quantities. Unknown products are refused.",
  },
  inputs: {
    connection: plytixConnection,
    productId,
    relationshipId,
    links,
  },
  perform: async (context, { connection, links: wanted, ...side }) => ({
    data: await createRelatedProductClient({ context, connection }).add(side, wanted),
  }),
  examplePayload: addRelatedProductsExample,
});
