import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CallRecord } from "../callRecord";
import { createVirtualClock, realClock } from "../clock";
import { parseCatalogue } from "./catalogue";
import { isRead, type PlytixFault } from "./faults";
import { createPlytixSimulator } from "./index";
import { START, send, startBench, stopBenches } from "./testClient";

afterEach(stopBenches);

const catalogue = [{ sku: "A" }, { sku: "B" }];
const SEARCH = "POST /api/v2/products/search";

describe("addresses that are not there", () => {
  it.each([
    ["GET", "/api/v1/products", 405],
    ["GET", "/api/v2/products/search/x", 404],
    ["GET", "/api/v1/jobs/anything", 403],
    ["GET", "/api/v3/products", 503],
    ["GET", "/auth/api/get-token", 405],
    ["GET", "/nothing", 404],
  ])("answer %s %s with %i", async (method, path, status) => {
    const bench = await startBench();
    expect((await bench.call(method, path)).status).toBe(status);
  });

  it("redirect a trailing slash to another host name, where clients drop the token", async () => {
    const bench = await startBench({ catalogue });
    const url = `${bench.sim.pimUrl}/api/v1/products/${bench.sim.idOf("A")}/?all_attributes=true`;
    const redirect = await send(url, { method: "GET", token: bench.token, redirect: "manual" });
    expect(redirect.status).toBe(301);
    expect(redirect.headers.get("location")).toMatch(
      /^http:\/\/localhost:\d+\/api\/v1\/products\/[0-9a-f]{24}\?all_attributes=true$/,
    );
    const followed = await send(url, { method: "GET", token: bench.token });
    expect([followed.status, followed.body.error?.msg]).toEqual([401, "Missing Authorization Header"]);
  });
});

describe("record of calls", () => {
  it("names the route with ids replaced, what was asked, and when", async () => {
    const told: CallRecord[] = [];
    const bench = await startBench({ catalogue, latencyMs: 40, onCall: (call) => told.push(call) });
    const id = bench.sim.idOf("A");
    await bench.search({ pagination: { page: 2 } });
    await bench.call("GET", `/api/v1/products/${id}?all_attributes=true`);
    await bench.call("GET", `/api/v1/products/${id}/variants`);
    await bench.call("DELETE", "/api/v2/products/non-existing");
    await bench.call("PATCH", "/api/v1/attributes/product/0123456789abcdef01234567/x", {});
    expect(told.slice(1)).toEqual([
      {
        system: "plytix",
        operation: SEARCH,
        request: { pagination: { page: 2 } },
        status: 200,
        at: expect.any(String),
      },
      expect.objectContaining({ operation: "GET /api/v1/products/:id", request: { all_attributes: "true" } }),
      expect.objectContaining({ operation: "GET /api/v1/products/:id/variants", request: null }),
      expect.objectContaining({ operation: "DELETE /api/v2/products/:id", status: 404 }),
      expect.objectContaining({ operation: "PATCH /api/v1/attributes/product/:id/x", status: 404 }),
    ]);
    expect(told.map(({ at }) => Date.parse(at) - START)).toEqual([40, 80, 120, 160, 200, 240]);
    expect(bench.sim.calls).toEqual(told);
  });
});

