import { buildAccountSearchBody, toApiCredential, toMember } from "../../../../connectors/plytix/wire/account";

it("reads members", () => {
  expect(toMember({ id: "1", role: "OWNER", last_name: "B", legacy_id: 7 })).toEqual({
    id: "1",
    legacyId: "7",
    role: "OWNER",
    name: null,
    lastName: "B",
    email: null,
    username: null,
  });
  expect(toMember("x")).toBeNull();
});

it("keeps secrets of credentials out, should an answer hold any", () => {
  const row = { id: "1", name: "ERP", role: "ADMIN", api_key: "canary", api_password: "canary" };
  expect(toApiCredential(row)).toEqual({ id: "1", legacyId: null, role: "ADMIN", name: "ERP" });
});

it("sends neither columns nor order nor empty filters", () => {
  expect(JSON.parse(buildAccountSearchBody({ filters: [], page: 1, pageSize: 25 }))).toEqual({
    pagination: { page: 1, page_size: 25 },
  });
});
