import type { PlytixSessionOptions } from "../../../connectors/plytix/session";
import { startLocalServer } from "../../support/localServer";
import { createTestContext } from "../../support/testContext";

/** A request as the API would see it. */
export interface SentRequest {
  /** Method and path. */
  request: string;
  /** The JSON body; `undefined` without one. */
  body: unknown;
}

/** Calls a client against a server that answers every request with the same record; gives what was sent and what came back. */
export const sentBy = async <Result>(
  call: (options: PlytixSessionOptions) => Promise<Result>,
  record: unknown = { id: "1" },
): Promise<{ sent: SentRequest[]; result: Result }> => {
  const server = await startLocalServer(({ path }) =>
    path === "/auth/api/get-token" ? { body: { data: [{ access_token: "token" }] } } : { body: { data: [record] } },
  );
  const fields = { apiKey: "key-1", apiPassword: "password-1", authHost: server.url, apiHost: server.url };
  const connection = { key: "apiCredentials", configVarKey: "Plytix", fields };
  try {
    const result = await call({ context: createTestContext(), connection });
    const sent = server.seen
      .filter(({ path }) => path !== "/auth/api/get-token")
      .map(({ method, path, body }) => ({
        request: `${method} ${path}`,
        body: body === "" ? undefined : body.startsWith("{") ? (JSON.parse(body) as unknown) : body,
      }));
    return { sent, result };
  } finally {
    await server.close();
  }
};
