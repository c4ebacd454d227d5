import {
  applyOutcomes,
  countOutcomes,
  type MessageFacts,
} from "../../../../integrations/product-quality/core/exceptions";
import { type OutcomeWord, toIssue } from "../../../../integrations/product-quality/core/model";
import type { ProductOutcome } from "../../../../integrations/product-quality/core/outcome";
import {
  type ExceptionRecord,
  emptyState,
  keptExceptions,
  keptRuns,
  type PipelineState,
} from "../../../../integrations/product-quality/core/state";

const monday = "2026-03-02T08:00:00.000Z";
const tuesday = "2026-03-03T08:00:00.000Z";
const factsOf = (given: Partial<MessageFacts> = {}): MessageFacts => ({
  runId: "run-1",
  feeder: "Find Changed Products",
  part: 1,
  parts: 1,
  isDryRun: false,
  now: monday,
  waitLimit: { attempts: 10, days: 7 },
  isReleased: false,
  stockCodes: {},
  ...given,
});
const outcomeOf = (sku: string, outcome: OutcomeWord, given: Partial<ProductOutcome> = {}): ProductOutcome => ({
  sku,
  id: `id-${sku}`,
  parentId: null,
  stockCode: sku,
  outcome,
  isInErp: outcome === "written" || outcome === "unchanged" || outcome === "retired",
  isWithdrawn: outcome === "retired",
  withdrawal: outcome === "retired" ? "done" : null,
  issues: [],
  warnings: [],
  ...given,
});
const missing = [toIssue("MISSING_ATTRIBUTE", { field: "weight" })];
const waiting = (sku: string) =>
  outcomeOf(sku, "waiting", { issues: [toIssue("PARENT_MISSING", { field: "parent" })] });
const codesOf = (state: PipelineState, sku: string) => state.exceptions[sku]?.issues.map(([code]) => code);
const held = (sku: string) => outcomeOf(sku, "quarantined", { issues: missing });
const fold = (...steps: [ProductOutcome[], Partial<MessageFacts>?][]): PipelineState =>
  steps.reduce((state, [outcomes, facts]) => applyOutcomes(state, outcomes, factsOf(facts)), emptyState());

describe("an exception", () => {
  it("is kept with its cause, without any text", () => {
    expect(fold([[held("MUG-01")]]).exceptions).toEqual({
      "MUG-01": {
        stockCode: "MUG-01",
        issues: [["MISSING_ATTRIBUTE", "weight", null, null]],
        firstSeen: monday,
        lastSeen: monday,
        attempts: 1,
      },
    });
  });

  it("keeps the day it was first seen and counts the attempts while it lasts", () => {
    const state = fold([[held("MUG-01")]], [[held("MUG-01")], { now: tuesday, runId: "run-2" }]);
    expect(state.exceptions["MUG-01"]).toMatchObject({ firstSeen: monday, lastSeen: tuesday, attempts: 2 });
  });

  it("shows its present cause", () => {
    const waiting = outcomeOf("MUG-01", "waiting", { issues: [toIssue("PARENT_MISSING", { field: "parent" })] });
    const state = fold([[held("MUG-01")]], [[waiting], { now: tuesday }]);
    expect(state.exceptions["MUG-01"]).toMatchObject({
      issues: [["PARENT_MISSING", "parent", null, null]],
      firstSeen: monday,
    });
  });

  it.each<OutcomeWord>(["written", "unchanged", "retired", "skipped"])("is cleared by the outcome %s", (word) => {
    const state = fold([[held("MUG-01"), held("CUP")]], [[outcomeOf("MUG-01", word)], { now: tuesday }]);
    expect(Object.keys(state.exceptions)).toEqual(["CUP"]);
  });

  it("begins anew when it comes back after it was cleared", () => {
    const state = fold([[held("A")]], [[outcomeOf("A", "written")]], [[held("A")], { now: tuesday }]);
    expect(state.exceptions.A).toMatchObject({ firstSeen: tuesday, attempts: 1 });
  });

  it("is dropped only beyond the limit, those not seen for longest first", () => {
    const record = (lastSeen: string): ExceptionRecord => ({
      stockCode: "X",
      issues: [["MISSING_ATTRIBUTE", "weight", null, null]],
      firstSeen: monday,
      lastSeen,
      attempts: 1,
    });
    const full = Array.from({ length: keptExceptions }, (_unused, index) => [
      `S${index}`,
      record(index === 7 ? "2026-01-01T00:00:00.000Z" : monday),
    ]);
    const before = { ...emptyState(), exceptions: Object.fromEntries(full) };
    const after = applyOutcomes(before, [held("NEW")], factsOf({ now: tuesday }));
    expect(Object.keys(after.exceptions)).toHaveLength(keptExceptions);
    expect(after.exceptions).toHaveProperty("NEW");
    expect(after.exceptions).not.toHaveProperty("S7");
  });
});

