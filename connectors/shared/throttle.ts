import type { Clock } from "./clock";
import { ConnectorError, type SystemName } from "./errors";
import type { StateSlot } from "./stateSlot";

/** At most `requests` in any `ms` milliseconds. */
export interface RateWindow {
  requests: number;
  ms: number;
}

/** A request that was let through. */
export interface Permit {
  /**
   * Says that the answer arrived. The system counted the request at some moment between sending and answer, so from now
   * on it is held against the windows at the later one.
   */
  answered(): void;
}

/** Holds requests back so that all windows are kept at once. */
export interface Throttle {
  /**
   * Resolves when the request may be sent.
   * @throws {ConnectorError} `rateLimited` at once, without waiting, when the turn would come after `deadline`.
   */
  acquire(request: { operation: string; deadline?: number }): Promise<Permit>;
}

/** What {@link createThrottle} needs. */
export interface ThrottleOptions {
  clock: Clock;
  system: SystemName;
  /** All windows hold at the same time. A window of 0 requests or less counts as 1. */
  windows: readonly RateWindow[];
  /** Instants of past requests in milliseconds since 1970; lies in execution state, one per connection and cost class. */
  store: StateSlot<number[]>;
}

/** Added to each window: clocks and networks are not exact, and a refused request costs a whole window. */
const SAFETY_MARGIN_MS = 25;

/** Reads instants back from state; anything that is no list of numbers reads as absent. */
export const parseInstants = (value: unknown): number[] | undefined =>
  Array.isArray(value) && value.every((entry): entry is number => typeof entry === "number") ? value : undefined;

/**
 * The earliest instant at which one more request keeps all windows, given past requests in ascending order. Pure.
 * @returns `now` when there is room at once.
 */
export const nextFreeInstant = (past: readonly number[], windows: readonly RateWindow[], now: number): number =>
  windows.reduce((earliest, window) => {
    const blocking = past[past.length - Math.max(1, window.requests)];
    return blocking === undefined ? earliest : Math.max(earliest, blocking + window.ms + SAFETY_MARGIN_MS);
  }, now);

/** Builds a throttle over sliding windows. It keeps no state outside of `store`. */
export const createThrottle = ({ clock, system, windows, store }: ThrottleOptions): Throttle => {
  const longest = Math.max(0, ...windows.map(({ ms }) => ms)) + SAFETY_MARGIN_MS;

  const past = (now: number): number[] => (store.read() ?? []).filter((instant) => instant > now - longest);

  const move = (from: number, to: number): void => {
    const instants = store.read() ?? [];
    const place = instants.lastIndexOf(from);
    if (place >= 0) instants.splice(place, 1);
    store.write([...instants, to].sort((a, b) => a - b));
  };

  return {
    async acquire({ operation, deadline }) {
      const now = clock.now();
      const instants = past(now);
      const turn = nextFreeInstant(instants, windows, now);
      if (deadline !== undefined && turn > deadline) {
        const detail = `the next request would be allowed in ${Math.ceil((turn - now) / 1000)} s, after the time budget`;
        throw new ConnectorError({ type: "rateLimited", system, operation, repeatable: false, detail });
      }
      // Booked before waiting, so that callers at the same moment queue one behind the other.
      store.write([...instants, turn].sort((a, b) => a - b));
      if (turn > now) await clock.sleep(turn - now);
      return {
        answered() {
          const answeredAt = clock.now();
          if (answeredAt > turn) move(turn, answeredAt);
        },
      };
    },
  };
};
