import { action } from "@prismatic-io/spectral";
import { createAttributeGroupClient } from "../../clientAttributes";
import { searchAttributeGroupsExample } from "../../examplePayloads/attributeGroups";
import { attributeGroupSearch } from "../../inputs/attributes";
import { plytixConnection } from "../../inputs/shared";
import { attributeGroupColumns } from "../../wire/attribute";
import { readPages } from "../searchPages";

/** Searches attribute groups with filters and order. */
export const searchAttributeGroups = action({
  display: {
    label: "Search Attribute Groups",
    description: "Search attribute groups with filters and order. One request per page.",
  },
  inputs: {
    connection: plytixConnection,
    ...attributeGroupSearch,
  },
  perform: async (context, { connection, ...params }) => {
    const client = createAttributeGroupClient({ context, connection });
    const { rows, ...end } = await readPages(client.search, { ...params, columns: attributeGroupColumns });
    return { data: { attributeGroups: rows, ...end } };
  },
  examplePayload: searchAttributeGroupsExample,
});
