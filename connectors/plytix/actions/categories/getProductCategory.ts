import { action } from "@prismatic-io/spectral";
import { createProductCategoryClient } from "../../clientCategories";
import { getProductCategoryExample } from "../../examplePayloads/categories";
import { categoryId } from "../../inputs/categories";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Reads one category of one product. */
export const getProductCategory = action({
  display: {
    label: "Get Product Category",
    description: "Read one category of one product; fails when the product is not in it",
  },
  inputs: {
    connection: plytixConnection,
    productId,
    categoryId,
  },
  perform: async (context, { connection, productId: id, categoryId: category }) => ({
    data: await createProductCategoryClient({ context, connection }).get(id, category),
  }),
  examplePayload: getProductCategoryExample,
});
