import { action } from "@prismatic-io/spectral";
import { createVariantClient } from "../../clientVariants";
import { createVariantExample } from "../../examplePayloads/variants";
import { productFields, sku } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";
import { parentId } from "../../inputs/variants";
import { toProductChange } from "../products/toProductChange";

/** Creates a variant below a parent. */
export const createVariant = action({
  display: {
    label: "Create Variant",
    description: "Create a product as a variant of a parent. A single product becomes a parent by its first variant.",
  },
  inputs: {
    connection: plytixConnection,
    parentId,
    sku,
    ...productFields,
  },
  perform: async (context, { connection, parentId: parent, sku: newProductSku, ...fields }) => ({
    data: await createVariantClient({ context, connection }).create(parent, {
      ...toProductChange(fields),
      sku: newProductSku,
    }),
  }),
  examplePayload: createVariantExample,
});
