import { ConnectorError, isConnectorError } from "../shared/errors";
import type { HttpAnswer, HttpRequest } from "../shared/http";
import type { Safety } from "../shared/retry";
import { badAnswer, openSession, type PlytixRequest, type PlytixSessionOptions } from "./session";
import { parseJson, parseList, parsePage, type SearchPage } from "./wire/answers";

/** One call of a resource client. Fields of `body` that are `undefined` are left out. */
export interface Call extends Pick<HttpRequest, "operation" | "method" | "path" | "query"> {
  safety: Safety;
  /** Sent as JSON; bytes are sent as they are. */
  body?: object;
  /** See {@link PlytixRequest}, as the next. */
  contentType?: string;
  settledBy?: number;
}

/** Reads one record; `null` for what cannot be understood. */
export type RowReader<Row> = (value: unknown) => Row | null;

/** The four kinds of calls that resource clients are made of. All may throw {@link ConnectorError}. */
export interface Calls {
  /** One page of a search; counts as a read although it is a POST. */
  search<Row>(
    search: { operation: string; path: string; body: string },
    toRow: RowReader<Row>,
  ): Promise<SearchPage<Row>>;
  /** A call that is answered with one record. */
  one<Row>(call: Call, toRow: RowReader<Row>): Promise<Row>;
  /** A call that is answered with all records at once; an absent list is empty. */
  list<Row>(call: Call, toRow: RowReader<Row>): Promise<Row[]>;
  /** A call whose answer does not matter. */
  done(call: Call): Promise<void>;
}

/** A path below the API's address; everything put into it is one encoded segment. Pure. */
export const pathOf = (parts: TemplateStringsArray, ...ids: string[]): string =>
  parts.reduce((path, part, index) => `${path}${encodeURIComponent(ids[index - 1] ?? "")}${part}`);

/** A read. */
export const reading = (operation: string, path: string, query?: HttpRequest["query"]): Call => ({
  operation,
  method: "GET",
  path,
  safety: "read",
  query,
});

/** A write that makes something new: never repeated when nobody can tell whether it happened. */
export const creating = (operation: string, path: string, body: object): Call => ({
  operation,
  method: "POST",
  path,
  safety: "unsafeWrite",
  body,
});

/** A write of given values to a known record: the same again changes nothing. */
export const changing = (operation: string, path: string, body: object): Call => ({
  operation,
  method: "PATCH",
  path,
  safety: "idempotentWrite",
  body,
});

/** As {@link changing}, for the verbs that the API has under POST. */
export const setting = (operation: string, path: string, body: object): Call => ({
  ...changing(operation, path, body),
  method: "POST",
});

/** A deletion, or the end of a link: gone at the second attempt means that the first one did it. */
export const deleting = (operation: string, path: string): Call => ({
  operation,
  method: "DELETE",
  path,
  safety: "idempotentWrite",
  settledBy: 404,
});

const understood = <Value>(operation: string, value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw badAnswer(operation, "the answer is not what was expected");
  return value;
};

/** A write that may have happened gets a type of its own: whoever repeats it unseen may do it twice. */
const toOutcome = (error: unknown, safety: Safety): unknown => {
  if (safety !== "unsafeWrite" || !isConnectorError(error) || error.reached !== "unknown") return error;
  const { operation, status, detail } = error;
  return new ConnectorError({
    type: "outcomeUnknown",
    system: "plytix",
    operation,
    status,
    reached: "unknown",
    detail: `${detail}; look up whether it happened before trying again`,
  });
};

const toRequest = ({ body, ...call }: Call): PlytixRequest => ({
  ...call,
  ...(body === undefined ? {} : { body: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
});

/**
 * Opens the calls of one connection, see {@link openSession}. A write that is not safe to repeat and whose answer got lost ends
 * as `outcomeUnknown`.
 * @throws {ConnectorError} `authentication` when the connection lacks a field.
 */
export const openCalls = (options: PlytixSessionOptions): Calls => {
  const session = openSession(options);
  const send = async <T>(request: PlytixRequest, read: (answer: HttpAnswer) => T): Promise<T> => {
    try {
      return await session(request, read);
    } catch (error) {
      throw toOutcome(error, request.safety);
    }
  };
  const rowsOf = <Row>(operation: string, rows: readonly unknown[], toRow: RowReader<Row>): Row[] =>
    rows.map((row) => understood(operation, toRow(row)));
  const records = (operation: string, { text }: HttpAnswer): unknown[] =>
    understood(operation, text === "" ? [] : parseList(parseJson(text)));
  return {
    search: ({ operation, path, body }, toRow) =>
      send({ operation, method: "POST", path, body, safety: "read" }, ({ text }) => {
        const page = understood(operation, parsePage(parseJson(text)));
        return { ...page, rows: rowsOf(operation, page.rows, toRow) };
      }),
    one: (call, toRow) =>
      send(toRequest(call), (answer) => {
        const [first] = rowsOf(call.operation, records(call.operation, answer).slice(0, 1), toRow);
        return understood(call.operation, first);
      }),
    list: (call, toRow) =>
      send(toRequest(call), (answer) => rowsOf(call.operation, records(call.operation, answer), toRow)),
    done: (call) => send(toRequest(call), () => undefined),
  };
};
