import { type CallRecord, createCallLog } from "./callRecord";
import { createVirtualClock } from "./clock";

describe("a call log", () => {
  it("stamps calls by its clock, passes them on, and never goes back in time", () => {
    let now = 1000;
    const seen: CallRecord[] = [];
    const clock = { ...createVirtualClock(), now: () => now };
    const log = createCallLog({ system: "khaos", clock, onCall: (call) => seen.push(call) });
    for (const at of [1000, 500, 2000]) {
      now = at;
      log.record({ operation: "GetVersion", request: {}, status: 200 });
    }
    expect(log.calls.map(({ at }) => at.slice(-5))).toEqual([".000Z", ".000Z", ".000Z"]);
    expect(log.calls.map(({ at }) => Date.parse(at))).toEqual([1000, 1000, 2000]);
    expect(seen).toEqual(log.calls);
  });
});

describe("a virtual clock", () => {
  it("moves by sleeping, at once, and never back", async () => {
    const clock = createVirtualClock(0);
    await clock.sleep(300);
    clock.advance(-50);
    clock.advance(200);
    expect(clock.now()).toBe(500);
  });
});
