import type { Clock } from "./clock";
import { createStateSlot } from "./stateSlot";

/** Hands out the token of one connection. */
export interface TokenCache {
  /** A token that is valid for at least the margin; logs in when there is none. Errors of the login pass through. */
  get(): Promise<string>;
  /** Says that `token` was refused: it is forgotten unless a newer one has taken its place already. */
  refuse(token: string): void;
}

/** What {@link createTokenCache} needs. */
export interface TokenCacheOptions {
  /** Execution state, or `undefined` where the host has none (data sources). Persisted state must not be given: it is readable. */
  executionState: Record<string, unknown> | undefined;
  /** One per connection. */
  key: string;
  clock: Clock;
  /** How long a token lives, in milliseconds, counted from the moment the login was sent. */
  lifetimeMs: number;
  /** How long before its end a token is no longer used, in milliseconds. */
  marginMs: number;
  /** Asks the system for a new token. */
  login(): Promise<string>;
}

interface CachedToken {
  token: string;
  expiresAt: number;
}

const parseCachedToken = (value: unknown): CachedToken | undefined => {
  if (typeof value !== "object" || value === null) return undefined;
  if (!("token" in value) || typeof value.token !== "string" || value.token === "") return undefined;
  if (!("expiresAt" in value) || typeof value.expiresAt !== "number") return undefined;
  return { token: value.token, expiresAt: value.expiresAt };
};

/** Builds a token cache; callers at the same moment share one login, a failed login is not remembered. */
export const createTokenCache = (options: TokenCacheOptions): TokenCache => {
  const { clock, lifetimeMs, marginMs } = options;
  const slot = createStateSlot({ state: options.executionState, key: options.key, parse: parseCachedToken });
  let pending: Promise<string> | undefined;

  const renew = async (): Promise<string> => {
    const askedAt = clock.now();
    const token = await options.login();
    slot.write({ token, expiresAt: askedAt + lifetimeMs });
    return token;
  };

  return {
    get() {
      if (pending !== undefined) return pending;
      const cached = slot.read();
      if (cached !== undefined && cached.expiresAt - marginMs > clock.now()) return Promise.resolve(cached.token);
      pending = renew().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    refuse(token) {
      if (slot.read()?.token === token) slot.clear();
    },
  };
};
