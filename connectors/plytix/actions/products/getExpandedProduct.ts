import { action } from "@prismatic-io/spectral";
import { createProductClient } from "../../clientProducts";
import { getExpandedProductExample } from "../../examplePayloads/products";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Reads one product through v1, which expands what v2 gives as ids. */
export const getExpandedProduct = action({
  display: {
    label: "Get Expanded Product",
    description:
      "Read one product by its ID with the names of its categories, the addresses of its assets and media, and the labels of its empty attributes",
  },
  inputs: {
    connection: plytixConnection,
    productId,
  },
  perform: async (context, { connection, productId: id }) => ({
    data: await createProductClient({ context, connection }).getExpanded(id),
  }),
  examplePayload: getExpandedProductExample,
});
