/** One entry of `error.errors`; `msg` is text, a number or an object, as the real API has it. */
export interface ErrorDetail {
  field: string;
  msg: unknown;
  value?: unknown;
}

/** What a route answers. A missing `body` is an empty answer. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Thrown by routes to end a call with an error answer; never leaves the simulator. */
export class ApiError extends Error {
  constructor(readonly answer: Answer) {
    super(`answers ${answer.status}`);
  }
}

/** An error in the API's own envelope; `errors` is left out when there are none. */
export function apiError(status: number, msg: string, errors: ErrorDetail[] = []): ApiError {
  return new ApiError({ status, body: { error: errors.length === 0 ? { msg } : { msg, errors } } });
}

/** 404 for an id nobody has; the text begins with a space. */
export const notFound = (id: string, detail = "product does not exist"): ApiError =>
  apiError(404, ` No results found for ${id}`, [{ field: "id", msg: detail }]);

/** 422 for a body that does not fit the schema. */
export const schemaError = (msg: unknown, field = "schema"): ApiError =>
  apiError(422, "Schema validation error", [{ field, msg }]);

/** 400 for a body that is not JSON. */
export const notJson = (reason: string): ApiError =>
  apiError(400, `Failed to decode JSON object: ${reason}`, [{ field: "http_status_code", msg: 400 }]);
