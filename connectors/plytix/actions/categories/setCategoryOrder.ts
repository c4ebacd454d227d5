import { action } from "@prismatic-io/spectral";
import { createCategoryClient } from "../../clientCategories";
import { setCategoryOrderExample } from "../../examplePayloads/categories";
import { childIds, parentCategoryId, tree } from "../../inputs/categories";
import { plytixConnection } from "../../inputs/shared";

/** Puts categories into an order. */
export const setCategoryOrder = action({
  display: {
    label: "Set Category Order",
    description: "Put all categories directly below one, or those of the top level, into an order",
  },
  inputs: {
    connection: plytixConnection,
    tree,
    parentCategoryId,
    childIds,
  },
  perform: async (context, { connection, tree: chosen, parentCategoryId: parentId = null, childIds: ids }) => {
    await createCategoryClient({ context, connection }, chosen).setOrder(ids, parentId ?? undefined);
    return { data: { parentId, childIds: ids, ordered: true } };
  },
  examplePayload: setCategoryOrderExample,
});
