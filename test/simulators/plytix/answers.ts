import type { Answer } from "./apiError";
import type { PlytixSwitches } from "./switches";

/** Gateway's 503, as seen when it cannot reach a service. */
export const unreachable: Answer = { status: 503, body: { message: "name resolution failed" } };

/** Gateway's 500. */
export const gatewayError: Answer = { status: 500, body: { message: "An unexpected error occurred" } };

/** A page of HTML in place of JSON. */
export const htmlPage = (status: number): Answer => ({
  status,
  body: `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
  headers: { "Content-Type": "text/html" },
});

/** 429 in the form the switches say; the wait is rounded up to whole seconds. */
export function tooManyRequests(waitMs: number, switches: PlytixSwitches): Answer {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  const body =
    switches.body429 === "gateway"
      ? { message: "API rate limit exceeded" }
      : { error: { msg: "Rate limit exceeded", retry_after: seconds } };
  return { status: 429, body, headers: switches.retryAfterHeader ? { "Retry-After": String(seconds) } : {} };
}

/** 301 to the same path without its last slash, on another host name of this machine: clients drop `Authorization` there. */
export const withoutSlash = (input: { port: number; path: string; search: string }): Answer => ({
  status: 301,
  headers: { Location: `http://localhost:${input.port}${input.path.replace(/\/+$/, "")}${input.search}` },
});
