import { action } from "@prismatic-io/spectral";
import { createProductClient } from "../../clientProducts";
import { assignFamilyExample } from "../../examplePayloads/products";
import { familyId } from "../../inputs/families";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Puts a product into a family. */
export const assignFamily = action({
  display: {
    label: "Assign Family to Product",
    description:
      "Put a product, and with a parent its variants, into a family. Values of attributes that the family does not have are lost.",
  },
  inputs: {
    connection: plytixConnection,
    productId,
    familyId,
  },
  perform: async (context, { connection, productId: id, familyId: family }) => ({
    data: await createProductClient({ context, connection }).setFamily(id, family, "assignFamily"),
  }),
  examplePayload: assignFamilyExample,
});
