import { openCalls } from "./clientCalls";
import type { PlytixSessionOptions } from "./session";
import { type ApiCredential, buildAccountSearchBody, type Member, toApiCredential, toMember } from "./wire/account";
import type { SearchPage, SearchRequest } from "./wire/answers";

/** Verbs on the account, all v1. The key's role may not allow them. Every method may throw `ConnectorError`. */
export interface AccountClient {
  searchMembers(request: SearchRequest): Promise<SearchPage<Member>>;
  searchCredentials(request: SearchRequest): Promise<SearchPage<ApiCredential>>;
}

/** Builds the client of the account for one connection. */
export const createAccountClient = (options: PlytixSessionOptions): AccountClient => {
  const { search } = openCalls(options);
  const bodyOf = ({ filters = [], page, pageSize }: SearchRequest) =>
    buildAccountSearchBody({ filters, page, pageSize });
  return {
    searchMembers: (request) =>
      search(
        { operation: "searchMembers", path: "/api/v1/accounts/memberships/search", body: bodyOf(request) },
        toMember,
      ),
    searchCredentials: (request) =>
      search(
        { operation: "searchApiCredentials", path: "/api/v1/accounts/api-credentials/search", body: bodyOf(request) },
        toApiCredential,
      ),
  };
};
