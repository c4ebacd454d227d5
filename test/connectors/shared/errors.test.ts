import { isConnectionError } from "@prismatic-io/spectral";
import { ConnectorError, type ErrorType, isSystemDown, toPlatformError } from "../../../connectors/shared/errors";

const connection = { key: "apiCredentials", configVarKey: "Plytix", fields: { apiPassword: "canary-secret" } };
const errorOf = (type: ErrorType) =>
  new ConnectorError({ type, system: "plytix", operation: "searchProducts", status: 400, detail: "why", connection });

describe("connector errors", () => {
  it("say system, operation, status and detail in plain words", () => {
    expect(errorOf("refused").message).toBe("Plytix refused the request (searchProducts, status 400): why");
  });

  it("never show the connection's fields", () => {
    const error = errorOf("authentication");
    expect(JSON.stringify(error)).not.toContain("canary");
    expect(Object.values(error).join()).not.toContain("canary");
    expect(error.connectionReference()).toEqual({ ...connection, fields: {} });
  });

  it.each<[ErrorType, boolean]>([
    ["unavailable", true],
    ["timeout", true],
    ["rateLimited", true],
    ["refused", false],
    ["authentication", false],
    ["badAnswer", false],
  ])("tell a failing environment from failing data: %s", (type, down) => {
    expect(isSystemDown(errorOf(type))).toBe(down);
  });

  it("do not take foreign errors for a failing environment", () => expect(isSystemDown(new Error("x"))).toBe(false));
});

describe("the error hook", () => {
  it("makes authentication a connection error without secrets", () => {
    const error = toPlatformError(errorOf("authentication"));
    expect(isConnectionError(error)).toBe(true);
    expect(error).toMatchObject({ connection: { key: "apiCredentials", configVarKey: "Plytix", fields: {} } });
  });

  it("makes everything else a plain error with the same words", () => {
    const error = toPlatformError(errorOf("unavailable"));
    expect(isConnectionError(error)).toBe(false);
    expect(error.message).toContain("cannot be reached");
  });

  it("keeps authentication plain when the connection is not known", () => {
    const plain = new ConnectorError({ type: "authentication", system: "plytix", operation: "login" });
    expect(isConnectionError(toPlatformError(plain))).toBe(false);
  });

  it("passes nothing of a transport error on", () => {
    const axiosLike = Object.assign(new Error("canary-secret"), { isAxiosError: true });
    expect(toPlatformError(axiosLike).message).not.toContain("canary");
  });

  it.each([["text"], [undefined], [{ a: 1 }]])("turns the thrown value %j into an error", (thrown) => {
    expect(toPlatformError(thrown)).toBeInstanceOf(Error);
  });

  it("keeps the message of a bug, without tokens in it", () => {
    expect(toPlatformError(new TypeError("x is undefined, Bearer abcdefgh")).message).toBe(
      "x is undefined, Bearer ***",
    );
  });
});
