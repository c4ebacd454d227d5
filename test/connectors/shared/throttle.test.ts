import { createStateSlot } from "../../../connectors/shared/stateSlot";
import { createThrottle, nextFreeInstant, parseInstants } from "../../../connectors/shared/throttle";
import { createTestClock } from "../../support/virtualClock";

const setUp = (windows = [{ requests: 2, ms: 1000 }]) => {
  const clock = createTestClock(0);
  const state: Record<string, unknown> = {};
  const build = () =>
    createThrottle({
      clock,
      system: "plytix",
      windows,
      store: createStateSlot({ state, key: "t", parse: parseInstants }),
    });
  return { clock, state, build, throttle: build() };
};

describe("throttle", () => {
  it("lets a burst through and then waits for the window", async () => {
    const { clock, throttle } = setUp();
    const instants: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      await throttle.acquire({ operation: "x" });
      instants.push(clock.now());
    }
    expect(instants).toEqual([0, 0, 1025, 1025, 2050]);
  });

  it("keeps every window, never more requests in any span", async () => {
    const windows = [
      { requests: 3, ms: 100 },
      { requests: 5, ms: 1000 },
    ];
    const { clock, throttle } = setUp(windows);
    const instants: number[] = [];
    for (let i = 0; i < 20; i += 1) {
      await throttle.acquire({ operation: "x" });
      instants.push(clock.now());
      clock.advance(7);
    }
    const busiest = (ms: number) =>
      Math.max(...instants.map((t) => instants.filter((u) => u >= t && u < t + ms).length));
    expect([busiest(100), busiest(1000)]).toEqual([3, 5]);
  });

  it("queues callers of the same moment one behind the other", async () => {
    const waits: number[] = [];
    const clock = {
      now: () => 0,
      sleep: async (ms: number) => {
        waits.push(ms);
      },
    };
    const store = createStateSlot({ state: {}, key: "t", parse: parseInstants });
    const throttle = createThrottle({ clock, system: "plytix", windows: [{ requests: 2, ms: 1000 }], store });
    await Promise.all([1, 2, 3, 4, 5].map(() => throttle.acquire({ operation: "x" })));
    expect(waits).toEqual([1025, 1025, 2050]);
  });

  it("counts a slow request at its answer, because that may be when the system counted it", async () => {
    const { clock, throttle } = setUp([{ requests: 1, ms: 1000 }]);
    const permit = await throttle.acquire({ operation: "x" });
    clock.advance(400);
    permit.answered();
    await throttle.acquire({ operation: "x" });
    expect(clock.now()).toBe(1425);
  });

  it("refuses at once what would start after the deadline", async () => {
    const { clock, throttle } = setUp();
    await throttle.acquire({ operation: "x" });
    await throttle.acquire({ operation: "x" });
    await expect(throttle.acquire({ operation: "x", deadline: 900 })).rejects.toMatchObject({ type: "rateLimited" });
    expect(clock.now()).toBe(0);
  });

  it("remembers past requests for the next step of the execution", async () => {
    const { clock, throttle, build } = setUp();
    await throttle.acquire({ operation: "x" });
    await throttle.acquire({ operation: "x" });
    await build().acquire({ operation: "x" });
    expect(clock.now()).toBe(1025);
  });

  it("forgets requests older than the longest window", async () => {
    const { clock, throttle, state } = setUp();
    await throttle.acquire({ operation: "x" });
    clock.advance(5000);
    await throttle.acquire({ operation: "x" });
    expect(state.t).toEqual([5000]);
  });

  it("takes damaged state for an empty past", () => {
    expect(parseInstants([1, "x"])).toBeUndefined();
    expect(nextFreeInstant([], [{ requests: 1, ms: 10 }], 7)).toBe(7);
  });
});
