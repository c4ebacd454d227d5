import { action } from "@prismatic-io/spectral";
import { createFamilyClient } from "../../clientFamilies";
import { searchFamiliesExample } from "../../examplePayloads/families";
import { familySearch } from "../../inputs/families";
import { plytixConnection } from "../../inputs/shared";
import { familyColumns } from "../../wire/family";
import { readPages } from "../searchPages";

/** Searches product families with filters and order. */
export const searchFamilies = action({
  display: {
    label: "Search Families",
    description: "Search product families with filters and order. One request per page.",
  },
  inputs: {
    connection: plytixConnection,
    ...familySearch,
  },
  perform: async (context, { connection, ...params }) => {
    const client = createFamilyClient({ context, connection });
    const { rows, ...end } = await readPages(client.search, { ...params, columns: familyColumns });
    return { data: { families: rows, ...end } };
  },
  examplePayload: searchFamiliesExample,
});
