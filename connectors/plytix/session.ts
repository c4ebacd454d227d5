import type { Connection } from "@prismatic-io/spectral";
import { type Clock, clockOf, randomOf } from "../shared/clock";
import { executionDeadline } from "../shared/deadline";
import { ConnectorError, isConnectorError } from "../shared/errors";
import { createHttp, type Http, type HttpAnswer, type HttpRequest } from "../shared/http";
import { connectionKeyOf } from "../shared/inputs";
import { createLog, type Log, type LogSink } from "../shared/log";
import { createRedactor, type Redact } from "../shared/redact";
import { type Safety, withRetry } from "../shared/retry";
import { createStateSlot } from "../shared/stateSlot";
import { createThrottle, parseInstants, type RateWindow, type Throttle } from "../shared/throttle";
import { createTokenCache, type TokenCache } from "../shared/tokenCache";
import { toAnswerError } from "./answerErrors";
import { type PlytixSettings, readSettings } from "./connection";
import * as limits from "./limits";
import { type PlytixEvent, plytixEvents } from "./logEvents";
import { parseJson, parseToken } from "./wire/answers";

/** A request in the terms of the API; `path` starts with `/api/`. */
export interface PlytixRequest extends Omit<HttpRequest, "headers"> {
  safety: Safety;
  /** Content type of the body. @default JSON */
  contentType?: string;
  /**
   * Status by which a repeated attempt shows that an earlier one, whose answer was lost, did the work: it counts as an empty
   * success. On the first attempt it is the error that it is. @default none
   */
  settledBy?: number;
}

/** The part of the platform's context a client needs. Data sources have no execution state. */
export interface PlytixContext {
  logger: LogSink;
  executionState?: Record<string, unknown>;
}

/** What {@link openSession} needs. */
export interface PlytixSessionOptions {
  context: PlytixContext;
  connection: Connection;
  /** Instant after which no request starts, in milliseconds since 1970. @default the execution's own deadline */
  deadline?: number;
}

interface Wiring {
  connection: Connection;
  settings: PlytixSettings;
  clock: Clock;
  deadline: number;
  redact: Redact;
  log: Log<PlytixEvent>;
}

