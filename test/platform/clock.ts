/** Time of the runner. Both simulators and every context of an execution are given the same object. */
export interface RunnerClock {
  /** The present instant in milliseconds since 1970-01-01T00:00:00Z; never decreasing. */
  now(): number;
  /** Resolves when `ms` milliseconds of this clock have passed; 0 or less resolves at the next turn. Never rejects. */
  sleep(ms: number): Promise<void>;
  /** Moves the clock forward by `ms` milliseconds; a negative value changes nothing. */
  advance(ms: number): void;
}

/** Chance as the components see it (`context.random`). */
export interface RunnerRandom {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
}

interface Sleeper {
  due: number;
  wake: () => void;
}

/**
 * A clock whose time is the machine's plus whatever was skipped: `sleep` skips instead of waiting. Sleepers that overlap wake in
 * the order of their instants, one a turn, so two sleeps of a second that run side by side cost one second and not two.
 * @param startMs instant at which it begins. @default the machine's present time
 */
export function createSkippingClock(startMs: number = Date.now()): RunnerClock {
  let skipped = startMs - Date.now();
  let last = startMs;
  const sleepers: Sleeper[] = [];
  const now = () => {
    last = Math.max(last, Date.now() + skipped);
    return last;
  };
  const wakeNext = () => {
    const next = sleepers.reduce<Sleeper | undefined>((a, b) => (a === undefined || b.due < a.due ? b : a), undefined);
    if (next === undefined) return;
    sleepers.splice(sleepers.indexOf(next), 1);
    skipped += Math.max(0, next.due - now());
    next.wake();
  };
  return {
    now,
    advance: (ms) => {
      skipped += Math.max(0, ms);
    },
    sleep: (ms) =>
      new Promise((resolve) => {
        sleepers.push({ due: now() + Math.max(0, ms), wake: resolve });
        setImmediate(wakeNext);
      }),
  };
}

/** A repeatable generator (mulberry32): the same seed gives the same numbers on every machine. */
export function createRepeatableRandom(seed = 1): RunnerRandom {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
  };
}
