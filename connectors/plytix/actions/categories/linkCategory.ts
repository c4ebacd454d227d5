import { action } from "@prismatic-io/spectral";
import { createProductCategoryClient } from "../../clientCategories";
import { linkCategoryExample } from "../../examplePayloads/categories";
import { categoryId } from "../../inputs/categories";
import { productId } from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";

/** Puts a product into a category. */
export const linkCategory = action({
  display: {
    label: "Link Category to Product",
    description:
      "Put a product into a category; refused when it is there already. Links to one product are best made one after another.",
  },
  inputs: {
    connection: plytixConnection,
    productId,
    categoryId,
  },
  perform: async (context, { connection, ...ids }) => {
    await createProductCategoryClient({ context, connection }).link(ids.productId, ids.categoryId);
    return { data: { ...ids, linked: true } };
  },
  examplePayload: linkCategoryExample,
});
