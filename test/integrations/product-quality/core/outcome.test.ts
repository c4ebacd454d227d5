import type { ImportResult, RowOutcome } from "../../../../connectors/khaos-control/fields/stockItem";
import { toIssue } from "../../../../integrations/product-quality/core/model";
import { importAnswerShape, toOutcomes } from "../../../../integrations/product-quality/core/outcome";
import type { PlannedProduct } from "../../../../integrations/product-quality/core/plan/plannedProduct";
import { plannedOf } from "../samples";

const rowOf = (given: Partial<RowOutcome> = {}): RowOutcome => ({
  sku: "MUG-01",
  stockCode: "MUG-01",
  verb: "update",
  outcome: "updated",
  detail: null,
  mismatches: [],
  systemDown: false,
  ...given,
});
const importOf = (...outcomes: RowOutcome[]): ImportResult => ({ outcomes, calls: 1, dryRun: false, unverifiable: [] });
const outcomeOf = (product: PlannedProduct, imported: ImportResult | null) => {
  const [outcome] = toOutcomes([product], imported);
  if (outcome === undefined) throw new Error("the product is lost");
  return outcome;
};
const afterRow = (given: Partial<RowOutcome>, intent: PlannedProduct["intent"] = "write") =>
  outcomeOf(plannedOf("MUG-01", intent), importOf(rowOf(given)));

describe("a row that went well", () => {
  it.each<[RowOutcome["outcome"], PlannedProduct["intent"], string, boolean]>([
    ["created", "write", "written", false],
    ["updated", "write", "written", false],
    ["updated", "restore", "written", false],
    ["updated", "retire", "retired", true],
    ["unchanged", "write", "unchanged", false],
    ["unchanged", "retire", "unchanged", true],
  ])("%s, meant to %s, is %s", (outcome, intent, word, isWithdrawn) => {
    expect(afterRow({ outcome }, intent)).toMatchObject({ outcome: word, isWithdrawn, isInErp: true, issues: [] });
  });

  it("takes the code from the ERP and the warnings from the plan", () => {
    const warnings = [toIssue("INVALID_VALUE", { field: "tax_code" })];
    const outcome = outcomeOf(plannedOf("MUG-01", "write", { warnings }), importOf(rowOf({ stockCode: "Mug-01" })));
    expect(outcome).toMatchObject({ stockCode: "Mug-01", warnings });
  });
});

