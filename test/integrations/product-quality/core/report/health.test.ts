import { countOutcomes } from "../../../../../integrations/product-quality/core/exceptions";
import { toHealth } from "../../../../../integrations/product-quality/core/report/health";
import {
  emptyState,
  type PipelineState,
  type StoredIssue,
} from "../../../../../integrations/product-quality/core/state";

const now = "2026-03-04T08:00:00.000Z";
const recordOf = (firstSeen: string, ...issues: StoredIssue[]) => ({
  stockCode: "CODE",
  issues,
  firstSeen,
  lastSeen: now,
  attempts: 2,
});
const stateOf = (given: Partial<PipelineState>): PipelineState => ({ ...emptyState(), ...given });
const runOf = (parts: number, byPart: PipelineState["runs"][number]["byPart"]) => ({
  runId: "run-1",
  feeder: "Find Changed Products",
  startedAt: "2026-03-04T07:00:00.000Z",
  finishedAt: now,
  parts,
  isDryRun: false,
  byPart,
});

it("says nothing about an instance that has never run", () => {
  expect(toHealth(emptyState(), now)).toEqual({
    asOf: now,
    revision: 0,
    managedProducts: 0,
    runs: [],
    exceptions: [],
    warnings: [],
  });
});

describe("an exception", () => {
  it("is told issue by issue, in words, with owner and history", () => {
    const issues: StoredIssue[] = [
      ["MISSING_ATTRIBUTE", "weight", null, null],
      ["PARENT_MISSING", "parent", null, null],
    ];
    const { exceptions } = toHealth(stateOf({ exceptions: { "MUG-01": recordOf("2026-03-01", ...issues) } }), now);
    expect(exceptions).toEqual([
      {
        sku: "MUG-01",
        stockCode: "CODE",
        code: "MISSING_ATTRIBUTE",
        class: "quarantined",
        field: "weight",
        value: null,
        message: "The attribute weight is empty, and a Stock Item needs it.",
        remedy: "Fill in weight in Plytix; the product goes on by itself at the next run.",
        owner: "merchandising",
        firstSeen: "2026-03-01",
        lastSeen: now,
        attempts: 2,
      },
      // The class is the product's: the gravest of its issues.
      expect.objectContaining({ code: "PARENT_MISSING", class: "quarantined", field: "parent" }),
    ]);
  });

  it("comes in order of age, then of SKU", () => {
    const issue: StoredIssue = ["PARENT_MISSING", "parent", null, null];
    const exceptions = {
      C: recordOf("2026-03-02", issue),
      B: recordOf("2026-03-03", issue),
      A: recordOf("2026-03-03", issue),
    };
    expect(toHealth(stateOf({ exceptions }), now).exceptions.map(({ sku }) => sku)).toEqual(["C", "A", "B"]);
  });
});

it("tells a warning in the same words", () => {
  const warnings: PipelineState["warnings"] = { "MUG-01": [["INVALID_VALUE", "tax_code", "9", "it is unknown"]] };
  expect(toHealth(stateOf({ warnings }), now).warnings).toMatchObject([
    { sku: "MUG-01", value: "9", message: "The attribute tax_code holds “9”, which cannot be right: it is unknown." },
  ]);
});

describe("a run", () => {
  const written = countOutcomes([{ outcome: "written" }, { outcome: "written" }, { outcome: "failed" }]);
  const waiting = countOutcomes([{ outcome: "waiting" }]);

  it("sums up its parts, and what was read is all of them", () => {
    expect(toHealth(stateOf({ runs: [runOf(2, { "1": written, "2": waiting })] }), now).runs).toMatchObject([
      { read: 4, written: 2, failed: 1, waiting: 1, unchanged: 0, isComplete: true, isDryRun: false },
    ]);
  });

  it("is incomplete while an announced part has not arrived", () => {
    expect(toHealth(stateOf({ runs: [runOf(2, { "2": waiting })] }), now).runs).toMatchObject([
      { read: 1, isComplete: false },
    ]);
  });
});

it("counts the managed products", () => {
  expect(toHealth(stateOf({ managed: { A: ["1", null], B: ["2", "1"] } }), now).managedProducts).toBe(2);
});
