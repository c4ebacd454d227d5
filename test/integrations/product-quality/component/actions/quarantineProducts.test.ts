import { quarantineProductsExample } from "../../../../../integrations/product-quality/component/examplePayloads/quarantineProducts";
import { toIssue } from "../../../../../integrations/product-quality/core/model";
import { emptyState, readState, stateKey } from "../../../../../integrations/product-quality/core/state";
import type { MessageReport } from "../../../../../integrations/product-quality/flows/quarantineProducts";
import { contextWith, runAction, shapeOf } from "../../componentWorld";
import { plannedOf, settingsOf } from "../../samples";

const message = { runId: "run-1", feeder: "Find Changed Products", part: 1, parts: 1, skus: ["MUG-01"] };
const imported = {
  outcomes: [
    {
      sku: "MUG-01",
      stockCode: "MUG-01",
      verb: "update",
      outcome: "updated",
      detail: null,
      mismatches: [],
      systemDown: false,
    },
  ],
  calls: 1,
  dryRun: false,
  unverifiable: [],
};
const quarantine = (inputs: Record<string, unknown>, context = contextWith(emptyState())) =>
  runAction<Omit<MessageReport, "state">>(
    "quarantineProducts",
    { message, settings: settingsOf(), isDryRun: "false", ...inputs },
    { context },
  );

it("returns what the example says, the state apart", async () => {
  const { data } = await quarantine({ planned: [plannedOf("MUG-01", "write")], imported });
  expect(shapeOf(data)).toEqual(shapeOf(quarantineProductsExample));
  expect(data).toEqual(quarantineProductsExample);
});

it("stores its state by the clock it is given, and leaves what others store alone", async () => {
  const { crossFlowState } = await quarantine({ planned: [plannedOf("MUG-01", "write")], imported });
  expect(Object.keys(crossFlowState ?? {}).sort()).toEqual(["another component's", stateKey]);
  const { state, isDamaged } = readState(crossFlowState?.[stateKey]);
  expect(isDamaged).toBe(false);
  expect(state).toMatchObject({
    revision: 1,
    managed: { "MUG-01": ["id-MUG-01", null] },
    runs: [{ runId: "run-1", finishedAt: "2026-03-02T08:00:00.000Z", isDryRun: false }],
  });
});

it("goes on from the state that is stored", async () => {
  const stop = plannedOf("MUG-01", "stop", { issues: [toIssue("MISSING_ATTRIBUTE", { field: "weight" })] });
  const first = await quarantine({ planned: [stop] });
  const before = readState(first.crossFlowState?.[stateKey]).state;
  const second = await quarantine({ planned: [stop] }, contextWith(before));
  const after = readState(second.crossFlowState?.[stateKey]).state;
  expect(after).toMatchObject({ revision: 2, exceptions: { "MUG-01": { attempts: 2 } } });
});

it("counts as a dry run unless it is told otherwise", async () => {
  const { crossFlowState } = await quarantine({ planned: [plannedOf("MUG-01", "write")], imported, isDryRun: "" });
  expect(readState(crossFlowState?.[stateKey]).state).toMatchObject({ managed: {}, runs: [{ isDryRun: true }] });
});

it("puts off what an import that failed left without an account, and everything where Plytix failed", async () => {
  const withoutImport = await quarantine({ planned: [plannedOf("MUG-01", "write")] });
  expect(withoutImport.data.outcomes).toEqual([{ sku: "MUG-01", outcome: "deferred" }]);
  const { data, context } = await quarantine({ planned: null });
  expect(data.outcomes).toEqual([{ sku: "MUG-01", outcome: "deferred" }]);
  expect(context.lines.filter(({ level }) => level === "error")).toHaveLength(1);
});
