import { ConnectorError, type ErrorType, type Reached } from "../shared/errors";
import type { HttpAnswer } from "../shared/http";
import type { Redact } from "../shared/redact";
import { SHORT_WINDOW_MS } from "./limits";
import { describeErrorBody, parseErrorBody, parseRetryAfter } from "./wire/errorBody";

interface Verdict {
  type: ErrorType;
  repeatable: boolean;
  reached: Reached;
}

/** What a status means for the request. Pure; only called for answers that are no success. @source PX-6, PX-12, PX-15 */
export const judgeStatus = (status: number): Verdict => {
  if (status === 401) return { type: "authentication", repeatable: false, reached: "refused" };
  if (status === 404) return { type: "notFound", repeatable: false, reached: "refused" };
  if (status === 429) return { type: "rateLimited", repeatable: true, reached: "refused" };
  if (status === 408) return { type: "timeout", repeatable: true, reached: "unknown" };
  if (status >= 500) return { type: "unavailable", repeatable: true, reached: "unknown" };
  if (status >= 400) return { type: "refused", repeatable: false, reached: "refused" };
  return { type: "badAnswer", repeatable: false, reached: "unknown" };
};

/** Makes the typed error for an answer that is no success, whichever envelope it came in. */
export const toAnswerError = (
  answer: HttpAnswer,
  { operation, now, redact }: { operation: string; now: number; redact: Redact },
): ConnectorError => {
  const verdict = judgeStatus(answer.status);
  const body = parseErrorBody(answer.text);
  const isRedirect = answer.status >= 300 && answer.status < 400;
  const detail = isRedirect ? "the request was redirected; redirects are not followed" : describeErrorBody(body);
  return new ConnectorError({
    ...verdict,
    system: "plytix",
    operation,
    status: answer.status,
    detail: redact(detail),
    retryAfterMs: answer.status === 429 ? waitAfter429(answer, body.retryAfterMs, now) : undefined,
  });
};

/** The header's hint, else the body's, else the whole short window: until it ends every request fails. @source PX-15 */
const waitAfter429 = (answer: HttpAnswer, fromBody: number | null, now: number): number =>
  parseRetryAfter(answer.headers["retry-after"], now) ?? fromBody ?? SHORT_WINDOW_MS;