it("keeps a warning while it lasts", () => {
  const warned = outcomeOf("MUG-01", "written", {
    warnings: [toIssue("INVALID_VALUE", { field: "tax_code", value: "9" })],
  });
  expect(fold([[warned]]).warnings).toEqual({ "MUG-01": [["INVALID_VALUE", "tax_code", "9", null]] });
  expect(fold([[warned]], [[outcomeOf("MUG-01", "written")]]).warnings).toEqual({});
});

describe("what the state knows of the ERP", () => {
  it("is the codes that were confirmed, with the product behind them", () => {
    const variant = outcomeOf("TEE-S", "written", { parentId: "id-TEE", stockCode: "tee-s" });
    const state = fold([[variant, outcomeOf("MUG-01", "unchanged"), held("CUP")]]);
    expect(state.managed).toEqual({ "tee-s": ["id-TEE-S", "id-TEE", "TEE-S"], "MUG-01": ["id-MUG-01", null] });
  });

  it("stays when a product gets into trouble later", () => {
    expect(fold([[outcomeOf("MUG-01", "written")]], [[held("MUG-01")]]).managed).toHaveProperty(["MUG-01"]);
  });

  it("remembers what the sync withdrew until it is written again", () => {
    const withdrawn = fold([[outcomeOf("MUG-01", "retired")]]);
    expect(withdrawn.withdrawn).toEqual({ "MUG-01": monday });
    const still = applyOutcomes(
      withdrawn,
      [outcomeOf("MUG-01", "unchanged", { withdrawal: "done" })],
      factsOf({ now: tuesday }),
    );
    expect(still.withdrawn).toEqual({ "MUG-01": monday });
    expect(applyOutcomes(still, [outcomeOf("MUG-01", "written")], factsOf()).withdrawn).toEqual({});
    const running = fold([[outcomeOf("OLD", "retired", { withdrawal: "runningDown" })]]);
    expect(running.runningDown).toEqual({ OLD: monday });
    expect(applyOutcomes(running, [outcomeOf("OLD", "retired")], factsOf({ now: tuesday })).runningDown).toEqual({});
    // Put back on sale by hand: found for sale and unchanged, it is no withdrawal of ours any more.
    expect(applyOutcomes(still, [outcomeOf("MUG-01", "unchanged")], factsOf()).withdrawn).toEqual({});
  });

  it("does not change in a dry run, while exceptions and figures do", () => {
    const before = fold([[outcomeOf("OLD", "retired")]]);
    const dry = factsOf({ runId: "run-2", isDryRun: true });
    const after = applyOutcomes(
      before,
      [outcomeOf("MUG-01", "written"), outcomeOf("CUP", "retired"), outcomeOf("OLD", "written"), held("BAD")],
      dry,
    );
    expect([after.managed, after.withdrawn]).toEqual([before.managed, before.withdrawn]);
    expect(Object.keys(after.exceptions)).toEqual(["BAD"]);
    expect(after.runs.at(-1)).toMatchObject({ runId: "run-2", isDryRun: true });
  });
});

describe("a run", () => {
  it("counts each part under its number", () => {
    const state = fold(
      [[held("A"), outcomeOf("B", "written")], { part: 1, parts: 2 }],
      [[outcomeOf("C", "written")], { part: 2, parts: 2, now: tuesday }],
    );
    expect(state.runs).toMatchObject([
      {
        runId: "run-1",
        parts: 2,
        startedAt: monday,
        finishedAt: tuesday,
        byPart: { "1": { quarantined: 1, written: 1 }, "2": { written: 1 } },
      },
    ]);
  });

  it("counts a part once that is delivered twice, by its last delivery", () => {
    const state = fold([[outcomeOf("A", "deferred")]], [[outcomeOf("A", "written")]]);
    expect(state.runs).toHaveLength(1);
    expect(state.runs[0]?.byPart).toEqual({ "1": countOutcomes([{ outcome: "written" }]) });
  });

  it("is kept apart from other runs, the last thirty of them, oldest first", () => {
    const messages = Array.from(
      { length: keptRuns + 5 },
      (_unused, index): [ProductOutcome[], Partial<MessageFacts>] => [[], { runId: `run-${index}` }],
    );
    const { runs } = fold(...messages);
    expect(runs).toHaveLength(keptRuns);
    expect([runs[0]?.runId, runs.at(-1)?.runId]).toEqual(["run-5", "run-34"]);
  });
});

