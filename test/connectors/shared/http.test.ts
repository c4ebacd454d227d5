import { gzipSync } from "node:zlib";
import { buildPath, classifyFailure, createHttp, decodeText, isLocalPath } from "../../../connectors/shared/http";
import { type LocalServer, type Script, startLocalServer } from "../../support/localServer";

const servers: LocalServer[] = [];
const serve = async (script: Script) => {
  const server = await startLocalServer(script);
  servers.push(server);
  return server;
};
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const httpTo = (baseUrl: string, more: { timeoutMs?: number; maxBytes?: number } = {}) =>
  createHttp({ system: "plytix", baseUrl, timeoutMs: 5_000, maxBytes: 10_000, ...more });
const get = { operation: "read", method: "GET" as const, path: "/a" };

describe("http", () => {
  it("sends body and headers, returns every status with decoded text", async () => {
    const server = await serve(() => ({ status: 422, body: { error: "é" } }));
    const http = createHttp({
      system: "plytix",
      baseUrl: `${server.url}/`,
      timeoutMs: 5_000,
      maxBytes: 1_000,
      headers: { accept: "application/json" },
      auth: { username: "u", password: "p" },
    });
    const answer = await http.send({ ...get, method: "POST", body: '{"x":1}', query: { q: "a b", none: undefined } });
    expect(answer).toMatchObject({ status: 422, text: '{"error":"é"}' });
    expect(answer.headers["content-type"]).toBe("application/json");
    expect(server.seen[0]).toMatchObject({ method: "POST", path: "/a?q=a+b", body: '{"x":1}' });
    expect(server.seen[0]?.headers).toMatchObject({ accept: "application/json", authorization: "Basic dTpw" });
  });

  it("does not follow a redirect, so no other host gets the credentials", async () => {
    const thief = await serve(() => ({ body: {} }));
    const server = await serve(() => ({ status: 302, headers: { location: `${thief.url}/b` } }));
    expect((await httpTo(server.url).send(get)).status).toBe(302);
    expect(thief.seen).toHaveLength(0);
  });

  it("unpacks a compressed answer and counts its size after unpacking", async () => {
    const body = gzipSync(Buffer.from("x".repeat(50_000)));
    const server = await serve(() => ({ headers: { "content-encoding": "gzip" }, body }));
    const big = await httpTo(server.url, { maxBytes: 60_000 }).send(get);
    expect(big.text).toHaveLength(50_000);
    await expect(httpTo(server.url).send(get)).rejects.toMatchObject({ type: "badAnswer", repeatable: false });
  });

  it("gives up on a server that never answers, or only drips", async () => {
    const silent = await serve(() => undefined);
    await expect(httpTo(silent.url, { timeoutMs: 60 }).send(get)).rejects.toMatchObject({
      type: "timeout",
      reached: "unknown",
    });
    const dripping = await serve((_request, _count, { response }) => {
      response.writeHead(200, { "content-length": "1000" });
      const timer = setInterval(() => response.write("x"), 10);
      response.on("close", () => clearInterval(timer));
      return undefined;
    });
    await expect(httpTo(dripping.url, { timeoutMs: 100 }).send(get)).rejects.toMatchObject({ type: "timeout" });
  });

  it("calls a reset or cut answer a broken connection whose effect is unknown", async () => {
    const resetting = await serve((_request, _count, { request }) => {
      request.socket.destroy();
      return undefined;
    });
    await expect(httpTo(resetting.url).send(get)).rejects.toMatchObject({ type: "unavailable", reached: "unknown" });
    const cutting = await serve((_request, _count, { response }) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("half");
      setImmediate(() => response.destroy());
      return undefined;
    });
    await expect(httpTo(cutting.url).send(get)).rejects.toMatchObject({ type: "unavailable", repeatable: true });
  });

  it("knows that a refused connection had no effect", async () => {
    const server = await startLocalServer(() => ({}));
    await server.close();
    await expect(httpTo(server.url).send(get)).rejects.toMatchObject({ type: "unavailable", reached: "no" });
  });

  it("refuses paths that could lead elsewhere", async () => {
    await expect(httpTo("http://127.0.0.1:1").send({ ...get, path: "//thief/a" })).rejects.toMatchObject({
      type: "badInput",
    });
  });
});

describe("pure parts of http", () => {
  it.each(["/a", "/a/b?x=1", "/a..b/c"])("takes %s for a path of the host", (path) =>
    expect(isLocalPath(path)).toBe(true),
  );
  it.each(["", "a", "//a", "http://x/a", "/a/../b", "/%2e%2e/b", "/a\\b", "/a b", "/a\nb"])(
    "does not take %j for one",
    (path) => expect(isLocalPath(path)).toBe(false),
  );

  it.each([
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "", "unavailable", false, "no"],
    ["ENOTFOUND", "", "unavailable", true, "no"],
    ["ECONNRESET", "", "unavailable", true, "unknown"],
    ["ECONNABORTED", "", "timeout", true, "unknown"],
    ["ERR_BAD_RESPONSE", "maxContentLength size of 5 exceeded", "badAnswer", false, "unknown"],
    ["", "", "unavailable", true, "unknown"],
  ])("sorts the failure %s", (code, message, type, repeatable, reached) => {
    expect(classifyFailure(code, message)).toMatchObject({ type, repeatable, reached });
  });

  it("decodes by charset and falls back to UTF-8", () => {
    const latin = Buffer.from([0xa3, 0x31]);
    expect(decodeText(latin, "text/xml; charset=ISO-8859-1")).toBe("£1");
    expect(decodeText(latin, "text/xml")).toBe("\uFFFD1");
    expect(decodeText(Buffer.from("£"), "text/xml; charset=unheard-of")).toBe("£");
  });

  it("appends a query to a path that may have one", () => {
    expect(buildPath("/a?x=1", { y: 2 })).toBe("/a?x=1&y=2");
    expect(buildPath("/a", {})).toBe("/a");
  });
});
