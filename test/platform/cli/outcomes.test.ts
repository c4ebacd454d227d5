import type { ExecutionRecord } from "../record";
import { countOutcomes } from "./outcomes";

/** An execution of the pipeline whose message named `skus` and whose outcomes are `word:SKU` texts. */
function handled(
  skus: string[],
  outcomes: string[] | undefined,
  status: ExecutionRecord["status"] = "COMPLETED",
): ExecutionRecord {
  const at = "2026-01-05T09:00:00.000Z";
  const list = outcomes?.map((text) => ({ outcome: text.split(":")[0], sku: text.split(":")[1] }));
  const step = { name: "Quarantine Products", key: "quarantineProducts", attempts: 1, startedAt: at, endedAt: at };
  return {
    id: "execution-1",
    flow: "Sync Products",
    trigger: "",
    invokeType: "CROSS_FLOW",
    retry: 0,
    status,
    body: { skus },
    steps: list === undefined ? [] : [{ ...step, results: { runId: "r", outcomes: list } }],
    logs: [],
    startedAt: at,
  };
}

it("counts each SKU once, by its last outcome, over all messages", () => {
  const { counts, problems } = countOutcomes([
    handled(["A", "B", "C"], ["written:A", "waiting:B", "quarantined:C"]),
    handled(["B"], ["written:B"]),
  ]);
  expect(counts).toMatchObject({ read: 3, written: 2, waiting: 0, quarantined: 1 });
  expect(problems).toEqual([]);
});

it("lets a write outrank a later unchanged, but nothing else", () => {
  const first = handled(["A", "B", "C"], ["written:A", "retired:B", "written:C"]);
  const second = handled(["A", "B", "C"], ["unchanged:A", "unchanged:B", "failed:C"]);
  expect(countOutcomes([first, second]).counts).toMatchObject({ written: 1, retired: 1, failed: 1, unchanged: 0 });
});

it("tells SKUs apart by case", () => {
  expect(countOutcomes([handled(["a", "A"], ["written:a", "failed:A"])]).counts.read).toBe(2);
});

it("says which SKUs break the sum", () => {
  const { problems } = countOutcomes([handled(["A", "B"], ["written:A", "written:X"])]);
  expect(problems).toEqual([
    "1 SKUs were read and have no outcome, for example B",
    "1 SKUs have an outcome and were not read, for example X",
  ]);
});

it("says when an execution gave no outcomes", () => {
  expect(countOutcomes([handled(["A"], undefined)]).problems[0]).toBe("execution-1 ended without outcomes");
  const failed = countOutcomes([handled(["A"], undefined, "ERROR")]);
  expect(failed.problems).toEqual(["1 SKUs were read and have no outcome, for example A"]);
});

it("is all zero for no messages", () => {
  expect(countOutcomes([])).toMatchObject({ counts: { read: 0, skipped: 0 }, problems: [] });
});
