/** One limit: at most `max` calls within `ms` milliseconds. */
export interface RateWindow {
  max: number;
  ms: number;
}

/** Counts calls against all windows at once. */
export interface RateLimiter {
  /** Milliseconds until a call would be allowed again; 0 when it is allowed now. Does not count the call. */
  waitMs(now: number): number;
  /** Counts a call in every window. */
  count(now: number): void;
}

/** Builds a limiter over the given windows; every call counts in each of them. */
export function createRateLimiter(windows: readonly RateWindow[], form: "sliding" | "fixed"): RateLimiter {
  const counters = windows.map((window) => (form === "sliding" ? slidingCounter(window) : fixedCounter(window)));
  return {
    waitMs: (now) => Math.max(0, ...counters.map((counter) => counter.waitMs(now))),
    count: (now) => {
      for (const counter of counters) counter.count(now);
    },
  };
}

function slidingCounter({ max, ms }: RateWindow): RateLimiter {
  let instants: number[] = [];
  return {
    waitMs(now) {
      instants = instants.filter((at) => now - at < ms);
      const oldest = instants[instants.length - max];
      return oldest === undefined ? 0 : oldest + ms - now;
    },
    count: (now) => {
      instants.push(now);
    },
  };
}

function fixedCounter({ max, ms }: RateWindow): RateLimiter {
  let begin = Number.NEGATIVE_INFINITY;
  let used = 0;
  const roll = (now: number) => {
    const current = Math.floor(now / ms) * ms;
    if (current !== begin) used = 0;
    begin = current;
  };
  return {
    waitMs(now) {
      roll(now);
      return used < max ? 0 : begin + ms - now;
    },
    count(now) {
      roll(now);
      used += 1;
    },
  };
}
