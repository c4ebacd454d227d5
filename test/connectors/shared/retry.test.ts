import { ConnectorError, type ConnectorErrorFields } from "../../../connectors/shared/errors";
import { decideRetry, type RetryQuestion, withRetry } from "../../../connectors/shared/retry";
import { createTestClock, fixedRandom } from "../../support/virtualClock";

const failure = (fields: Partial<ConnectorErrorFields> = {}) =>
  new ConnectorError({ type: "unavailable", system: "plytix", operation: "x", repeatable: true, ...fields });

const ask = (question: Partial<RetryQuestion>) =>
  decideRetry({ error: failure(), safety: "read", attempt: 1, maxAttempts: 4, now: 0, random: 0, ...question });

describe("the decision to repeat", () => {
  it.each([
    [1, 0, 250],
    [1, 0.999, 500],
    [3, 0, 1000],
    [30, 0, 15_000],
  ])("waits longer after attempt %i with chance %d: %i ms", (attempt, random, waitMs) => {
    expect(ask({ attempt, random, maxAttempts: 99 })).toEqual({ repeat: true, waitMs });
  });

  it("follows the system's hint, plus up to a second", () => {
    expect(ask({ error: failure({ retryAfterMs: 7000 }), random: 0.5 })).toEqual({ repeat: true, waitMs: 7500 });
  });

  it.each<[string, Partial<RetryQuestion>, string]>([
    ["a bug", { error: new Error("bug") }, "notRepeatable"],
    ["a final answer", { error: failure({ repeatable: false }) }, "notRepeatable"],
    ["a write whose effect is unknown", { safety: "unsafeWrite", error: failure({ reached: "unknown" }) }, "unsafe"],
    ["the last attempt", { attempt: 4 }, "attemptsUsed"],
    ["a wait past the deadline", { deadline: 100 }, "outOfTime"],
    ["a hint of half an hour", { error: failure({ retryAfterMs: 1_800_000 }) }, "outOfTime"],
  ])("gives up on %s", (_name, question, reason) => {
    expect(ask(question)).toEqual({ repeat: false, reason });
  });

  it("repeats an unsafe write that certainly had no effect, and an idempotent one always", () => {
    expect(ask({ safety: "unsafeWrite", error: failure({ reached: "no" }) }).repeat).toBe(true);
    expect(ask({ safety: "unsafeWrite", error: failure({ reached: "refused" }) }).repeat).toBe(true);
    expect(ask({ safety: "idempotentWrite", error: failure({ reached: "unknown" }) }).repeat).toBe(true);
  });
});

describe("repeating", () => {
  const options = () => ({ clock: createTestClock(), random: fixedRandom(), safety: "read" as const, maxAttempts: 3 });

  it("returns the first success and says what it repeated", async () => {
    const given = options();
    const repeats: number[] = [];
    const attempt = jest.fn(async (count: number) => {
      if (count < 3) throw failure();
      return count;
    });
    const onRepeat = ({ waitMs }: { waitMs: number }) => repeats.push(waitMs);
    expect(await withRetry({ ...given, onRepeat }, attempt)).toBe(3);
    expect(repeats).toEqual([250, 500]);
    expect(given.clock.sleeps).toEqual([250, 500]);
  });

  it("throws the last error after the last attempt", async () => {
    const attempt = jest.fn(async (count: number) => {
      throw failure({ detail: `attempt ${count}` });
    });
    await expect(withRetry(options(), attempt)).rejects.toThrow("attempt 3");
    expect(attempt).toHaveBeenCalledTimes(3);
  });
});
