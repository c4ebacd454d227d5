import { action } from "@prismatic-io/spectral";
import { createPlytixClient } from "../../client";
import { getProductsBySkuExample } from "../../examplePayloads/products";
import { attributes, skus } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";
import { openAccountMemory } from "../../listing/accountMemory";
import { readProductsBySku } from "../../listing/productsBySku";

/** Reads products by SKU, 100 per request, with the parents of variants. */
export const getProductsBySku = action({
  display: {
    label: "Get Products by SKU",
    description:
      "Read products by SKU with chosen attributes, together with the parents of variants. Costs one request per 100 SKUs and per 50 columns.",
  },
  inputs: { connection: plytixConnection, skus, attributes },
  perform: async (context, { connection, skus: wanted, attributes: labels }) => {
    const client = createPlytixClient({ context, connection });
    const memory = openAccountMemory(context.executionState, connection);
    return { data: await readProductsBySku({ client, memory }, { skus: wanted, attributes: labels }) };
  },
  examplePayload: getProductsBySkuExample,
});
