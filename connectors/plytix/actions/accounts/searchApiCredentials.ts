import { action } from "@prismatic-io/spectral";
import { createAccountClient } from "../../clientAccounts";
import { searchApiCredentialsExample } from "../../examplePayloads/accounts";
import { accountSearch } from "../../inputs/accounts";
import { plytixConnection } from "../../inputs/shared";
import { readPages } from "../searchPages";

/** Searches the API credentials of the account, without their secrets; the API key needs the right to see them. */
export const searchApiCredentials = action({
  display: {
    label: "Search API Credentials",
    description:
      "Search the API credentials of the account, without their secrets; the API key needs the right to see them. One request per page.",
  },
  inputs: {
    connection: plytixConnection,
    ...accountSearch,
  },
  perform: async (context, { connection, ...params }) => {
    const client = createAccountClient({ context, connection });
    const { rows, ...end } = await readPages(client.searchCredentials, { ...params, columns: [] });
    return { data: { credentials: rows, ...end } };
  },
  examplePayload: searchApiCredentialsExample,
});
