import { action } from "@prismatic-io/spectral";
import { createAccountClient } from "../../clientAccounts";
import { searchMembersExample } from "../../examplePayloads/accounts";
import { accountSearch } from "../../inputs/accounts";
import { plytixConnection } from "../../inputs/shared";
import { readPages } from "../searchPages";

/** Searches the members of the account; the API key needs the right to see them. */
export const searchMembers = action({
  display: {
    label: "Search Account Members",
    description: "Search the members of the account; the API key needs the right to see them. One request per page.",
  },
  inputs: {
    connection: plytixConnection,
    ...accountSearch,
  },
  perform: async (context, { connection, ...params }) => {
    const client = createAccountClient({ context, connection });
    const { rows, ...end } = await readPages(client.searchMembers, { ...params, columns: [] });
    return { data: { members: rows, ...end } };
  },
  examplePayload: searchMembersExample,
});
