import type { Redact } from "./redact";
import { redactByShape } from "./redact";

/** error = somebody must act; warn = it healed but look; info = one line per batch; debug = off unless asked for. */
export type LogLevel = "error" | "warn" | "info" | "debug";

/** The platform's logger, or the part of it that is used. */
export interface LogSink {
  error(...args: unknown[]): void;
  warn(...args: unknown[]): void;
  info(...args: unknown[]): void;
  debug(...args: unknown[]): void;
}

/** Everything a log line may carry. No payload, no finance amount, no credential has a field here. */
export interface LogFields {
  sku?: string;
  skus?: readonly string[];
  stockCode?: string;
  stockCodes?: readonly string[];
  field?: string;
  code?: string;
  codes?: Record<string, number>;
  owner?: string;
  nextStep?: string;
  reason?: string;
  system?: string;
  operation?: string;
  status?: number;
  errorType?: string;
  attempt?: number;
  waitMs?: number;
  ms?: number;
  page?: number;
  pages?: number;
  count?: number;
  expected?: number;
  counts?: Record<string, number>;
  runId?: string;
  part?: number;
  parts?: number;
  flow?: string;
  feeder?: string;
  from?: string | null;
  to?: string | null;
  version?: string;
  revision?: number;
}

/** Writes events by name. */
export interface Log<Name extends string> {
  /** Writes one line of at most 4,000 characters at the level of the event. Never throws. */
  event(name: Name, fields?: LogFields): void;
}

const ALLOWED: ReadonlySet<string> = new Set<keyof LogFields>([
  ...(["sku", "skus", "stockCode", "stockCodes", "field", "code", "codes", "owner", "nextStep", "reason"] as const),
  ...(["system", "operation", "status", "errorType", "attempt", "waitMs", "ms", "page", "pages", "count"] as const),
  ...(["expected", "counts", "runId", "part", "parts", "flow", "feeder", "from", "to", "version", "revision"] as const),
]);

/** The platform cuts a line after 4,096 characters. @source PR-11 */
const MAX_LINE_LENGTH = 4_000;
const MAX_LIST_LENGTH = 20;

const shortened = (value: unknown): unknown =>
  Array.isArray(value) && value.length > MAX_LIST_LENGTH
    ? [...value.slice(0, MAX_LIST_LENGTH), `and ${value.length - MAX_LIST_LENGTH} more`]
    : value;

/** Makes the line: name, then the allowed fields as JSON, redacted and cut. Pure; fields not on the list are dropped. */
export const toLogLine = (name: string, fields: LogFields, redact: Redact): string => {
  const kept = Object.entries(fields).filter(([key, value]) => ALLOWED.has(key) && value !== undefined);
  const tail =
    kept.length === 0 ? "" : ` ${JSON.stringify(Object.fromEntries(kept.map(([k, v]) => [k, shortened(v)])))}`;
  return redact(`${name}${tail}`).slice(0, MAX_LINE_LENGTH);
};

/** What {@link createLog} needs. */
export interface LogOptions<Name extends string> {
  logger: LogSink;
  /** The list of event names of this part of the project, each with its level. */
  events: Record<Name, LogLevel>;
  /** @default by shape only */
  redact?: Redact;
}

/** Builds a log that knows only the events of its table. */
export const createLog = <Name extends string>({ logger, events, redact }: LogOptions<Name>): Log<Name> => ({
  event: (name, fields = {}) => logger[events[name]](toLogLine(name, fields, redact ?? redactByShape)),
});
