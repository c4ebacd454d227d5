import type { Clock, Random } from "./clock";
import { type ConnectorError, isConnectorError } from "./errors";

/** What repeating may do: nothing, the same again, or harm. The HTTP verb says nothing about it. */
export type Safety = "read" | "idempotentWrite" | "unsafeWrite";

/** Everything the decision depends on. */
export interface RetryQuestion {
  error: unknown;
  safety: Safety;
  /** How many attempts were made, 1 after the first. */
  attempt: number;
  maxAttempts: number;
  /** Present instant and the instant by which the next attempt must start, in milliseconds since 1970. */
  now: number;
  deadline?: number;
  /** `0 <= x < 1`, for the jitter. */
  random: number;
}

/** Repeat after a wait, or give up and say why. */
export type RetryDecision =
  | { repeat: true; waitMs: number }
  | { repeat: false; reason: "notRepeatable" | "unsafe" | "attemptsUsed" | "outOfTime" };

const BASE_WAIT_MS = 500;
const MAX_WAIT_MS = 30_000;
/** A hint longer than this is not waited out: the execution would end first. */
const MAX_HINT_MS = 5 * 60_000;
const MAX_HINT_JITTER_MS = 1_000;

/** Waits: the system's hint and up to 1 s more; else doubling from 0.5 s to 30 s, half of it by chance. */
const waitMs = (error: ConnectorError, attempt: number, random: number): number => {
  if (error.retryAfterMs !== undefined) return Math.ceil(error.retryAfterMs + random * MAX_HINT_JITTER_MS);
  const full = Math.min(MAX_WAIT_MS, BASE_WAIT_MS * 2 ** (attempt - 1));
  return Math.ceil(full / 2 + (random * full) / 2);
};

/** Shall the request be repeated, and when? Pure. An unsafe write is repeated only when it certainly had no effect. */
export const decideRetry = (question: RetryQuestion): RetryDecision => {
  const { error, attempt, now, deadline } = question;
  if (!isConnectorError(error) || !error.repeatable) return { repeat: false, reason: "notRepeatable" };
  if (question.safety === "unsafeWrite" && error.reached === "unknown") return { repeat: false, reason: "unsafe" };
  if (attempt >= question.maxAttempts) return { repeat: false, reason: "attemptsUsed" };
  const wait = waitMs(error, attempt, question.random);
  if ((error.retryAfterMs ?? 0) > MAX_HINT_MS) return { repeat: false, reason: "outOfTime" };
  if (deadline !== undefined && now + wait > deadline) return { repeat: false, reason: "outOfTime" };
  return { repeat: true, waitMs: wait };
};

/** How {@link withRetry} repeats. */
export interface RetryOptions {
  clock: Clock;
  random: Random;
  safety: Safety;
  /** All attempts together, the first included. */
  maxAttempts: number;
  /** Instant after which no attempt starts, in milliseconds since 1970. Absent: only the attempts are bounded. */
  deadline?: number;
  /** Told before each wait, for the log. */
  onRepeat?(repeat: { error: ConnectorError; attempt: number; waitMs: number }): void;
}

/**
 * Runs `attempt` until it succeeds or repeating is not allowed, then throws its last error. The only place that repeats.
 * @param attempt gets the number of the attempt, from 1.
 */
export const withRetry = async <T>(options: RetryOptions, attempt: (count: number) => Promise<T>): Promise<T> => {
  const { clock, random, safety, maxAttempts, deadline } = options;
  for (let count = 1; ; count += 1) {
    try {
      return await attempt(count);
    } catch (error) {
      const now = clock.now();
      const decision = decideRetry({
        error,
        safety,
        attempt: count,
        maxAttempts,
        now,
        deadline,
        random: random.next(),
      });
      if (!decision.repeat) throw error;
      if (isConnectorError(error)) options.onRepeat?.({ error, attempt: count, waitMs: decision.waitMs });
      await clock.sleep(decision.waitMs);
    }
  }
};
