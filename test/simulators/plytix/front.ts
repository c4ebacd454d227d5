import { tooManyRequests, unreachable, withoutSlash } from "./answers";
import { type Answer, ApiError, apiError, notJson } from "./apiError";
import type { Login } from "./login";
import { createRateLimiter, type RateLimiter } from "./rateWindows";
import type { Call, Route, Router } from "./router";
import type { World } from "./world";

/** A request as it came over the wire. */
export interface Incoming {
  method: string;
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  raw: Buffer;
}

/** Path of the token endpoint; it has a rate window of its own and needs no token. */
export const LOGIN_PATH = "/auth/api/get-token";

/** What stands before the routes: rate windows, redirect, login check. Never throws. */
export interface Front {
  answer(incoming: Incoming, port: number): Answer;
}

/** Builds the front of an account. */
export function createFront(options: {
  world: World;
  login: Login;
  router: Router;
  limits: { per10s: number; perHour: number; authPerSecond: number };
}): Front {
  const { world, limits } = options;
  const form = world.switches.rateWindow;
  const windows = {
    login: createRateLimiter([{ max: limits.authPerSecond, ms: 1_000 }], form),
    pim: createRateLimiter(
      [
        { max: limits.per10s, ms: 10_000 },
        { max: limits.perHour, ms: 3_600_000 },
      ],
      form,
    ),
  };
  return {
    answer(incoming, port) {
      const atLogin = incoming.path.startsWith("/auth/");
      if (incoming.path.startsWith("/api/v3/")) return unreachable;
      const answer = limited(world, atLogin ? windows.login : windows.pim, () =>
        guarded(() => dispatch(incoming, { ...options, port })),
      );
      return atLogin ? withLimitHeaders(answer, limits.authPerSecond) : answer;
    },
  };
}

function limited(world: World, windows: RateLimiter, work: () => Answer): Answer {
  const now = world.clock.now();
  const waitMs = windows.waitMs(now);
  if (waitMs > 0) return tooManyRequests(waitMs, world.switches);
  const answer = work();
  if (answer.status < 400 || world.switches.failedCallsCount) windows.count(now);
  return answer;
}

function guarded(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof ApiError) return error.answer;
    throw error;
  }
}

function dispatch(incoming: Incoming, options: { world: World; login: Login; router: Router; port: number }): Answer {
  const { method, path } = incoming;
  if (path.length > 1 && path.endsWith("/")) {
    const search = incoming.query.size === 0 ? "" : `?${incoming.query}`;
    return withoutSlash({ port: options.port, path, search });
  }
  if (path === LOGIN_PATH && method === "POST") return options.login.answer(toCall(incoming, []).json());
  if (!path.startsWith("/auth/")) options.login.check(incoming.authorization);
  if (path.startsWith("/api/v1/jobs")) throw apiError(403, "Forbidden");
  const match = path === LOGIN_PATH ? { kind: "wrongMethod" as const } : options.router.match(method, path);
  if (match.kind === "wrongMethod") throw apiError(405, "The method is not allowed for the requested URL.");
  if (match.kind === "unknown") throw apiError(404, "The requested URL was not found on the server.");
  return withAccount(match.route, { call: toCall(incoming, match.ids), world: options.world });
}

function withAccount(route: Route, { call, world }: { call: Call; world: World }): Answer {
  const answer = route.answer(call);
  const headers = { "X-Account-Id": world.accountId, "X-User-Type": "API", ...answer.headers };
  return { ...answer, headers };
}

function toCall(incoming: Incoming, ids: readonly string[]): Call {
  return { ids, query: incoming.query, raw: incoming.raw, json: () => parseJson(incoming.raw) };
}

function parseJson(raw: Buffer): unknown {
  if (raw.length === 0) throw notJson("Expecting value: line 1 column 1 (char 0)");
  try {
    return JSON.parse(raw.toString("utf8"));
  } catch {
    throw notJson("Expecting property name enclosed in double quotes: line 1 column 2 (char 1)");
  }
}

function withLimitHeaders(answer: Answer, perSecond: number): Answer {
  const value = String(perSecond);
  return { ...answer, headers: { "ratelimit-limit": value, "x-ratelimit-limit-second": value, ...answer.headers } };
}
