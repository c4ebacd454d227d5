import { action } from "@prismatic-io/spectral";
import { createProductClient } from "../../clientProducts";
import { getProductExample } from "../../examplePayloads/products";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Reads one product with everything v2 tells about it. */
export const getProduct = action({
  display: {
    label: "Get Product",
    description:
      "Read one product with all its attributes and links by its ID. Categories, assets and media come as ids.",
  },
  inputs: {
    connection: plytixConnection,
    productId,
  },
  perform: async (context, { connection, productId: id }) => ({
    data: await createProductClient({ context, connection }).get(id),
  }),
  examplePayload: getProductExample,
});
