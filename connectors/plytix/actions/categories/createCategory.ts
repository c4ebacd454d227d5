import { action } from "@prismatic-io/spectral";
import { createCategoryClient } from "../../clientCategories";
import { createCategoryExample } from "../../examplePayloads/categories";
import { categoryName, parentCategoryId, tree } from "../../inputs/categories";
import { plytixConnection } from "../../inputs/shared";

/** Creates a category. */
export const createCategory = action({
  display: {
    label: "Create Category",
    description: "Create a category of products or of files, at the top level or below another one",
  },
  inputs: {
    connection: plytixConnection,
    tree,
    categoryName,
    parentCategoryId,
  },
  perform: async (context, { connection, tree: chosen, categoryName: name, parentCategoryId: parentId }) => ({
    data: await createCategoryClient({ context, connection }, chosen).create(name, parentId),
  }),
  examplePayload: createCategoryExample,
});
