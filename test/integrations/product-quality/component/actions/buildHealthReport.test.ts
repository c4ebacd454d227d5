import { healthReportExample } from "../../../../../integrations/product-quality/component/examplePayloads/healthReport";
import type { Health } from "../../../../../integrations/product-quality/core/report/health";
import { emptyState, type PipelineState } from "../../../../../integrations/product-quality/core/state";
import { createTestContext } from "../../../../support/testContext";
import { createTestClock } from "../../../../support/virtualClock";
import { contextWith, runAction } from "../../componentWorld";

it("returns what the example says before the first run", async () => {
  const context = createTestContext({ clock: createTestClock(Date.UTC(2026, 0, 5, 6)) });
  const { data, crossFlowState } = await runAction("buildHealthReport", {}, { context });
  expect(data).toEqual(healthReportExample);
  expect(crossFlowState).toBeUndefined();
});

it("tells what the shared state holds", async () => {
  const exceptions: PipelineState["exceptions"] = {
    "MUG-01": {
      stockCode: "MUG-01",
      issues: [["PARENT_MISSING", "parent", null, null]],
      firstSeen: "a",
      lastSeen: "b",
      attempts: 1,
    },
  };
  const { data } = await runAction<Health>(
    "buildHealthReport",
    {},
    { context: contextWith({ ...emptyState(), exceptions }) },
  );
  expect(data.exceptions).toMatchObject([{ sku: "MUG-01", class: "waiting" }]);
});

it("is empty with a warning when the state cannot be read", async () => {
  const context = createTestContext({ crossFlowState: { productSync: "?" } });
  const { data } = await runAction<Health>("buildHealthReport", {}, { context });
  expect(data.revision).toBe(0);
  expect(context.lines).toMatchObject([{ level: "warn" }]);
});
