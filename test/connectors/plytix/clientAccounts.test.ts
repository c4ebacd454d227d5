import { createAccountClient } from "../../../connectors/plytix/clientAccounts";
import { sentBy } from "./scriptedCalls";

type Call = Parameters<typeof sentBy>[0];

it.each<[string, Call, string, unknown]>([
  [
    "searches members without columns and order",
    (options) => createAccountClient(options).searchMembers({ columns: ["x"], order: "x", page: 2, pageSize: 5 }),
    "POST /api/v1/accounts/memberships/search",
    { pagination: { page: 2, page_size: 5 } },
  ],
  [
    "searches credentials with filters",
    (options) =>
      createAccountClient(options).searchCredentials({
        columns: [],
        filters: [[{ field: "role", operator: "eq", value: "ADMIN" }]],
        page: 1,
        pageSize: 5,
      }),
    "POST /api/v1/accounts/api-credentials/search",
    { filters: [[{ field: "role", operator: "eq", value: "ADMIN" }]], pagination: { page: 1, page_size: 5 } },
  ],
])("%s", async (_name, call, request, body) => {
  const { sent } = await sentBy(call);
  expect(sent).toEqual([{ request, body }]);
});
