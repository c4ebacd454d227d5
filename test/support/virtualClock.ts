import type { Clock, Random } from "../../connectors/shared/clock";

/** A clock that moves only by `sleep` and `advance`, and remembers the waits. Also fits the simulators. */
export interface TestClock extends Clock {
  /** Moves time forward by `ms` milliseconds. */
  advance(ms: number): void;
  /** Every `sleep` so far, in milliseconds, in order. */
  readonly sleeps: number[];
}

/** @param startMs first instant; default 2026-03-02T08:00:00Z. */
export const createTestClock = (startMs = Date.UTC(2026, 2, 2, 8)): TestClock => {
  let current = startMs;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => current,
    advance: (ms) => {
      current += ms;
    },
    sleep: async (ms) => {
      sleeps.push(ms);
      current += Math.max(0, ms);
    },
  };
};

/** Chance that always says the same; 0 takes all jitter away. */
export const fixedRandom = (value = 0): Random => ({ next: () => value });
