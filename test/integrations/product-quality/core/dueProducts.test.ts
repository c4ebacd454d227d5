import { dueAt, findDueSkus } from "../../../../integrations/product-quality/core/dueProducts";
import type { ExceptionCode } from "../../../../integrations/product-quality/core/exceptionCodes";
import { type ExceptionRecord, emptyState } from "../../../../integrations/product-quality/core/state";

const seenAt = Date.UTC(2026, 2, 2, 8);
const recordOf = (codes: ExceptionCode[], given: Partial<ExceptionRecord> = {}): ExceptionRecord => ({
  stockCode: "X",
  issues: codes.map((code) => [code, null, null, null]),
  firstSeen: "2026-03-01T08:00:00.000Z",
  lastSeen: new Date(seenAt).toISOString(),
  attempts: 1,
  ...given,
});
const minutesUntil = (record: ExceptionRecord): number | null => {
  const due = dueAt(record);
  return due === null ? null : (due - seenAt) / 60_000;
};

it.each<[string, ExceptionCode[], number, number | null]>([
  ["put off", ["ERP_UNAVAILABLE"], 1, 5],
  ["put off again", ["ERP_UNAVAILABLE"], 3, 20],
  ["put off for long", ["ERP_UNAVAILABLE"], 50, 240],
  ["waiting", ["PARENT_MISSING"], 1, 30],
  ["waiting for long", ["PARENT_MISSING"], 99, 720],
  ["held", ["LIFECYCLE_CONFLICT"], 1, 360],
  ["held for long", ["LIFECYCLE_CONFLICT"], 9, 1440],
  ["quarantined by the ERP", ["IMPORT_REJECTED"], 1, 360],
  ["quarantined by bad data", ["MISSING_ATTRIBUTE", "INVALID_VALUE"], 1, null],
  ["colliding with another that may be edited", ["STOCK_CODE_COLLISION"], 1, 360],
  ["rivalled by another that may be edited", ["VARIANT_OPTION_DUPLICATE"], 1, 360],
  ["bad data and a refusal", ["MISSING_ATTRIBUTE", "IMPORT_REJECTED"], 1, 360],
])("a product %s is due after its wait: %j, attempt %i", (_what, codes, attempts, minutes) => {
  expect(minutesUntil(recordOf(codes, { attempts }))).toBe(minutes);
});

describe("the products that are due", () => {
  const state = {
    ...emptyState(),
    exceptions: {
      LATER: recordOf(["PARENT_MISSING"]),
      SOON: recordOf(["ERP_UNAVAILABLE"]),
      NEVER: recordOf(["MISSING_ATTRIBUTE"]),
    },
  };
  const at = (minutes: number) => findDueSkus(state, seenAt + minutes * 60_000);

  it("are those whose wait is over, longest waiting first", () => {
    expect([at(4), at(5), at(30)]).toEqual([[], ["SOON"], ["SOON", "LATER"]]);
  });

  it("include products running down to zero, each SKU once", () => {
    const seen = new Date(seenAt).toISOString();
    const running = { ...state, runningDown: { OLD: seen, SOON: seen } };
    expect(findDueSkus(running, seenAt + 359 * 60_000)).toEqual(["SOON", "LATER"]);
    expect(findDueSkus(running, seenAt + 360 * 60_000)).toEqual(["SOON", "LATER", "OLD"]);
  });

  it("are none in an empty state", () => {
    expect(findDueSkus(emptyState(), seenAt)).toEqual([]);
  });
});
