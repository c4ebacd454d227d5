import { createRateLimiter } from "./rateWindows";
import { startBench, stopBenches } from "./testClient";

afterEach(stopBenches);

describe("rate windows", () => {
  const windows = [
    { max: 2, ms: 10 },
    { max: 3, ms: 100 },
  ];

  it("apply at the same time and slide with each call", () => {
    const limiter = createRateLimiter(windows, "sliding");
    for (const at of [0, 4]) limiter.count(at);
    expect([limiter.waitMs(5), limiter.waitMs(9), limiter.waitMs(10)]).toEqual([5, 1, 0]);
    limiter.count(10);
    expect(limiter.waitMs(14)).toBe(86);
    expect(limiter.waitMs(100)).toBe(0);
  });

  it("begin anew at fixed instants when switched", () => {
    const limiter = createRateLimiter(windows, "fixed");
    for (const at of [8, 9]) limiter.count(at);
    expect([limiter.waitMs(9), limiter.waitMs(10)]).toEqual([1, 0]);
  });
});

describe("429 of the Plytix simulator", () => {
  const one = { per10s: 1, perHour: 2 };

  it("comes from the gateway without a hint by default", async () => {
    const bench = await startBench({ limits: one });
    await bench.search({});
    const reply = await bench.search({});
    expect(reply.status).toBe(429);
    expect(JSON.parse(reply.text)).toEqual({ message: "API rate limit exceeded" });
    expect(reply.headers.has("retry-after")).toBe(false);
    bench.clock.advance(10_000);
    expect((await bench.search({})).status).toBe(200);
  });

  it("may carry both hints, and refused calls do not prolong the wait", async () => {
    const bench = await startBench({ limits: one, switches: { retryAfterHeader: true, body429: "error" } });
    await bench.search({});
    bench.clock.advance(1_500);
    for (const _again of [1, 2]) {
      const reply = await bench.search({});
      expect(JSON.parse(reply.text)).toEqual({ error: { msg: "Rate limit exceeded", retry_after: 9 } });
      expect(reply.headers.get("retry-after")).toBe("9");
    }
  });

  it("holds the hourly window when the short one is free", async () => {
    const bench = await startBench({ limits: one, switches: { retryAfterHeader: true } });
    for (const _call of [1, 2]) {
      expect((await bench.search({})).status).toBe(200);
      bench.clock.advance(10_000);
    }
    expect((await bench.search({})).headers.get("retry-after")).toBe("3580");
  });

  it.each([
    [true, 429],
    [false, 200],
  ])("counts refused calls: %s", async (failedCallsCount, expected) => {
    const bench = await startBench({ limits: one, switches: { failedCallsCount } });
    expect((await bench.call("GET", "/api/v1/products/nothing")).status).toBe(404);
    expect((await bench.search({})).status).toBe(expected);
  });
});