const withoutTrailingSlash = (path: string): string => {
  const [plain = "", ...rest] = path.split(/(?=[?#])/);
  return `${plain.replace(/\/+$/, "")}${rest.join("")}`;
};

const throttleOf = (options: PlytixSessionOptions, cost: string, windows: RateWindow[]): Throttle => {
  const key = `plytix:${connectionKeyOf(options.connection)}:${cost}`;
  const store = createStateSlot({ state: options.context.executionState, key, parse: parseInstants });
  return createThrottle({ clock: clockOf(options.context), system: "plytix", windows, store });
};

const doorTo = (wiring: Wiring, baseUrl: string): Http =>
  createHttp({
    system: "plytix",
    baseUrl,
    timeoutMs: limits.REQUEST_TIMEOUT_MS,
    maxBytes: limits.MAX_ANSWER_BYTES,
    headers: { accept: "application/json", "content-type": "application/json" },
    redact: wiring.redact,
  });

/** Sends once, within the rate windows; an answer that is no success becomes an error. */
const sendOnce = async (
  { clock, deadline, redact }: Wiring,
  { http, throttle, request }: { http: Http; throttle: Throttle; request: HttpRequest },
): Promise<HttpAnswer> => {
  const { operation } = request;
  const permit = await throttle.acquire({ operation, deadline });
  const answer = await http.send(request).finally(() => permit.answered());
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw toAnswerError(answer, { operation, now: clock.now(), redact });
};

/** One login, without repeats of its own: it is part of an attempt of the request that needs it. */
const createLogin = (options: PlytixSessionOptions, wiring: Wiring) => {
  const { settings, connection } = wiring;
  const http = doorTo(wiring, settings.authHost);
  const throttle = throttleOf(options, "login", [{ requests: limits.LOGINS_PER_SECOND, ms: 1_000 }]);
  const request: HttpRequest = {
    operation: "getToken",
    method: "POST",
    path: "/auth/api/get-token",
    body: JSON.stringify({ api_key: settings.apiKey, api_password: settings.apiPassword }),
  };
  return async (): Promise<string> => {
    try {
      const answer = await sendOnce(wiring, { http, throttle, request });
      const token = parseToken(parseJson(answer.text));
      if (token !== null) return token;
    } catch (error) {
      throw isRefusedLogin(error) ? authenticationError(error, connection) : error;
    }
    throw badAnswer("getToken", "the login gave no token");
  };
};

const tokensOf = (options: PlytixSessionOptions, wiring: Wiring): TokenCache =>
  createTokenCache({
    executionState: options.context.executionState,
    key: `plytix:${connectionKeyOf(wiring.connection)}:token`,
    clock: wiring.clock,
    lifetimeMs: limits.TOKEN_LIFETIME_MS,
    marginMs: limits.TOKEN_MARGIN_MS,
    login: createLogin(options, wiring),
  });

/** What a repeated write is answered with when an earlier attempt had done the work. */
const NOTHING_LEFT: HttpAnswer = { status: 204, headers: {}, text: "", bytes: Buffer.alloc(0) };

type Repeater = <T>(safety: Safety, attempt: () => Promise<T>) => Promise<T>;

/** 400 and 403 of the login mean the same as 401: these credentials do not open the account. @source PX-7 */
const isRefusedLogin = (error: unknown): error is ConnectorError =>
  isConnectorError(error) && (error.type === "authentication" || error.status === 400 || error.status === 403);

const authenticationError = ({ operation, status, detail }: ConnectorError, connection: Connection): ConnectorError =>
  new ConnectorError({
    type: "authentication",
    system: "plytix",
    operation,
    status,
    reached: "refused",
    detail,
    connection,
  });

/** An answer that arrived and cannot be read: perhaps a page of a gateway, so it is worth another attempt. */
export const badAnswer = (operation: string, detail: string): ConnectorError =>
  new ConnectorError({ type: "badAnswer", system: "plytix", operation, repeatable: true, reached: "unknown", detail });

const createRepeater = (options: PlytixSessionOptions, { clock, deadline, log }: Wiring): Repeater => {
  const random = randomOf(options.context);
  const onRepeat = (repeat: { error: ConnectorError; attempt: number; waitMs: number }) => {
    const { operation, status, type: errorType } = repeat.error;
    log.event("plytixRequestRepeated", {
      operation,
      status,
      errorType,
      attempt: repeat.attempt,
      waitMs: repeat.waitMs,
    });
  };
  return (safety, attempt) =>
    withRetry({ clock, random, safety, maxAttempts: limits.MAX_ATTEMPTS, deadline, onRepeat }, attempt);
};

/**
 * Sends a request within login, rate limits and repeats, and reads the answer; an answer that cannot be read counts as a
 * failed attempt. Every failure is a {@link ConnectorError}.
 */
export type Send = <T>(request: PlytixRequest, read: (answer: HttpAnswer) => T) => Promise<T>;

/** Sends with token; one new login when the token is refused, then the connection itself is called broken. @source PX-6 */
const createSender = (options: PlytixSessionOptions, wiring: Wiring): Send => {
  const { settings, connection } = wiring;
  const retry = createRepeater(options, wiring);
  const http = doorTo(wiring, settings.apiHost);
  const throttle = throttleOf(options, "requests", [
    { requests: settings.requestsPer10Seconds, ms: limits.SHORT_WINDOW_MS },
    { requests: settings.requestsPerHour, ms: limits.LONG_WINDOW_MS },
  ]);
  const tokens = tokensOf(options, wiring);
  const withToken = async (request: HttpRequest, token: string): Promise<HttpAnswer> => {
    const headers = { ...request.headers, authorization: `Bearer ${token}` };
    return sendOnce(wiring, { http, throttle, request: { ...request, headers } });
  };

  return ({ safety, contentType, settledBy, ...given }, read) => {
    const headers = contentType === undefined ? undefined : { "content-type": contentType };
    const request = { ...given, headers, path: withoutTrailingSlash(given.path) };
    let hasRenewed = false;
    let mayHaveActed = false;
    return retry(safety, async () => {
      for (;;) {
        const token = await tokens.get();
        try {
          return read(await withToken(request, token));
        } catch (error) {
          if (!isConnectorError(error)) throw error;
          if (mayHaveActed && settledBy !== undefined && error.status === settledBy) return read(NOTHING_LEFT);
          mayHaveActed ||= error.reached === "unknown";
          if (error.type !== "authentication") throw error;
          tokens.refuse(token);
          if (hasRenewed) throw authenticationError(error, connection);
          hasRenewed = true;
        }
      }
    });
  };
};

/**
 * Opens a session for one connection. Token, rate windows and deadline are shared with the other steps of the execution
 * through execution state.
 * @throws {ConnectorError} `authentication` when the connection lacks a field.
 */
export const openSession = (options: PlytixSessionOptions): Send => {
  const { connection, context } = options;
  const settings = readSettings(connection);
  const clock = clockOf(context);
  const redact = createRedactor([settings.apiPassword, settings.apiKey]);
  const log = createLog({ logger: context.logger, events: plytixEvents, redact });
  const own = options.deadline ?? Number.POSITIVE_INFINITY;
  const deadline = Math.min(own, executionDeadline(context.executionState, clock));
  return createSender(options, { connection, settings, clock, deadline, redact, log });
};
