import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { createClient } from "@prismatic-io/spectral/dist/clients/http";
import { ConnectorError, type ConnectorErrorFields, type SystemName } from "./errors";
import { type Redact, redactByShape } from "./redact";

/** How one system is reached. */
export interface HttpOptions {
  system: SystemName;
  /** Scheme, host and port, perhaps a path; slashes at the end are ignored. */
  baseUrl: string;
  /** Whole time for one request, the last byte of the answer included. */
  timeoutMs: number;
  /** Size above which an answer is given up, counted after decompression. */
  maxBytes: number;
  headers?: Record<string, string>;
  /** Basic authentication. */
  auth?: { username: string; password: string };
  /** `ca`: PEM text of an additional authority; `servername`: the name the certificate is checked against. */
  tls?: { ca?: string; servername?: string };
  /** Takes this connection's secrets out of error details. @default by shape only */
  redact?: Redact;
}

/** One request. */
export interface HttpRequest {
  /** The client's verb, for errors. */
  operation: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Begins with a slash; anything else is refused, so that no input can point the request at another host. */
  path: string;
  headers?: Record<string, string>;
  /** Text is sent as UTF-8, bytes as they are. */
  body?: string | Buffer;
  /** `undefined` values are left out. */
  query?: Record<string, string | number | boolean | undefined>;
}

/** Whatever the system answered, 4xx and 5xx included; redirects are answers, they are never followed. */
export interface HttpAnswer {
  status: number;
  /** Names in lower case; several values of one name joined by `, `. */
  headers: Record<string, string>;
  /** Decoded by the charset of the content type, UTF-8 without one; bytes that do not fit become U+FFFD. */
  text: string;
  bytes: Buffer;
}

/** The only door to the network. */
export interface Http {
  /** @throws {ConnectorError} `unavailable`, `timeout`, `badAnswer` (too large) or `badInput` (path); never for a status. */
  send(request: HttpRequest): Promise<HttpAnswer>;
}

type Failure = Pick<ConnectorErrorFields, "type" | "repeatable" | "reached" | "detail">;

const NEVER_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
const TIMED_OUT = new Set(["ECONNABORTED", "ETIMEDOUT", "ERR_CANCELED", "ESOCKETTIMEDOUT"]);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS|EPROTO/;

/** Sorts a failed exchange by the code and message of the transport. Pure; unknown codes count as a broken connection. */
export const classifyFailure = (code: string, message: string): Failure => {
  if (/maxContentLength|maxBodyLength/.test(message)) {
    return { type: "badAnswer", repeatable: false, reached: "unknown", detail: "the answer is larger than allowed" };
  }
  if (CERTIFICATE.test(code)) {
    return {
      type: "unavailable",
      repeatable: false,
      reached: "no",
      detail: `the certificate was not accepted (${code})`,
    };
  }
  if (TIMED_OUT.has(code))
    return { type: "timeout", repeatable: true, reached: "unknown", detail: "no complete answer in time" };
  const reached = NEVER_SENT.has(code) ? "no" : "unknown";
  return { type: "unavailable", repeatable: true, reached, detail: `the connection failed (${code || "no code"})` };
};

const CHARSET = /charset\s*=\s*"?([^\s;"]+)/i;

/** Decodes bytes by the charset of a content type; an unknown charset is read as UTF-8. Never throws. */
export const decodeText = (bytes: Uint8Array, contentType: string | undefined): string => {
  const charset = CHARSET.exec(contentType ?? "")?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder("utf-8").decode(bytes);
  }
};

/** Makes a path with query string from its parts. Pure. */
export const buildPath = (path: string, query: HttpRequest["query"] = {}): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.append(key, String(value));
  if (search.size === 0) return path;
  return `${path}${path.includes("?") ? "&" : "?"}${search.toString()}`;
};

/** True for a path that stays on the host: one leading slash, no backslash, no control character, no step upwards. */
export const isLocalPath = (path: string): boolean =>
  /^\/(?!\/)/.test(path) &&
  ![...path].some((char) => char === "\\" || char <= " " || char === "\u007f") &&
  !path
    .split(/[?#]/, 1)[0]
    ?.split("/")
    .some((part) => /^(\.|%2e){2}$/i.test(part));

const flattenHeaders = (headers: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(", ") : String(value)]),
  );

const textOf = (value: unknown, key: "code" | "message"): string => {
  if (typeof value !== "object" || value === null || !(key in value)) return "";
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  if (typeof found === "string") return found;
  return key === "message" && value instanceof Error ? value.message : "";
};

const asBuffer = (data: unknown): Buffer => {
  if (Buffer.isBuffer(data)) return data;
  if (data instanceof ArrayBuffer) return Buffer.from(data);
  return Buffer.from(typeof data === "string" ? data : "", "utf8");
};

/** The exchange itself: whatever the system answers comes back, only transport failures throw. */
const createExchange = ({ baseUrl, timeoutMs, maxBytes, headers, auth, tls }: HttpOptions) => {
  const client = createClient({
    baseUrl: baseUrl.replace(/\/+$/, ""),
    timeout: timeoutMs,
    responseType: "arraybuffer",
    headers: headers ?? {},
  });
  const agents = {
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true, ca: tls?.ca, servername: tls?.servername }),
  };
  return (request: HttpRequest) =>
    client.request({
      ...agents,
      method: request.method,
      url: buildPath(request.path, request.query),
      data: request.body,
      headers: request.headers ?? {},
      auth,
      // The client's own time-out is about silence; this one also ends an answer that only drips.
      signal: AbortSignal.timeout(timeoutMs),
      allowAbsoluteUrls: false,
      maxRedirects: 0,
      maxContentLength: maxBytes,
      maxBodyLength: maxBytes,
      proxy: false,
      transformRequest: [(data: unknown) => data],
      validateStatus: () => true,
    });
};

/**
 * Builds the door to one system on the SDK's client. Time-out and size limit always, no redirects, no debug output, no retry,
 * no proxy from the environment: each of these would otherwise be unlimited or leak headers.
 * @source PR-34
 */
export const createHttp = (options: HttpOptions): Http => {
  const { system } = options;
  const redact = options.redact ?? redactByShape;
  const exchange = createExchange(options);
  return {
    async send(request) {
      const { operation } = request;
      if (!isLocalPath(request.path)) {
        throw new ConnectorError({ type: "badInput", system, operation, detail: "the path must begin with one slash" });
      }
      try {
        const { status, headers, data } = await exchange(request);
        const bytes = asBuffer(data);
        const flat = flattenHeaders(headers);
        return { status, headers: flat, bytes, text: decodeText(bytes, flat["content-type"]) };
      } catch (error) {
        // The transport's error holds the request with its secrets, so nothing of it but the code goes on.
        const failure = classifyFailure(textOf(error, "code"), textOf(error, "message"));
        throw new ConnectorError({ ...failure, system, operation, detail: redact(failure.detail ?? "") });
      }
    },
  };
};
