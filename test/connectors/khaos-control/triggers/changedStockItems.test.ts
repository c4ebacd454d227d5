import { createWorld, type KhaosWorld, type Polled, updateRow } from "../khaosWorld";

const minute = 60_000;
const family = [
  { stockCode: "TEE", scs: { headings: ["Size"] } },
  { stockCode: "TEE-S", parentCode: "TEE", scs: { values: ["Small"], codes: ["S"] } },
  { stockCode: "MUG" },
];

let world: KhaosWorld;
afterEach(() => world?.close());

const start = async (...given: Parameters<typeof createWorld>) => {
  world = await createWorld({ stock: family, ...given[0] });
  return world;
};
const codesOf = ({ payload }: Polled) => payload.body.data.changes.map(({ stockCode }) => stockCode).toSorted();

describe("polls", () => {
  it("name every Stock Item at first, by one call", async () => {
    const { poll } = await start();
    const polled = await poll();
    expect(codesOf(polled)).toEqual(["MUG", "TEE", "TEE-S"]);
    expect(polled.payload.body.data.windowStart).toBeNull();
    expect(world.methods()).toEqual(["GetStockList"]);
  });

  it("name afterwards what changed, a variant with its parent and its own code, once more while it lies in the overlap", async () => {
    const { poll, clock, simulator } = await start();
    clock.advance(60 * minute);
    await poll();
    clock.advance(10 * minute);
    simulator.edit("TEE-S", { description: "small" });
    clock.advance(minute);
    const polled = await poll();
    expect(polled.payload.body.data.changes).toEqual([{ stockCode: "TEE-S", parentCode: "TEE" }]);
    clock.advance(10 * minute);
    expect(codesOf(await poll())).toEqual(["TEE-S"]);
    clock.advance(10 * minute);
    expect(await poll()).toMatchObject({ resultType: "polled_no_changes" });
  });

  it("name again what lies in the overlap, and nothing without one", async () => {
    const { poll, clock, simulator } = await start();
    clock.advance(60 * minute);
    await poll();
    clock.advance(10 * minute);
    simulator.edit("MUG", { description: "m" });
    clock.advance(minute);
    expect(codesOf(await poll())).toEqual(["MUG"]);
    clock.advance(minute);
    expect(codesOf(await poll())).toEqual(["MUG"]);
    clock.advance(minute);
    expect(codesOf(await poll({ overlapMinutes: "0" }))).toEqual([]);
  });

  it("find a change whose time lies before the window, because the ERP's clock is behind", async () => {
    const { poll, clock, simulator } = await start();
    clock.advance(60 * minute);
    await poll();
    clock.advance(-3 * minute);
    simulator.edit("MUG", { description: "late" });
    clock.advance(18 * minute);
    expect(codesOf(await poll())).toEqual(["MUG"]);
  });

  it("name the echo of an own write", async () => {
    const { poll, clock, write } = await start();
    clock.advance(60 * minute);
    await poll();
    clock.advance(10 * minute);
    await write([updateRow("MUG", { weight: "1" })]);
    expect(codesOf(await poll())).toEqual(["MUG"]);
  });
});

describe("the clock changes", () => {
  it.each([
    ["forward", "2026-03-28T23:40:00Z"],
    ["back", "2026-10-24T22:40:00Z"],
  ])("going %s lose no change, however the ERP compares", async (_name, from) => {
    for (const dateComparison of ["wallClock", "instant"] as const) {
      const { poll, clock, simulator } = await start({ switches: { dateComparison } });
      clock.advance(Date.parse(from) - clock.now());
      await poll();
      for (let polls = 0; polls < 24; polls += 1) {
        clock.advance(6 * minute);
        simulator.edit("MUG", { description: `d${polls}` });
        clock.advance(4 * minute);
        expect(codesOf(await poll({ overlapMinutes: "0" }))).toContain("MUG");
      }
      await world.close();
    }
  });
});

describe("trouble", () => {
  it("keeps the watermark, so that the next poll names the change", async () => {
    const { poll, clock, simulator } = await start();
    clock.advance(60 * minute);
    await poll();
    clock.advance(10 * minute);
    simulator.edit("MUG", { description: "m" });
    clock.advance(minute);
    simulator.faults.add({ operation: "GetStockList", times: 4, fault: "unavailable" });
    expect(await poll()).toMatchObject({ resultType: "polled_no_changes" });
    clock.advance(60 * minute);
    expect(codesOf(await poll())).toEqual(["MUG"]);
  });

  it("warns while Khaos Control is away and raises no alert: whoever needs it does", async () => {
    const { poll, clock, simulator, pollLevels } = await start();
    simulator.faults.add({ operation: "GetStockList", times: 4, fault: "unavailable" });
    await poll();
    clock.advance(60 * minute);
    await poll();
    expect(pollLevels).not.toContain("error");
    expect(pollLevels.at(-1)).toBe("info");
    expect(pollLevels.at(-2)).toBe("warn");
  });

  it("lists everything when the first poll of all found Khaos Control away", async () => {
    const { poll, clock, simulator } = await start();
    simulator.faults.add({ operation: "GetStockList", times: 4, fault: "unavailable" });
    await poll();
    clock.advance(60 * minute);
    expect(codesOf(await poll())).toEqual(["MUG", "TEE", "TEE-S"]);
  });

  it("never takes an empty answer for no change", async () => {
    const { poll, clock, simulator } = await start();
    await poll();
    clock.advance(10 * minute);
    simulator.faults.add({ operation: "GetStockList", times: 9, fault: "emptyAnswer" });
    await expect(poll()).rejects.toThrow("cannot be understood");
  });

  it("lists everything again after lost state", async () => {
    const { poll, clock } = await start();
    await poll();
    clock.advance(60 * minute);
    world.pollState.value = {};
    expect(codesOf(await poll())).toHaveLength(3);
  });
});
