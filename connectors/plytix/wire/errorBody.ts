/** One complaint inside an error answer. */
export interface ErrorIssue {
  field: string;
  message: string;
}

/** An error answer in one shape, whichever envelope it came in. */
export interface ErrorBody {
  /** Empty when the answer says nothing. */
  message: string;
  issues: ErrorIssue[];
  /** Wait named in the body, in milliseconds; `null` when there is none. */
  retryAfterMs: number | null;
}

const EMPTY: ErrorBody = { message: "", issues: [], retryAfterMs: null };
const MAX_TEXT = 300;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Inner messages may be text, number or object. @source PX-11 */
const toMessage = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  return (typeof value === "string" ? value.trim() : JSON.stringify(value)).slice(0, MAX_TEXT);
};

const toIssues = (value: unknown): ErrorIssue[] =>
  (Array.isArray(value) ? value : [])
    .filter(isRecord)
    .map((entry) => ({ field: toMessage(entry.field ?? entry.loc), message: toMessage(entry.msg) }));

const toWaitMs = (value: unknown): number | null => {
  const seconds =
    typeof value === "number" ? value : Number(typeof value === "string" && value !== "" ? value : Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads the text of an error answer: the API's `error` envelope, the gateway's `message`, `detail` of the accounts service,
 * the old bare `msg`, an HTML page, or nothing. Rejected values are left out. Never throws.
 * @source PX-11
 */
export const parseErrorBody = (text: string): ErrorBody => {
  const body = parseJson(text);
  if (!isRecord(body)) return /<html|<!doctype/i.test(text) ? { ...EMPTY, message: "an HTML page" } : EMPTY;
  if (isRecord(body.error)) {
    const { msg, errors, retry_after } = body.error;
    return { message: toMessage(msg), issues: toIssues(errors), retryAfterMs: toWaitMs(retry_after) };
  }
  if (Array.isArray(body.detail)) return { ...EMPTY, issues: toIssues(body.detail) };
  const message = body.message ?? body.detail ?? body.msg ?? body.error;
  return { ...EMPTY, message: toMessage(message), retryAfterMs: toWaitMs(body.retry_after) };
};

/** One line for a person: message, then each complaint with its field. Empty when the answer said nothing. */
export const describeErrorBody = ({ message, issues }: ErrorBody): string => {
  const complaints = issues.map(({ field, message: text }) => (field === "" ? text : `${field}: ${text}`));
  return [message, ...complaints].filter((part) => part !== "").join("; ");
};

/**
 * Reads `Retry-After`: seconds or an HTTP date. `null` when absent or unreadable; a date in the past is 0.
 * @param now present instant in milliseconds since 1970.
 * @source PX-15
 */
export const parseRetryAfter = (header: string | undefined, now: number): number | null => {
  const text = header?.trim() ?? "";
  if (text === "") return null;
  const seconds = toWaitMs(text);
  if (seconds !== null) return seconds;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
};
