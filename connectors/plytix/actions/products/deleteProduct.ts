import { action } from "@prismatic-io/spectral";
import { createProductClient } from "../../clientProducts";
import { deleteProductExample } from "../../examplePayloads/products";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Deletes a product, and with a parent its variants. */
export const deleteProduct = action({
  display: {
    label: "Delete Product",
    description: "Delete a product for good. A parent takes its variants with it; to keep them, unlink them first.",
  },
  inputs: {
    connection: plytixConnection,
    productId,
  },
  perform: async (context, { connection, productId: id }) => {
    await createProductClient({ context, connection }).delete(id);
    return { data: { id, deleted: true as const } };
  },
  examplePayload: deleteProductExample,
});
