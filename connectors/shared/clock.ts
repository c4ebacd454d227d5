/** Time as every part of the project sees it; tests and the local runner put their own in place. */
export interface Clock {
  /** The present instant in milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Resolves after `ms` milliseconds of this clock; 0 or less resolves at the next turn. Never rejects. */
  sleep(ms: number): Promise<void>;
}

/** Chance, for jittered waits only. */
export interface Random {
  /** A number `0 <= x < 1`. */
  next(): number;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms))),
};

/** The machine's own chance. */
export const systemRandom: Random = { next: () => Math.random() };

const isClock = (value: unknown): value is Clock =>
  typeof value === "object" &&
  value !== null &&
  "now" in value &&
  typeof value.now === "function" &&
  "sleep" in value &&
  typeof value.sleep === "function";

const isRandom = (value: unknown): value is Random =>
  typeof value === "object" && value !== null && "next" in value && typeof value.next === "function";

/** The clock the host put on the context (the local runner does), else the system clock. Never throws. */
export const clockOf = (context: object): Clock =>
  "clock" in context && isClock(context.clock) ? context.clock : systemClock;

/** The chance the host put on the context, else the system's. Never throws. */
export const randomOf = (context: object): Random =>
  "random" in context && isRandom(context.random) ? context.random : systemRandom;
