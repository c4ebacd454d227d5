import { action } from "@prismatic-io/spectral";
import { z } from "zod";
import { ConnectorError } from "../../../shared/errors";
import type { HttpAnswer, HttpRequest } from "../../../shared/http";
import { createRedactor, redactValue } from "../../../shared/redact";
import { createPlytixClient } from "../../client";
import { readSettings } from "../../connection";
import { type RawAnswer, rawRequestExample } from "../../examplePayloads/misc";
import * as inputs from "../../inputs/misc";
import { plytixConnection } from "../../inputs/shared";
import type { PlytixRequest } from "../../session";
import { parseJson } from "../../wire/answers";

const querySchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const refuseInput = (detail: string): never => {
  throw new ConnectorError({ type: "badInput", system: "plytix", operation: "rawRequest", detail });
};

const readQuery = (value: unknown): Record<string, string | number | boolean> => {
  const parsed = querySchema.safeParse(value ?? {});
  return parsed.success ? parsed.data : refuseInput("Query must be a JSON object of texts, numbers and booleans");
};

const isSearch = (path: string): boolean => /\/search\/?$/.test(path);

interface RawRequest {
  method: HttpRequest["method"];
  path: string;
  query: unknown;
  body: unknown;
}

const toRequest = ({ method, path, query, body }: RawRequest): PlytixRequest => {
  if (!path.startsWith("/api/")) refuseInput("Path must begin with /api/");
  const isRead = method === "GET" || (method === "POST" && isSearch(path));
  return {
    operation: "rawRequest",
    method,
    path,
    query: readQuery(query),
    safety: isRead ? "read" : "unsafeWrite",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
};

const toBody = (text: string): unknown => (text === "" ? null : (parseJson(text) ?? text));

const toRawAnswer = ({ status, headers, text }: HttpAnswer): RawAnswer => ({ status, headers, body: toBody(text) });

/** Sends any request to the API, with the connection's login, rate limits and redaction. */
export const rawRequest = action({
  display: {
    label: "Raw Request",
    description: "Send any request to the API. Login, rate limits and repeats are taken care of.",
  },
  inputs: {
    connection: plytixConnection,
    method: inputs.method,
    path: inputs.path,
    query: inputs.query,
    body: inputs.body,
  },
  perform: async (context, { connection, ...request }) => {
    const { apiKey, apiPassword } = readSettings(connection);
    const answer = toRawAnswer(await createPlytixClient({ context, connection }).request(toRequest(request)));
    const redact = createRedactor([apiKey, apiPassword]);
    return {
      data: { ...answer, headers: redactHeaders(answer.headers, redact), body: redactValue(answer.body, redact) },
    };
  },
  examplePayload: rawRequestExample,
});

/** Headers of the one connection, the moment, and cookies: no use to a flow. */
const DROPPED = new Set(["connection", "date", "keep-alive", "set-cookie", "transfer-encoding"]);

const redactHeaders = (headers: Record<string, string>, redact: (text: string) => string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !DROPPED.has(name))
      .map(([name, value]) => [name, redact(value)]),
  );
