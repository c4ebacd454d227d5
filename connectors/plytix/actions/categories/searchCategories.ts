import { action } from "@prismatic-io/spectral";
import { createCategoryClient } from "../../clientCategories";
import { searchCategoriesExample } from "../../examplePayloads/categories";
import { categorySearch, tree } from "../../inputs/categories";
import { plytixConnection } from "../../inputs/shared";
import { categoryColumns } from "../../wire/category";
import { readPages } from "../searchPages";

/** Searches the categories of products or of files with filters and order. */
export const searchCategories = action({
  display: {
    label: "Search Categories",
    description: "Search the categories of products or of files with filters and order. One request per page.",
  },
  inputs: {
    connection: plytixConnection,
    tree,
    ...categorySearch,
  },
  perform: async (context, { connection, tree: chosen, ...params }) => {
    const client = createCategoryClient({ context, connection }, chosen);
    const { rows, ...end } = await readPages(client.search, { ...params, columns: categoryColumns });
    return { data: { categories: rows, ...end } };
  },
  examplePayload: searchCategoriesExample,
});
