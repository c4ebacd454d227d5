import { action } from "@prismatic-io/spectral";
import { createPlytixClient } from "../../client";
import { searchProductsExample } from "../../examplePayloads/products";
import { productSearch, searchedAttributes } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";
import { openAccountMemory } from "../../listing/accountMemory";
import { readPages } from "../searchPages";
import { createSearchPageReader } from "./searchPageReader";

/** Searches products page by page. */
export const searchProducts = action({
  display: {
    label: "Search Products",
    description:
      "Search products with filters, chosen attributes and order. One request per page, and one more per 50 columns where the attributes need more than one. Every request counts against the rate limits of the account.",
  },
  inputs: { connection: plytixConnection, attributes: searchedAttributes, ...productSearch },
  perform: async (context, { connection, attributes: labels, relationshipFilters, ...search }) => {
    const client = createPlytixClient({ context, connection });
    const memory = openAccountMemory(context.executionState, connection);
    const readPage = createSearchPageReader({ client, memory }, labels);
    const linked = relationshipFilters === undefined ? {} : { relationshipFilters };
    const { rows, ...end } = await readPages((request) => readPage({ ...request, ...linked }), {
      ...search,
      columns: [],
    });
    return { data: { products: rows, ...end } };
  },
  examplePayload: searchProductsExample,
});
