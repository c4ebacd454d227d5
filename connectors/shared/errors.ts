import { type Connection, ConnectionError, isSpectralError } from "@prismatic-io/spectral";
import { redactByShape } from "./redact";

/**
 * Stable kinds of failure, to switch on:
 * - `authentication` the credentials were refused; somebody has to correct the connection
 * - `rateLimited` the system, or our own throttle, has no room within the time allowed
 * - `notFound` the record asked for does not exist
 * - `refused` the system understood and said no (validation, permission, conflict)
 * - `unavailable` no connection, a gateway in the way, or an internal fault of the system
 * - `timeout` no answer in time
 * - `badAnswer` an answer arrived and cannot be understood
 * - `outcomeUnknown` a write may or may not have happened: read back
 * - `badInput` the caller's input cannot be used
 * - `guard` one of our own safety rules stopped the call before it was sent
 */
export type ErrorType =
  | "authentication"
  | "rateLimited"
  | "notFound"
  | "refused"
  | "unavailable"
  | "timeout"
  | "badAnswer"
  | "outcomeUnknown"
  | "badInput"
  | "guard";

/** Whose failure it is. `platform` is the host of the integration itself. */
export type SystemName = "plytix" | "khaos-control" | "platform";

/** Whether the system acted on the request: certainly not, it refused it, or nobody can tell. */
export type Reached = "no" | "refused" | "unknown";

/** What a {@link ConnectorError} is made of. */
export interface ConnectorErrorFields {
  type: ErrorType;
  system: SystemName;
  /** The verb of the client that failed, such as `searchProducts`. */
  operation: string;
  /** HTTP status, where there was one. */
  status?: number;
  /** True when the same request may succeed later. @default false */
  repeatable?: boolean;
  /** @default "no" */
  reached?: Reached;
  /** Already redacted, safe to show; empty when nothing is known. @default "" */
  detail?: string;
  /** The system's own hint how long to wait, in milliseconds. */
  retryAfterMs?: number;
  /** The connection in use; needed to mark it as broken when the type is `authentication`. */
  connection?: Connection;
}

const systemLabels: Record<SystemName, string> = {
  plytix: "Plytix",
  "khaos-control": "Khaos Control",
  platform: "The platform",
};

const plainWords: Record<ErrorType, string> = {
  authentication: "did not accept the credentials of the connection",
  rateLimited: "allows no further requests within the time available",
  notFound: "does not have the requested record",
  refused: "refused the request",
  unavailable: "cannot be reached or is out of order",
  timeout: "did not answer in time",
  badAnswer: "gave an answer that cannot be understood",
  outcomeUnknown: "may or may not have carried out the write",
  badInput: "cannot be called with this input",
  guard: "was not called: a safety rule stopped the request",
};

const MAX_DETAIL_LENGTH = 500;

const messageOf = (fields: ConnectorErrorFields): string => {
  const status = fields.status === undefined ? "" : `, status ${fields.status}`;
  const detail = fields.detail ? `: ${fields.detail.slice(0, MAX_DETAIL_LENGTH)}` : ".";
  return `${systemLabels[fields.system]} ${plainWords[fields.type]} (${fields.operation}${status})${detail}`;
};

/**
 * The one error connectors throw. It stands for the environment or a bug, never for trouble with one record.
 * It carries no answer body, header or credential; `detail` is redacted by whoever throws.
 */
export class ConnectorError extends Error {
  override readonly name = "ConnectorError";
  readonly type: ErrorType;
  readonly system: SystemName;
  readonly operation: string;
  readonly status: number | undefined;
  readonly repeatable: boolean;
  readonly reached: Reached;
  readonly detail: string;
  readonly retryAfterMs: number | undefined;
  /** Private, so that no log or serialiser prints the connection's fields. */
  readonly #connection: Connection | undefined;

  constructor(fields: ConnectorErrorFields) {
    super(messageOf(fields));
    this.type = fields.type;
    this.system = fields.system;
    this.operation = fields.operation;
    this.status = fields.status;
    this.repeatable = fields.repeatable ?? false;
    this.reached = fields.reached ?? "no";
    this.detail = (fields.detail ?? "").slice(0, MAX_DETAIL_LENGTH);
    this.retryAfterMs = fields.retryAfterMs;
    this.#connection = fields.connection;
  }

  /** Which connection failed, without its fields; `undefined` when the thrower did not know it. */
  connectionReference(): Connection | undefined {
    if (this.#connection === undefined) return undefined;
    const { key, configVarKey } = this.#connection;
    return { key, configVarKey, fields: {} };
  }
}

/** True for {@link ConnectorError}, also one that was built by another copy of this module in another bundle. */
export const isConnectorError = (error: unknown): error is ConnectorError =>
  error instanceof ConnectorError ||
  (error instanceof Error && error.name === "ConnectorError" && "type" in error && "reached" in error);

const DOWN: ReadonlySet<ErrorType> = new Set(["unavailable", "timeout", "rateLimited"]);

/** True when the environment failed and not the data: products are then deferred, not quarantined. Never throws. */
export const isSystemDown = (error: unknown): boolean => isConnectorError(error) && DOWN.has(error.type);

const isAxiosShaped = (error: object): boolean => "isAxiosError" in error && error.isAxiosError === true;

/**
 * The error hook of both components. Authentication becomes the platform's `ConnectionError`, which marks the connection
 * as broken; every other failure becomes a plain error whose message says in plain words what happened.
 * The connection inside a `ConnectionError` names itself only: its fields hold secrets. Never throws.
 * @source PR-33, PR-31
 */
export const toPlatformError = (error: unknown): Error => {
  if (isConnectorError(error)) {
    const reference = error.type === "authentication" ? error.connectionReference?.() : undefined;
    return reference === undefined ? new Error(error.message) : new ConnectionError(reference, error.message);
  }
  if (!(error instanceof Error)) return new Error("Unexpected failure without a message.");
  if (isSpectralError(error)) return error;
  if (isAxiosShaped(error)) return new Error("A web request failed outside of the connector's client.");
  return new Error(redactByShape(error.message).slice(0, 2_000));
};
