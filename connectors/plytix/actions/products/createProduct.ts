import { action } from "@prismatic-io/spectral";
import { createProductClient } from "../../clientProducts";
import { createProductExample } from "../../examplePayloads/products";
import { productFields, sku } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";
import { toProductChange } from "./toProductChange";

/** Creates a single product. */
export const createProduct = action({
  display: {
    label: "Create Product",
    description:
      "Create a single product. The answer names its ID, times and authors; families and variants have actions of their own.",
  },
  inputs: {
    connection: plytixConnection,
    sku,
    ...productFields,
  },
  perform: async (context, { connection, sku: newProductSku, ...fields }) => ({
    data: await createProductClient({ context, connection }).create({ ...toProductChange(fields), sku: newProductSku }),
  }),
  examplePayload: createProductExample,
});
