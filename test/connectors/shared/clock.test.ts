import { clockOf, randomOf, systemClock, systemRandom } from "../../../connectors/shared/clock";
import { createTestClock, fixedRandom } from "../../support/virtualClock";

describe("clock of a context", () => {
  it("takes the host's clock and chance", () => {
    const clock = createTestClock();
    const random = fixedRandom(0.5);
    expect(clockOf({ clock })).toBe(clock);
    expect(randomOf({ random })).toBe(random);
  });

  it.each([{}, { clock: null, random: null }, { clock: { now: 5 }, random: { next: 1 } }])(
    "falls back to the system without a usable one: %j",
    (context) => {
      expect(clockOf(context)).toBe(systemClock);
      expect(randomOf(context)).toBe(systemRandom);
    },
  );

  it("has a system clock that sleeps and a system chance below one", async () => {
    await systemClock.sleep(-1);
    expect(systemClock.now()).toBeGreaterThan(0);
    expect(systemRandom.next()).toBeLessThan(1);
  });
});
