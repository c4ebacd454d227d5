import { toAudit, toWrittenProduct } from "../../../../connectors/plytix/wire/audit";

const api = { type: "API", user_email: "key", user_id: "7", user_name: "key" };

it("reads who did it, with what is told", () => {
  expect(toAudit(api)).toEqual({ type: "API", userId: "7", userName: "key", userEmail: "key" });
  expect(toAudit({ type: "SYSTEM", user_email: "System", user_name: "System" })).toMatchObject({ userId: null });
  expect(toAudit(undefined)).toBeNull();
});

it("reads what a write answers", () => {
  const row = { id: "1", created: "2026-01-02T03:04:05", modified: "2026-01-02T03:04:05.002", created_user_audit: api };
  expect(toWrittenProduct(row)).toEqual({
    id: "1",
    created: "2026-01-02T03:04:05.000Z",
    modified: "2026-01-02T03:04:05.002Z",
    createdBy: { type: "API", userId: "7", userName: "key", userEmail: "key" },
    modifiedBy: null,
  });
  expect(toWrittenProduct({ sku: "A" })).toBeNull();
});
