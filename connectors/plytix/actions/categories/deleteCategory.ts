import { action } from "@prismatic-io/spectral";
import { createCategoryClient } from "../../clientCategories";
import { deleteCategoryExample } from "../../examplePayloads/categories";
import { categoryId, tree } from "../../inputs/categories";
import { plytixConnection } from "../../inputs/shared";

/** Deletes a category and what is below it. */
export const deleteCategory = action({
  display: {
    label: "Delete Category",
    description: "Delete a category with everything below it; refused while a catalogue is built on it",
  },
  inputs: {
    connection: plytixConnection,
    tree,
    categoryId,
  },
  perform: async (context, { connection, tree: chosen, categoryId: id }) => {
    await createCategoryClient({ context, connection }, chosen).delete(id);
    return { data: { id, deleted: true as const } };
  },
  examplePayload: deleteCategoryExample,
});
