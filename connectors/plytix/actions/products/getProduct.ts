import { action } from "@prismatic-io/spectral";
import { ConnectorError } from "../../../shared/errors";
import { createPlytixClient } from "../../client";
import { getProductExample } from "../../examplePayloads/products";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Reads one product with all its attributes. */
export const getProduct = action({
  display: { label: "Get Product", description: "Read one product with all its attributes by its ID" },
  inputs: { connection: plytixConnection, productId },
  perform: async (context, { connection, productId: id }) => {
    const product = await createPlytixClient({ context, connection }).findProduct(id);
    if (product === null) {
      throw new ConnectorError({
        type: "notFound",
        system: "plytix",
        operation: "getProduct",
        detail: `product ${id}`,
      });
    }
    return { data: product };
  },
  examplePayload: getProductExample,
});
