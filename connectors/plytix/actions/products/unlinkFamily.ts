import { action } from "@prismatic-io/spectral";
import { createProductClient } from "../../clientProducts";
import { unlinkFamilyExample } from "../../examplePayloads/products";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Takes a product out of its family. */
export const unlinkFamily = action({
  display: {
    label: "Unlink Family from Product",
    description: "Take a product, and with a parent its variants, out of its family. Values may be lost.",
  },
  inputs: {
    connection: plytixConnection,
    productId,
  },
  perform: async (context, { connection, productId: id }) => ({
    data: await createProductClient({ context, connection }).setFamily(id, null, "unlinkFamily"),
  }),
  examplePayload: unlinkFamilyExample,
});
