import { invokeFlow } from "@prismatic-io/spectral/dist/testing";
import { toHealth } from "../../../../integrations/product-quality/core/report/health";
import { emptyState } from "../../../../integrations/product-quality/core/state";
import { healthReport, healthReportFlow } from "../../../../integrations/product-quality/flows/healthReport";
import { runJudgement } from "../../../../integrations/product-quality/flows/judgementFlow";
import { createTestContext } from "../../../support/testContext";

const now = "2026-03-02T08:00:00.000Z";

it("puts the stored state into words", () => {
  const state = { ...emptyState(), revision: 3 };
  expect(runJudgement(healthReport, { state, now }, createTestContext())).toEqual(toHealth(state, now));
});

it("is empty before the first run, without a warning", () => {
  const context = createTestContext();
  expect(runJudgement(healthReport, { now }, context)).toEqual(toHealth(emptyState(), now));
  expect(context.lines).toEqual([]);
});

it("says that a damaged state could not be read", () => {
  const context = createTestContext();
  expect(runJudgement(healthReport, { state: "?", now }, context).revision).toBe(0);
  expect(context.lines).toMatchObject([{ level: "warn" }]);
});

it("answers a flow's caller", async () => {
  const context = { logger: createTestContext().logger } as never;
  const payload = { body: { data: { now }, contentType: "application/json" } };
  const { result } = await invokeFlow(healthReportFlow, { context, payload });
  expect(result).toEqual({ data: toHealth(emptyState(), now) });
});
