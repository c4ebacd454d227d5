import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Request, type Response } from "express";
import type { CallLog } from "../callRecord";
import type { SimClock } from "../clock";
import type { FaultScript } from "../faultScript";
import { gatewayError, htmlPage, tooManyRequests, unreachable } from "./answers";
import type { Answer } from "./apiError";
import type { PlytixFault } from "./faults";
import type { Front, Incoming } from "./front";
import type { PlytixSwitches } from "./switches";

const SLOW_MS = 5_000;
const MAX_BODY = "50mb";
/** Long enough that a client never meets an idle connection just being closed: resets come by fault alone. */
const KEEP_ALIVE_MS = 600_000;

/** What the server does with each request. */
export interface ServerParts {
  clock: SimClock;
  log: CallLog;
  faults: FaultScript<PlytixFault>;
  front: Front;
  switches: PlytixSwitches;
  latencyMs: number;
  operationOf(method: string, path: string): string;
  expireTokens(): void;
}

/** Starts listening on 127.0.0.1; port 0 takes any free one. Rejects when the port is taken. */
export async function startServer(port: number, parts: ServerParts): Promise<{ port: number; close(): Promise<void> }> {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(express.raw({ type: () => true, limit: MAX_BODY }));
  const server = createServer(app);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const bound = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
  app.use((req: Request, res: Response) => serve(req, res, { ...parts, port: bound }));
  return {
    port: bound,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

type Parts = ServerParts & { port: number };

async function serve(req: Request, res: Response, parts: Parts): Promise<void> {
  const incoming = toIncoming(req);
  const operation = parts.operationOf(incoming.method, incoming.path);
  const request = shownRequest(incoming);
  const record = (status: number) => parts.log.record({ operation, request, status });
  if (parts.latencyMs > 0) await parts.clock.sleep(parts.latencyMs);
  const fault = parts.faults.take(operation);
  if (fault === "expireTokens") parts.expireTokens();
  if (fault === "reset" || fault === "hang") {
    record(0);
    if (fault === "reset") res.socket?.resetAndDestroy();
    return;
  }
  const answer = replacement(fault, parts.switches) ?? parts.front.answer(incoming, parts.port);
  if (fault === "resetAfter" || fault === "hangAfter") {
    record(0);
    if (fault === "resetAfter") res.socket?.resetAndDestroy();
    return;
  }
  await send(res, answer, { fault, clock: parts.clock, record });
}

/** What a fault answers in place of the work; `undefined` when the work is done. */
function replacement(fault: PlytixFault | undefined, switches: PlytixSwitches): Answer | undefined {
  switch (fault) {
    case "http500":
      return gatewayError;
    case "http502":
      return htmlPage(502);
    case "http503":
      return unreachable;
    case "htmlPage":
      return htmlPage(200);
    case "rateLimited":
      return tooManyRequests(2_000, switches);
    default:
      return undefined;
  }
}

async function send(
  res: Response,
  answer: Answer,
  options: { fault: PlytixFault | undefined; clock: SimClock; record: (status: number) => void },
): Promise<void> {
  const { fault, clock, record } = options;
  const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
  const payload = Buffer.from(answer.body === undefined ? "" : text, "utf8");
  res.status(answer.status).set({ Server: "nginx", "Access-Control-Allow-Origin": "*", Vary: "Cookie" });
  if (payload.length > 0) res.set("Content-Type", "application/json");
  res.set(answer.headers ?? {});
  if (answer.status !== 204) res.set("Content-Length", String(payload.length));
  const half = Math.floor(payload.length / 2);
  if (fault === "truncated" && half > 0) {
    record(answer.status);
    res.write(payload.subarray(0, half), () => res.socket?.destroy());
    return;
  }
  if (fault === "slow") {
    res.write(payload.subarray(0, half));
    await clock.sleep(SLOW_MS);
    record(answer.status);
    res.end(payload.subarray(half));
    return;
  }
  record(answer.status);
  res.end(payload);
}

function toIncoming(req: Request): Incoming {
  const url = new URL(req.originalUrl, "http://127.0.0.1");
  return {
    method: req.method,
    path: url.pathname,
    query: url.searchParams,
    authorization: req.headers.authorization,
    raw: Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0),
  };
}

/** JSON body, else query, else null; a body that is not JSON is shown as null, since it may hold a password. */
function shownRequest(incoming: Incoming): unknown {
  if (incoming.raw.length === 0) return incoming.query.size === 0 ? null : Object.fromEntries(incoming.query);
  try {
    return JSON.parse(incoming.raw.toString("utf8"), (key, value: unknown) => (key === "api_password" ? "***" : value));
  } catch {
    return null;
  }
}
