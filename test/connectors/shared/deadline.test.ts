import { executionDeadline } from "../../../connectors/shared/deadline";
import { createTestClock } from "../../support/virtualClock";

const MINUTE = 60_000;

describe("deadline of an execution", () => {
  it("is shared by its steps", () => {
    const clock = createTestClock(0);
    const state = {};
    expect(executionDeadline(state, clock)).toBe(12 * MINUTE);
    clock.advance(5 * MINUTE);
    expect(executionDeadline(state, clock)).toBe(12 * MINUTE);
  });

  it("begins anew when the entry cannot be of this execution, or is damaged, or there is no state", () => {
    const clock = createTestClock(0);
    const state: Record<string, unknown> = {};
    executionDeadline(state, clock);
    clock.advance(20 * MINUTE);
    expect(executionDeadline(state, clock)).toBe(32 * MINUTE);
    expect(executionDeadline({ "connectors:firstStepAt": "soon" }, clock)).toBe(32 * MINUTE);
    expect(executionDeadline(undefined, clock)).toBe(32 * MINUTE);
  });
});
