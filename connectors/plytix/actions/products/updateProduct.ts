import { action } from "@prismatic-io/spectral";
import { createProductClient } from "../../clientProducts";
import { updateProductExample } from "../../examplePayloads/products";
import { requireChange } from "../../inputs/forms";
import { clearedFields, newSku, productFields, productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";
import { toCleared, toProductChange } from "./toProductChange";

/** Changes a product field by field. */
export const updateProduct = action({
  display: {
    label: "Update Product",
    description:
      "Change the given fields and attributes of a product and leave the others as they are. Values that are the same already do not move its date of change.",
  },
  inputs: {
    connection: plytixConnection,
    productId,
    newSku,
    ...productFields,
    clearedFields,
  },
  perform: async (
    context,
    { connection, productId: id, newSku: changedSku, clearedFields: cleared = [], ...fields },
  ) => {
    const change = { ...toProductChange(fields), sku: changedSku, ...toCleared(cleared) };
    requireChange("updateProduct", change);
    return { data: await createProductClient({ context, connection }).update(id, change) };
  },
  examplePayload: updateProductExample,
});
