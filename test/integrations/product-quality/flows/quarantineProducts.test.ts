import { invokeFlow } from "@prismatic-io/spectral/dist/testing";
import { toIssue } from "../../../../integrations/product-quality/core/model";
import { emptyState, type PipelineState } from "../../../../integrations/product-quality/core/state";
import { runJudgement } from "../../../../integrations/product-quality/flows/judgementFlow";
import {
  type MessageReport,
  quarantineProducts,
  quarantineProductsFlow,
} from "../../../../integrations/product-quality/flows/quarantineProducts";
import { createTestContext } from "../../../support/testContext";
import { plannedOf } from "../samples";

const now = "2026-03-02T08:00:00.000Z";
const messageOf = (...skus: string[]) => ({ runId: "run-1", feeder: "Find Changed Products", part: 1, parts: 1, skus });
const run = (payload: object, context = createTestContext()): { report: MessageReport; errors: string[] } => {
  const report = runJudgement(quarantineProducts, { isDryRun: false, now, ...payload }, context);
  return { report, errors: context.lines.filter(({ level }) => level === "error").map(({ text }) => text) };
};
const missing = plannedOf("CUP", "stop", { issues: [toIssue("MISSING_ATTRIBUTE", { field: "weight" })] });

it("gives every product of the message one word and keeps what needs attention", () => {
  const planned = [plannedOf("MUG-01", "unchanged"), missing, plannedOf("NEW", "skip")];
  const { report, errors } = run({ message: messageOf("MUG-01", "CUP", "NEW"), planned });
  expect(report.outcomes).toEqual([
    { sku: "MUG-01", outcome: "unchanged" },
    { sku: "CUP", outcome: "quarantined" },
    { sku: "NEW", outcome: "skipped" },
  ]);
  expect(report).toMatchObject({
    runId: "run-1",
    part: 1,
    parts: 1,
    counts: { unchanged: 1, quarantined: 1, skipped: 1 },
  });
  expect(Object.keys(report.state.exceptions)).toEqual(["CUP"]);
  expect(errors).toEqual([]);
});

it("skips a SKU that Plytix no longer has, and clears what was kept about it", () => {
  const before = run({ message: messageOf("CUP"), planned: [missing] }).report.state;
  const { report } = run({ message: messageOf("CUP", "CUP"), planned: [], state: before });
  expect(report.outcomes).toEqual([{ sku: "CUP", outcome: "skipped" }]);
  expect(report.state.exceptions).toEqual({});
});

it("puts every product off, once each, when Plytix could not be read", () => {
  const { report } = run({ message: messageOf("A", "B", "A"), planned: null });
  expect(report.outcomes).toEqual([
    { sku: "A", outcome: "deferred" },
    { sku: "B", outcome: "deferred" },
  ]);
  expect(report.state.exceptions.A?.issues).toEqual([["PIM_UNAVAILABLE", null, null, null]]);
});

it("counts a parent that its variants made, though the message did not name it", () => {
  const planned = [plannedOf("TEE", "unchanged"), plannedOf("TEE-S", "unchanged")];
  expect(run({ message: messageOf("TEE-S"), planned }).report.outcomes).toHaveLength(2);
});

describe("the alert about an outage", () => {
  const down = { message: messageOf("MUG-01"), planned: [plannedOf("MUG-01", "write")], imported: null };
  const up = { message: messageOf("MUG-01"), planned: [plannedOf("MUG-01", "unchanged")] };

  it("comes once, when it begins, and again at the next outage", () => {
    const state = (payload: object, before?: PipelineState) => run({ ...payload, state: before });
    const first = state(down);
    const second = state(down, first.report.state);
    const over = state(up, second.report.state);
    const again = state(down, over.report.state);
    expect([first, second, over, again].map(({ errors }) => errors.length)).toEqual([1, 0, 0, 1]);
    expect(first.errors[0]).toMatch(/cannot be reached.*Check the Khaos Control server/);
  });
});

it("starts anew with an alert when the stored state is damaged", () => {
  const { report, errors } = run({
    message: messageOf("MUG-01"),
    planned: [plannedOf("MUG-01", "skip")],
    state: { version: 9 },
  });
  expect(errors).toEqual([expect.stringContaining("every product is checked again")]);
  expect(report.state.revision).toBe(1);
});

it("judges the same as a flow as in a step", async () => {
  const input = {
    message: messageOf("CUP"),
    planned: [missing],
    imported: null,
    isDryRun: true,
    now,
    state: emptyState(),
  };
  const context = { logger: createTestContext().logger } as never;
  const payload = { body: { data: input, contentType: "application/json" } };
  const { result } = await invokeFlow(quarantineProductsFlow, { context, payload });
  expect(result).toEqual({ data: run(input).report });
});

it.each<[string, object, string]>([
  ["an unknown intent", { planned: [{ ...missing, intent: "delete" }] }, "planned.0.intent"],
  ["an unknown exception code", { planned: [{ ...missing, issues: [{ code: "X" }] }] }, "planned.0.issues.0.code"],
  ["no word on the dry run", { isDryRun: undefined }, "isDryRun"],
])("refuses %s", (_what, payload, place) => {
  expect(() => run({ message: messageOf("CUP"), planned: [], ...payload })).toThrow(
    `Quarantine Products: ${place} is not as expected`,
  );
});
