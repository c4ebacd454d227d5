import { send, startBench, stopBenches } from "./testClient";

afterEach(stopBenches);

const TOKEN_PATH = "/auth/api/get-token";

describe("login of the Plytix simulator", () => {
  it("answers a token in an array of one, without a lifetime", async () => {
    const { sim } = await startBench();
    const body = { api_key: "demo-key", api_password: "demo-password" };
    const reply = await send(sim.authUrl + TOKEN_PATH, { method: "POST", body });
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.first)).toEqual(["access_token", "refresh_token"]);
    expect(reply.text).not.toContain("expires_in");
    expect(reply.headers.get("ratelimit-limit")).toBe("100");
  });

  it("accepts a token for fifteen minutes and no longer", async () => {
    const bench = await startBench();
    bench.clock.advance(15 * 60_000 - 1);
    expect((await bench.search({})).status).toBe(200);
    bench.clock.advance(1);
    const late = await bench.search({});
    expect(late.status).toBe(401);
    expect(late.body.error?.msg).toBe("Token has expired");
    await bench.login();
    expect((await bench.search({})).status).toBe(200);
  });

  it.each([
    [
      "wrong password",
      { api_key: "demo-key", api_password: "x" },
      401,
      "Bad api_key or api_password: Credentials not valid",
    ],
    ["missing field", { api_key: "demo-key" }, 400, "Bad request"],
    ["broken JSON", "{api_key", 400, expect.stringContaining("Failed to decode JSON object")],
  ])("refuses a %s", async (_name, body, status, msg) => {
    const { sim } = await startBench();
    const reply = await send(sim.authUrl + TOKEN_PATH, { method: "POST", body });
    expect(reply.status).toBe(status);
    expect(reply.body.error?.msg).toEqual(msg);
  });

  it("uses the older refusal without the error wrapper when switched", async () => {
    const { sim } = await startBench({ switches: { loginRefusal: "bare" } });
    const reply = await send(sim.authUrl + TOKEN_PATH, { method: "POST", body: { api_key: "a", api_password: "b" } });
    expect(JSON.parse(reply.text)).toEqual({ msg: "Bad api_key or api_password" });
  });

  it("wants a bearer token with a capital B and one space", async () => {
    const { sim, token } = await startBench();
    const url = `${sim.pimUrl}/api/v1/products/search`;
    const missing = await send(url, { method: "POST", body: {} });
    expect([missing.status, missing.body.error?.msg]).toEqual([401, "Missing Authorization Header"]);
    for (const header of [`bearer ${token}`, `Bearer  ${token}`, token]) {
      const response = await fetch(url, { method: "POST", headers: { Authorization: header }, body: "{}" });
      expect(response.status).toBe(401);
    }
  });

  it("limits logins to eight per second, apart from the PIM's windows", async () => {
    const bench = await startBench({ limits: { authPerSecond: 8, per10s: 1 } });
    for (let count = 1; count < 8; count += 1) await bench.login();
    const body = { api_key: "demo-key", api_password: "demo-password" };
    const ninth = await send(bench.sim.authUrl + TOKEN_PATH, { method: "POST", body });
    expect(ninth.status).toBe(429);
    expect(ninth.headers.get("x-ratelimit-limit-second")).toBe("8");
    expect((await bench.search({})).status).toBe(200);
    bench.clock.advance(1_000);
    expect((await send(bench.sim.authUrl + TOKEN_PATH, { method: "POST", body })).status).toBe(200);
  });

  it("never shows the password in the call record", async () => {
    const { sim } = await startBench();
    await send(sim.authUrl + TOKEN_PATH, { method: "POST", body: '{"api_password": "demo-password"' });
    expect(JSON.stringify(sim.calls)).not.toContain("demo-password");
    expect(sim.calls[0]).toMatchObject({
      system: "plytix",
      operation: "POST /auth/api/get-token",
      request: { api_key: "demo-key", api_password: "***" },
      status: 200,
    });
  });
});
