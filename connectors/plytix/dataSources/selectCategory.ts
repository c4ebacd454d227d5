import { dataSource } from "@prismatic-io/spectral";
import { createCategoryClient } from "../clientCategories";
import { plytixConnection } from "../inputs/shared";
import { readChoices, supplementOf } from "./choices";
import { contains } from "./inputs";

/** Product categories by id, for a drop-down; two of one name are told apart by their paths. */
export const selectCategory = dataSource({
  display: {
    label: "Select Category",
    description: "Product categories of the account with their paths. The id of the chosen one is stored.",
  },
  dataSourceType: "picklist",
  inputs: { connection: plytixConnection, contains },
  perform: async (context, params) => {
    const list = await readChoices({
      what: "categories",
      search: createCategoryClient({ context, connection: params.connection }, "product").search,
      columns: ["name", "path"],
      toChoice: ({ id, name, path }) => ({ key: id, label: path.length > 0 ? path.join(" / ") : (name ?? id) }),
      contains: params.contains,
      logger: context.logger,
    });
    return { result: list.choices, supplementalData: supplementOf(list) };
  },
  examplePayload: {
    result: [{ key: "65f0c0ffee00000000000030", label: "Kitchen / Mugs" }],
    supplementalData: { data: { cut: false }, contentType: "application/json" },
  },
});
