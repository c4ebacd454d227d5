import type { SearchEnd } from "../actions/searchPages";
import type { ApiCredential, Member } from "../wire/account";

/** What *Search Account Members* returns. */
export const searchMembersExample: { data: { members: Member[] } & SearchEnd } = {
  data: {
    members: [
      {
        id: "12dea96fec20593566ab7569",
        legacyId: null,
        role: "OWNER",
        name: "Mary",
        lastName: "Chandler",
        email: "merchandiser@example.com",
        username: "merchandiser@example.com",
      },
    ],
    count: 1,
    totalCount: 1,
    nextPage: null,
  },
};

/** What *Search API Credentials* returns. */
export const searchApiCredentialsExample: { data: { credentials: ApiCredential[] } & SearchEnd } = {
  data: {
    credentials: [{ id: "bdfa1c955b84a3ecd137ecf4", legacyId: null, role: "ADMIN", name: "Demo credential" }],
    count: 1,
    totalCount: 1,
    nextPage: null,
  },
};
