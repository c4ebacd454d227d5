import { toAuthor, toAuthoredProduct } from "../../../../connectors/plytix/wire/authoredProduct";

const row = (audit?: unknown) => ({ id: "1", sku: "A", modified_user_audit: audit });

describe("the last author of a product", () => {
  it.each<[string, unknown, unknown]>([
    [
      "an API credential",
      { type: "API", user_id: "7", user_name: "ERP Sync", user_email: "ERP Sync" },
      { type: "API", userId: "7", name: "ERP Sync" },
    ],
    [
      "a person, without e-mail address",
      { type: "USER", user_id: "8", user_name: "Ann", user_email: "ann@example.com", username: "ann@example.com" },
      { type: "USER", userId: "8", name: "Ann" },
    ],
    [
      "a person who goes by an e-mail address",
      { type: "USER", user_id: "8", user_name: "ann@example.com" },
      { type: "USER", userId: "8", name: null },
    ],
    [
      "Plytix itself",
      { type: "SYSTEM", user_email: "System", user_name: "System" },
      { type: "SYSTEM", userId: null, name: "System" },
    ],
    ["unreadable parts", { type: "API", user_id: {}, user_name: [] }, { type: "API", userId: null, name: null }],
    ["no type", { user_name: "ERP Sync" }, null],
    ["a text", "ERP Sync", null],
    ["a list", [{ type: "API" }], null],
    ["null", null, null],
    ["nothing", undefined, null],
  ])("is read from %s", (_what, audit, expected) => {
    expect(toAuthor(row(audit))).toEqual(expected);
    expect(toAuthoredProduct(row(audit))).toMatchObject({ id: "1", sku: "A", modifiedBy: expected });
  });

  it("does not make a product of what is none", () => {
    expect([toAuthor(5), toAuthoredProduct({ modified_user_audit: { type: "API" } })]).toEqual([null, null]);
  });
});