describe("faults", () => {
  const failing = async (fault: PlytixFault, operation = SEARCH) => {
    const bench = await startBench({ catalogue });
    bench.sim.faults.add({ operation, fault });
    return bench;
  };

  it.each<[PlytixFault, number, string]>([
    ["http500", 500, '"message"'],
    ["http502", 502, "<html>"],
    ["http503", 503, '{"message":"name resolution failed"}'],
    ["htmlPage", 200, "<html>"],
    ["rateLimited", 429, '{"message":"API rate limit exceeded"}'],
    ["expireTokens", 401, "Invalid token"],
  ])("%s answers %i once, then all is well", async (fault, status, text) => {
    const bench = await failing(fault);
    const reply = await bench.search({});
    expect([reply.status, reply.text]).toEqual([status, expect.stringContaining(text)]);
    if (fault === "expireTokens") await bench.login();
    expect((await bench.search({})).rows).toHaveLength(2);
  });

  it.each<[PlytixFault, number, boolean]>([
    ["reset", 0, false],
    ["resetAfter", 0, true],
    ["truncated", 201, true],
  ])("%s breaks the connection; the record says %i; work done: %s", async (fault, status, done) => {
    const bench = await failing(fault, "POST /api/v2/products");
    await expect(bench.call("POST", "/api/v2/products", { sku: "NEW" })).rejects.toThrow();
    expect(bench.sim.calls.at(-1)).toMatchObject({ operation: "POST /api/v2/products", status });
    expect(bench.sim.products().some(({ sku }) => sku === "NEW")).toBe(done);
  });

  it.each<[PlytixFault, boolean]>([
    ["hang", false],
    ["hangAfter", true],
  ])("%s never answers; work done: %s", async (fault, done) => {
    const bench = await failing(fault, "POST /api/v2/products");
    const stop = new AbortController();
    const call = fetch(`${bench.sim.pimUrl}/api/v2/products`, {
      method: "POST",
      headers: { Authorization: `Bearer ${bench.token}` },
      body: JSON.stringify({ sku: "NEW" }),
      signal: stop.signal,
    });
    while (bench.sim.calls.every(({ status }) => status !== 0)) await bench.call("GET", "/api/v1/filters/product");
    stop.abort();
    await expect(call).rejects.toThrow();
    expect(bench.sim.products().some(({ sku }) => sku === "NEW")).toBe(done);
  });

  it("slow takes five seconds of the clock and is right in the end", async () => {
    const bench = await failing("slow");
    expect((await bench.search({})).rows).toHaveLength(2);
    expect(bench.clock.now()).toBe(START + 5_000);
  });

  it("fire on the call they name and not on others", async () => {
    const bench = await startBench({ catalogue });
    bench.sim.faults.add({ operation: SEARCH, nth: 2, times: 2, fault: "http503" });
    const statuses = [];
    for (const _call of [1, 2, 3, 4]) statuses.push((await bench.search({})).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect((await bench.search({}, "v1")).status).toBe(200);
  });

  it("by seed are repeatable, and never harm a write", async () => {
    const run = async () => {
      const bench = await startBench({ faultSeed: 7, limits: { per10s: 10_000 } });
      const outcomes: string[] = [];
      for (let index = 0; index < 160; index += 1) {
        const reading = index % 2 === 0;
        const path = reading ? "/api/v2/products/search" : "/api/v2/products";
        const reply = bench.call("POST", path, reading ? {} : { sku: `S${index}` });
        const status = await reply.then(
          ({ status: code }) => code,
          () => 0,
        );
        if (status === 401) await bench.login().catch(() => bench.login());
        outcomes.push(`${reading ? "read" : "write"} ${status}`);
      }
      const created = outcomes.filter((one) => one === "write 201").length;
      expect(bench.sim.products()).toHaveLength(created);
      return outcomes;
    };
    const first = await run();
    const failed = first.filter((one) => !/ 20[01]$/.test(one));
    expect(failed.length).toBeGreaterThan(2);
    expect(failed.length).toBeLessThan(30);
    expect(failed.filter((one) => one.startsWith("write")).every((one) => /(401|429|503)$/.test(one))).toBe(true);
    expect(await run()).toEqual(first);
  });

  it("know searches and logins as reads", () => {
    const reads = [
      SEARCH,
      "GET /api/v1/products/:id",
      "POST /auth/api/get-token",
      "POST /api/v1/product_families/search",
    ];
    expect(reads.map(isRead)).toEqual([true, true, true, true]);
    expect(["POST /api/v2/products", "DELETE /api/v1/assets/:id"].map(isRead)).toEqual([false, false]);
  });
});

describe("starting", () => {
  it("refuses a port that is taken", async () => {
    const { sim } = await startBench();
    const port = Number(new URL(sim.pimUrl).port);
    await expect(createPlytixSimulator({ port, clock: createVirtualClock() })).rejects.toThrow("EADDRINUSE");
  });

  it("runs on the machine's own time by default, with the public limits", async () => {
    const sim = await createPlytixSimulator();
    const body = { api_key: sim.apiKey, api_password: sim.apiPassword };
    const token = String(
      (await send(`${sim.authUrl}/auth/api/get-token`, { method: "POST", body })).first.access_token,
    );
    const statuses = new Set<number>();
    for (let count = 0; count < 21; count += 1) {
      statuses.add((await send(`${sim.pimUrl}/api/v1/filters/product`, { method: "GET", token })).status);
    }
    expect([...statuses]).toEqual([200, 429]);
    expect(Math.abs(Date.parse(sim.calls[0]?.at ?? "") - realClock.now())).toBeLessThan(60_000);
    await sim.close();
  });
});

const realData = join(__dirname, "../../../../shared/data/catalogues");
const files = existsSync(realData) ? readdirSync(realData).filter((name) => name.endsWith(".jsonl")) : [];

(files.length > 0 ? describe : describe.skip)("real catalogues (skipped where they are absent)", () => {
  it.each(files.length > 0 ? files : ["none"])("%s comes back as it went in", async (name) => {
    const lines = parseCatalogue(readFileSync(join(realData, name), "utf8"), name);
    const bench = await startBench({ catalogue: lines });
    const shown = new Map(bench.sim.products().map((line) => [line.sku, line]));
    expect(shown.size).toBe(lines.length);
    for (const line of lines) {
      const { label, ...rest } = line;
      const expected = label === "" ? rest : line;
      expect(shown.get(line.sku)).toMatchObject(expected);
    }
    const total = (await bench.search({ pagination: { page_size: 1 } })).body.pagination?.total_count;
    expect(total).toBe(lines.length);
  });
});
