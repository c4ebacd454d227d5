import { action } from "@prismatic-io/spectral";
import { createProductCategoryClient } from "../../clientCategories";
import { unlinkCategoryExample } from "../../examplePayloads/categories";
import { categoryId } from "../../inputs/categories";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Takes a product out of a category. */
export const unlinkCategory = action({
  display: { label: "Unlink Category from Product", description: "Take a product out of a category" },
  inputs: {
    connection: plytixConnection,
    productId,
    categoryId,
  },
  perform: async (context, { connection, ...ids }) => {
    await createProductCategoryClient({ context, connection }).unlink(ids.productId, ids.categoryId);
    return { data: { ...ids, unlinked: true } };
  },
  examplePayload: unlinkCategoryExample,
});
