import { action } from "@prismatic-io/spectral";
import { createCategoryClient } from "../../clientCategories";
import { updateCategoryExample } from "../../examplePayloads/categories";
import { categoryId, newCategoryName, newParentId, tree } from "../../inputs/categories";
import { requireChange } from "../../inputs/forms";
import { plytixConnection } from "../../inputs/shared";

/** Renames or moves a category. */
export const updateCategory = action({
  display: {
    label: "Update Category",
    description: "Rename a category or move it, with everything below, to another place",
  },
  inputs: {
    connection: plytixConnection,
    tree,
    categoryId,
    newCategoryName,
    newParentId,
  },
  perform: async (
    context,
    { connection, tree: chosen, categoryId: id, newCategoryName: name, newParentId: parent },
  ) => {
    const change = { name, parentId: parent === "root" ? "" : parent };
    requireChange("updateCategory", change);
    return { data: await createCategoryClient({ context, connection }, chosen).update(id, change) };
  },
  examplePayload: updateCategoryExample,
});