it("counts every word, those that did not occur included", () => {
  expect(countOutcomes([{ outcome: "written" }, { outcome: "written" }, { outcome: "failed" }])).toEqual({
    written: 2,
    unchanged: 0,
    quarantined: 0,
    waiting: 0,
    deferred: 0,
    retired: 0,
    failed: 1,
    skipped: 0,
  });
});

it("grows the revision with each message and leaves the state it was given alone", () => {
  const before = Object.freeze(fold([[held("A")]]));
  const copy = structuredClone(before);
  expect(applyOutcomes(before, [outcomeOf("A", "written")], factsOf()).revision).toBe(before.revision + 1);
  expect(before).toEqual(copy);
});

describe("a wait for a parent", () => {
  const attempt = (state: PipelineState, now: string) => applyOutcomes(state, [waiting("TEE-S")], factsOf({ now }));

  it("expires after the agreed attempts, beside its cause", () => {
    let state = emptyState();
    for (let count = 1; count <= 9; count++) state = attempt(state, monday);
    expect(codesOf(state, "TEE-S")).toEqual(["PARENT_MISSING"]);
    expect(codesOf(attempt(state, monday), "TEE-S")).toEqual(["PARENT_MISSING", "PARENT_WAIT_EXPIRED"]);
  });

  it("expires after the agreed days", () => {
    const state = attempt(emptyState(), monday);
    expect(codesOf(attempt(state, "2026-03-09T07:59:59.000Z"), "TEE-S")).toEqual(["PARENT_MISSING"]);
    expect(codesOf(attempt(state, "2026-03-09T08:00:00.000Z"), "TEE-S")).toContain("PARENT_WAIT_EXPIRED");
  });

  it("never expires for a parent that waits for its variants, and ends when the parent lands", () => {
    const childless = outcomeOf("TEE", "waiting", { issues: [toIssue("NO_VARIANTS_YET")] });
    const old = applyOutcomes(
      applyOutcomes(emptyState(), [childless], factsOf()),
      [childless],
      factsOf({ now: "2026-06-01T08:00:00.000Z" }),
    );
    expect(codesOf(old, "TEE")).toEqual(["NO_VARIANTS_YET"]);
    expect(applyOutcomes(fold([[waiting("TEE-S")]]), [outcomeOf("TEE-S", "written")], factsOf()).exceptions).toEqual(
      {},
    );
  });
});

it("keeps a finance finding through later successes, since they say nothing about it", () => {
  const finding = outcomeOf("MUG-01", "quarantined", {
    issues: [toIssue("FINANCE_FIELD_CHANGED", { field: "buyPrice" })],
  });
  const later = [outcomeOf("MUG-01", "unchanged"), outcomeOf("MUG-01", "written")];
  const state = later.reduce((before, outcome) => applyOutcomes(before, [outcome], factsOf()), fold([[finding]]));
  expect(codesOf(state, "MUG-01")).toEqual(["FINANCE_FIELD_CHANGED"]);
});

it("ends a finance finding when a person releases the product", () => {
  const finding = outcomeOf("MUG-01", "quarantined", {
    issues: [toIssue("FINANCE_FIELD_CHANGED", { field: "buyPrice" })],
  });
  const released = applyOutcomes(fold([[finding]]), [outcomeOf("MUG-01", "unchanged")], factsOf({ isReleased: true }));
  expect(released.exceptions).toEqual({});
});

it("remembers which codes a person settled", () => {
  const state = fold([[outcomeOf("LAMP-0042", "unchanged")], { stockCodes: { "LAMP-0042": "LAMP-42" } }], [[], {}]);
  expect(state.accepted).toEqual({ "LAMP-0042": "LAMP-42" });
});

it("remembers a product that was renamed in both systems under its new code only", () => {
  const before = outcomeOf("OLD", "written", { id: "1" });
  const after = outcomeOf("NEW", "unchanged", { id: "1" });
  expect(fold([[before]], [[after]]).managed).toEqual({ NEW: ["1", null] });
});
