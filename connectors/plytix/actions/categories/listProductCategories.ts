import { action } from "@prismatic-io/spectral";
import { createProductCategoryClient } from "../../clientCategories";
import { listProductCategoriesExample } from "../../examplePayloads/categories";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Lists the categories of one product. */
export const listProductCategories = action({
  display: { label: "List Product Categories", description: "List the categories of one product with names and paths" },
  inputs: {
    connection: plytixConnection,
    productId,
  },
  perform: async (context, { connection, productId: id }) => ({
    data: { categories: await createProductCategoryClient({ context, connection }).list(id) },
  }),
  examplePayload: listProductCategoriesExample,
});
