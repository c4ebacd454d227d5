import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A request as the server saw it. */
export interface SeenRequest {
  method: string;
  /** Path with query. */
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

/** What the server answers; a text body is sent as it is, anything else as JSON. */
export interface ScriptedAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Decides the answer by the request and its number (from 1); may also use the raw response and return nothing. */
export type Script = (
  request: SeenRequest,
  count: number,
  raw: { request: IncomingMessage; response: ServerResponse },
) => ScriptedAnswer | undefined | Promise<ScriptedAnswer | undefined>;

/** A real HTTP server on loopback. */
export interface LocalServer {
  url: string;
  seen: SeenRequest[];
  close(): Promise<void>;
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
};

const send = (response: ServerResponse, answer: ScriptedAnswer): void => {
  const isText = typeof answer.body === "string" || Buffer.isBuffer(answer.body);
  const type = isText ? "text/html; charset=utf-8" : "application/json";
  response.writeHead(answer.status ?? 200, { "content-type": type, ...answer.headers });
  if (answer.body === undefined) response.end();
  else response.end(isText ? answer.body : JSON.stringify(answer.body));
};

/** Starts a server on a free port of 127.0.0.1 that follows the script. */
export const startLocalServer = async (script: Script): Promise<LocalServer> => {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const body = await readBody(request);
    const entry = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body };
    seen.push(entry);
    const answer = await script(entry, seen.length, { request, response });
    if (answer !== undefined) send(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
