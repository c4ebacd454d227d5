import { createSkippingClock } from "./clock";

it("skips a sleep instead of waiting, and never goes back", async () => {
  const clock = createSkippingClock(1000);
  const before = clock.now();
  await clock.sleep(3_600_000);
  expect(clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
  clock.advance(-5);
  clock.advance(60_000);
  expect(clock.now() - before).toBeGreaterThanOrEqual(3_660_000);
});

it("lets sleeps that overlap end in order and cost their longest only", async () => {
  const clock = createSkippingClock(0);
  const order: string[] = [];
  const sleep = async (name: string, ms: number) => {
    await clock.sleep(ms);
    order.push(name);
  };
  await Promise.all([sleep("long", 3_600_000), sleep("short", 1000), sleep("middle", 60_000)]);
  expect(order).toEqual(["short", "middle", "long"]);
  expect(clock.now()).toBeLessThan(3_660_000);
});