describe("a row in trouble", () => {
  const weight = { field: "weight", planned: "0.35", found: "0" };

  it.each<[Partial<RowOutcome>, string, string, boolean]>([
    [{ outcome: "rejected", detail: "no" }, "quarantined", "IMPORT_REJECTED", false],
    [{ outcome: "mismatch", mismatches: [weight] }, "quarantined", "READ_BACK_MISMATCH", true],
    [{ outcome: "mismatch", detail: "odd" }, "quarantined", "READ_BACK_MISMATCH", true],
    [{ outcome: "seedNotApplied", mismatches: [weight] }, "quarantined", "SEED_NOT_APPLIED", true],
    [{ outcome: "seedNotApplied" }, "quarantined", "READ_BACK_MISMATCH", true],
    [{ outcome: "financeChanged" }, "quarantined", "FINANCE_FIELD_CHANGED", true],
    [{ outcome: "unknown" }, "failed", "OUTCOME_UNKNOWN", false],
    [{ outcome: "unknown", systemDown: true }, "deferred", "ERP_UNAVAILABLE", false],
    [{ outcome: "notSent" }, "waiting", "NO_VARIANTS_YET", false],
    [{ outcome: "notSent", systemDown: true }, "deferred", "ERP_UNAVAILABLE", false],
  ])("%j is %s by %s", (given, word, code, isInErp) => {
    expect(afterRow(given)).toMatchObject({ outcome: word, issues: [{ code }], isInErp, isWithdrawn: false });
  });

  it("waits for its parent when it is a variant that was not sent", () => {
    const variant = plannedOf("MUG-01", "write", { parentId: "id-MUG" });
    const imported = importOf(rowOf({ outcome: "notSent", detail: "MUG was not confirmed" }));
    expect(outcomeOf(variant, imported)).toMatchObject({
      outcome: "waiting",
      issues: [{ code: "PARENT_NOT_READY", field: "parent", expected: "MUG was not confirmed" }],
    });
  });

  it("names each field that differs, with what was found and what was sent", () => {
    const height = { field: "height", planned: null, found: null };
    expect(afterRow({ outcome: "mismatch", mismatches: [weight, height] }).issues).toEqual([
      { code: "READ_BACK_MISMATCH", field: "weight", value: "0", expected: "it was sent as “0.35”" },
      { code: "READ_BACK_MISMATCH", field: "height", value: null, expected: null },
    ]);
  });

  it("says that a withdrawal did not take effect, and does not count it as done", () => {
    const discontinued = { field: "discontinued", planned: "true", found: "false" };
    expect(afterRow({ outcome: "mismatch", mismatches: [discontinued] }, "retire")).toMatchObject({
      outcome: "quarantined",
      isWithdrawn: false,
      issues: [{ code: "RETIREMENT_NOT_APPLIED", field: "discontinued" }],
    });
  });

  it("names the finance field that changed and no amount", () => {
    const mismatches = [{ field: "buyPrice", planned: null, found: null }];
    const [issue] = afterRow({ outcome: "financeChanged", mismatches, detail: "Differs" }).issues;
    expect(issue).toEqual({ code: "FINANCE_FIELD_CHANGED", field: "buyPrice", value: null, expected: "Differs" });
    expect(afterRow({ outcome: "financeChanged" }).issues[0]?.field).toBe("buyPrice");
  });
});

describe("a product without a row", () => {
  it("is unchanged, or skipped, as planned", () => {
    expect(outcomeOf(plannedOf("MUG-01", "unchanged"), importOf())).toMatchObject({
      outcome: "unchanged",
      isInErp: true,
    });
    expect(outcomeOf(plannedOf("MUG-01", "skip"), null)).toMatchObject({ outcome: "skipped", isInErp: false });
  });

  it.each<[string[], string]>([
    [["MISSING_ATTRIBUTE"], "quarantined"],
    [["LIFECYCLE_CONFLICT"], "quarantined"],
    [["RETIREMENT_HELD"], "quarantined"],
    [["PARENT_MISSING"], "waiting"],
    [["NO_VARIANTS_YET"], "waiting"],
    [["ERP_UNAVAILABLE"], "deferred"],
    [["OUTCOME_UNKNOWN"], "failed"],
    [["PARENT_MISSING", "MISSING_ATTRIBUTE"], "quarantined"],
    [["ERP_UNAVAILABLE", "PARENT_MISSING"], "waiting"],
  ])("that was stopped by %j is %s", (codes, word) => {
    const issues = codes.map((code) => toIssue(code as Parameters<typeof toIssue>[0]));
    expect(outcomeOf(plannedOf("MUG-01", "stop", { issues }), importOf())).toMatchObject({ outcome: word, issues });
  });

  it.each(["write", "retire", "restore"] as const)("though one was planned to %s it, counts as put off", (intent) => {
    for (const imported of [null, importOf(), importOf(rowOf({ sku: "CUP" }))]) {
      expect(outcomeOf(plannedOf("MUG-01", intent), imported)).toMatchObject({
        outcome: "deferred",
        isWithdrawn: false,
        issues: [{ code: "ERP_UNAVAILABLE" }],
      });
    }
  });
});

it("keeps the order of the plan and ignores rows of strangers", () => {
  const planned = [plannedOf("B", "skip"), plannedOf("A", "unchanged")];
  expect(toOutcomes(planned, importOf(rowOf({ sku: "STRANGER" }))).map(({ sku }) => sku)).toEqual(["B", "A"]);
});

it("takes a failed import step for no answer", () => {
  expect(importAnswerShape.parse(undefined)).toBeNull();
  expect(importAnswerShape.safeParse({ outcomes: "?" }).success).toBe(false);
});
