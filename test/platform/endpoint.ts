import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type NextFunction, type Request, type Response } from "express";
import type { FlowDefinition } from "./definition/schema";
import type { FlowAnswer } from "./record";

/** A request to a flow after the platform's own checks. */
export interface FlowRequest {
  flow: FlowDefinition;
  headers: Record<string, string>;
  query: Record<string, string>;
  path: string;
  rawBody: string;
  contentType: string;
}

/** What the endpoint needs from the runner. */
export interface EndpointOptions {
  flows: readonly FlowDefinition[];
  maxBytes(): number;
  /** Keys that open a flow; `undefined` when it needs none. */
  keysOf(flow: FlowDefinition): readonly string[] | undefined;
  /** Whether this request is to be answered 429. */
  isThrottled(): boolean;
  /** Whether synchronous answers are redirected to a stored file. */
  isRedirecting(): boolean;
  /** `isOwn` tells an answer the flow chose itself from one the platform gives for it (receipt, failure). */
  answer(request: FlowRequest): Promise<FlowAnswer & { isOwn: boolean }>;
}

/** The runner's web server on loopback. */
export interface Endpoint {
  /** Address of each flow by name. */
  urls: Record<string, string>;
  close(): Promise<void>;
}

/** Starts the web server on a free port of 127.0.0.1. @source PR-9, PR-10, PR-41, PR-42 */
export async function openEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const stored = new Map<string, FlowAnswer>();
  const app = express();
  app.disable("x-powered-by");
  app.get("/stored/:id", (request, response) => {
    const file = stored.get(request.params.id);
    // A stored file keeps its content type; status and other headers of the flow are gone.
    if (file === undefined) response.status(404).end();
    else response.type(file.headers["content-type"] ?? "application/json").send(file.text);
  });
  app.use("/trigger/:flow", (request, response, next) => {
    express.raw({ type: () => true, limit: options.maxBytes() })(request, response, next);
  });
  app.all(["/trigger/:flow", "/trigger/:flow/*path"], async (request, response) => {
    const answer = await answerRequest(options, request);
    if (!answer.redirect) {
      response.status(answer.status).set(answer.headers).send(answer.text);
      return;
    }
    const id = `answer-${stored.size + 1}`;
    stored.set(id, answer);
    response.redirect(303, `/stored/${id}`);
  });
  app.use((error: { status?: number }, _request: Request, response: Response, _next: NextFunction) => {
    const status = error.status ?? 500;
    response.status(status).json({ message: status === 413 ? "Request Too Long" : "Bad Request" });
  });
  const server = await listen(createServer(app));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urls = Object.fromEntries(options.flows.map((flow) => [flow.name, `${base}/trigger/${slugOf(flow)}`]));
  return { urls, close: () => close(server) };
}

async function answerRequest(options: EndpointOptions, request: Request): Promise<FlowAnswer & { redirect: boolean }> {
  const fail = (status: number, message: string) => ({
    status,
    headers: { "content-type": "application/json" },
    text: JSON.stringify({ message }),
    redirect: false,
  });
  const { flow: slug, path } = request.params as { flow: string; path?: string[] };
  const flow = options.flows.find((candidate) => slugOf(candidate) === slug);
  if (flow === undefined) return fail(404, "No such flow");
  const keys = options.keysOf(flow);
  if (keys !== undefined && !keys.includes(request.get("api-key") ?? "")) return fail(401, "Invalid API key");
  if (options.isThrottled()) return fail(429, "Too many concurrent executions");
  const answer = await options.answer({
    flow,
    headers: headersOf(request.rawHeaders),
    query: queryOf(request),
    path: (path ?? []).join("/"),
    rawBody: Buffer.isBuffer(request.body) ? request.body.toString("utf8") : "",
    contentType: request.get("content-type") ?? "",
  });
  return { ...answer, redirect: answer.isOwn && options.isRedirecting() };
}

function slugOf(flow: FlowDefinition): string {
  return encodeURIComponent((flow.stableKey ?? flow.name).toLowerCase().replace(/\s+/g, "-"));
}

/** Headers under the names the caller wrote. */
function headersOf(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index + 1 < raw.length; index += 2) headers[raw[index] ?? ""] = raw[index + 1] ?? "";
  return headers;
}

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.originalUrl, "http://127.0.0.1").searchParams);
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
