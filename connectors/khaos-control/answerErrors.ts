import type { Connection } from "@prismatic-io/spectral";
import { ConnectorError } from "../shared/errors";
import type { Redact } from "../shared/redact";
import type { SoapAnswer } from "./soap/answer";

/** What an error needs to know besides the answer. */
export interface AnswerContext {
  operation: string;
  status: number;
  headers: Readonly<Record<string, string>>;
  connection: Connection;
  redact: Redact;
}

type Verdict = Pick<ConnectorError, "type" | "repeatable" | "reached" | "detail">;

const isPermanentFault = (text: string): boolean =>
  /licen[cs]e|not (?:found|supported|implemented)|unknown method/i.test(text);

const refusedAccess: Verdict = {
  type: "authentication",
  repeatable: false,
  reached: "refused",
  detail: "the server refused access",
};
const gaveUpWaiting: Verdict = {
  type: "timeout",
  repeatable: true,
  reached: "unknown",
  detail: "a gateway gave up waiting",
};

/** Statuses that say by themselves what happened; none of those that refuse has reached the program behind the web server. */
const byStatus: Readonly<Record<number, Verdict>> = {
  401: refusedAccess,
  403: refusedAccess,
  404: {
    type: "unavailable",
    repeatable: true,
    reached: "refused",
    detail: "the web service program was not found at its address",
  },
  408: gaveUpWaiting,
  429: { type: "rateLimited", repeatable: true, reached: "refused", detail: "the server is too busy" },
  503: { type: "unavailable", repeatable: true, reached: "refused", detail: "the server is out of service" },
  504: gaveUpWaiting,
};

const contents: Readonly<Record<string, string>> = { malformed: "is cut off or no XML", empty: "is empty" };

const withoutEnvelope = (status: number, reason: string): Verdict => {
  const known = byStatus[status];
  if (known) return known;
  if (status >= 300 && status < 400) {
    const detail = "the server wants to redirect; redirects are not followed";
    return { type: "badAnswer", repeatable: false, reached: "refused", detail };
  }
  if (status >= 400) {
    const detail = `the web server answered with a page instead of the service (${reason})`;
    return { type: "unavailable", repeatable: true, reached: "unknown", detail };
  }
  if (reason === "unsafe") {
    const detail = "the answer holds a document type or entities, which are not read";
    return { type: "badAnswer", repeatable: false, reached: "unknown", detail };
  }
  const detail = `the answer ${contents[reason] ?? "is no SOAP answer"}`;
  return { type: "badAnswer", repeatable: true, reached: "unknown", detail };
};

const retryAfterMs = (headers: Readonly<Record<string, string>>): number | undefined => {
  const seconds = Number(headers["retry-after"] ?? "");
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
};

/** The typed error for a call that gave no value: faults are `refused` in the system's own words, the rest by HTTP status and content. Never throws. @source KC-7 */
export const toAnswerError = (
  answer: Exclude<SoapAnswer, { kind: "value" }>,
  context: AnswerContext,
): ConnectorError => {
  const verdict: Verdict =
    answer.kind === "fault"
      ? {
          type: "refused",
          repeatable: !isPermanentFault(answer.text),
          reached: "refused",
          detail: context.redact(answer.text || "fault without a text"),
        }
      : withoutEnvelope(context.status, answer.reason);
  return new ConnectorError({
    ...verdict,
    system: "khaos-control",
    operation: context.operation,
    status: context.status,
    retryAfterMs: retryAfterMs(context.headers),
    connection: context.connection,
  });
};

/** The typed error for an answer whose inner document cannot be read. Reads may be repeated. */
export const toDocumentError = (operation: string, problem: string): ConnectorError =>
  new ConnectorError({
    type: "badAnswer",
    system: "khaos-control",
    operation,
    repeatable: problem === "malformed" || problem === "empty",
    reached: "refused",
    detail: `the document inside the answer cannot be read (${problem})`,
  });
