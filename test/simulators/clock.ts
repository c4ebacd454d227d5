/**
 * Time as the simulators see it. Both simulators of a run are given the same object, so their timestamps are comparable.
 */
export interface SimClock {
  /** The present instant in milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Resolves after `ms` milliseconds of this clock; 0 or less resolves at the next turn. Never rejects. */
  sleep(ms: number): Promise<void>;
}

/** The machine's own time. The only place in the simulators that touches `Date.now` and timers. */
export const realClock: SimClock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms))),
};

/** A clock that only moves when told to: `sleep` returns at once and moves it, `advance` moves it from outside. */
export interface VirtualClock extends SimClock {
  /** Moves the clock forward by `ms` milliseconds; a negative value is ignored, since time never goes back. */
  advance(ms: number): void;
}

/**
 * Builds a virtual clock.
 * @param startMs instant at which it begins, in milliseconds since 1970; default 2026-01-05T09:00:00Z.
 */
export function createVirtualClock(startMs = Date.UTC(2026, 0, 5, 9)): VirtualClock {
  let current = startMs;
  const advance = (ms: number) => {
    current += Math.max(0, ms);
  };
  return {
    now: () => current,
    advance,
    sleep: async (ms) => advance(ms),
  };
}
