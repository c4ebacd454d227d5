import { action } from "@prismatic-io/spectral";
import { createAttributeClient } from "../../clientAttributes";
import { searchAttributesExample } from "../../examplePayloads/attributes";
import { attributeSearch } from "../../inputs/attributes";
import { plytixConnection } from "../../inputs/shared";
import { attributeColumns } from "../../wire/attribute";
import { readPages } from "../searchPages";

/** Searches product attributes with filters and order; options come along. */
export const searchAttributes = action({
  display: {
    label: "Search Attributes",
    description: "Search product attributes with filters and order; options come along. One request per page.",
  },
  inputs: {
    connection: plytixConnection,
    ...attributeSearch,
  },
  perform: async (context, { connection, ...params }) => {
    const client = createAttributeClient({ context, connection });
    const { rows, ...end } = await readPages(client.search, { ...params, columns: attributeColumns });
    return { data: { attributes: rows, ...end } };
  },
  examplePayload: searchAttributesExample,
});
