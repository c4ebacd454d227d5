import { emptyState, readState } from "../../../../integrations/product-quality/core/state";

it.each([[undefined], [null]])("starts empty before the first run: %p", (stored) => {
  expect(readState(stored)).toEqual({ state: emptyState(), isDamaged: false });
});

it("reads what it wrote, after the platform's JSON", () => {
  const state = {
    ...emptyState(),
    revision: 7,
    exceptions: {
      "MUG-01": {
        stockCode: "MUG-01",
        issues: [["MISSING_ATTRIBUTE", "weight", null, null]],
        firstSeen: "2026-03-02T08:00:00.000Z",
        lastSeen: "2026-03-02T08:00:00.000Z",
        attempts: 3,
      },
    },
    managed: { "MUG-01": ["id-1", null], "TEE-S": ["id-2", "id-TEE"] },
    withdrawn: { OLD: "2026-03-02T08:00:00.000Z" },
  };
  expect(readState(JSON.parse(JSON.stringify(state)))).toEqual({ state, isDamaged: false });
});

it.each<[string, unknown]>([
  ["another version", { ...emptyState(), version: 2 }],
  ["a part that is missing", { ...emptyState(), exceptions: undefined }],
  ["an unknown exception code", { ...emptyState(), warnings: { A: [["NO_SUCH_CODE", null, null, null]] } }],
  ["an exception without an issue", { ...emptyState(), exceptions: { A: { stockCode: "A", issues: [] } } }],
  ["a negative revision", { ...emptyState(), revision: -1 }],
  ["a managed list of another form", { ...emptyState(), managed: [] }],
  ["no managed list", { ...emptyState(), managed: null }],
  ["a text", "productSync"],
  ["a list", []],
])("starts anew and says so when it finds %s", (_what, stored) => {
  expect(readState(stored)).toEqual({ state: emptyState(), isDamaged: true });
});

it("gives each caller an empty state of its own", () => {
  emptyState().exceptions.A = { stockCode: "A", issues: [], firstSeen: "", lastSeen: "", attempts: 1 };
  expect(emptyState().exceptions).toEqual({});
});
