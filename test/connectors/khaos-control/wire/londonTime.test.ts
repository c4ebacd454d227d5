import { toLondonSince } from "../../../../connectors/khaos-control/wire/londonTime";
import { parseWallClock } from "../../../simulators/khaos-control/londonTime";
import { isSince } from "../../../simulators/khaos-control/selectItems";

const at = (iso: string): number => Date.parse(iso);

describe("local UK time of an instant", () => {
  it.each([
    ["in winter is UTC", "2026-01-15T09:30:15.900Z", "2026-01-15T09:30:15"],
    ["in summer is an hour ahead", "2026-07-15T23:30:00Z", "2026-07-16T00:30:00"],
    ["at midnight is hour 0", "2026-01-15T00:00:00Z", "2026-01-15T00:00:00"],
    ["just before the clocks go forward", "2026-03-29T00:59:59Z", "2026-03-29T00:59:59"],
    ["just after it", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00"],
    ["more than an hour before the clocks go back", "2026-10-24T23:59:59Z", "2026-10-25T00:59:59"],
    ["in the hour before it, one hour earlier", "2026-10-25T00:30:00Z", "2026-10-25T00:30:00"],
    ["right after it", "2026-10-25T01:00:00Z", "2026-10-25T01:00:00"],
    ["in the hour after it", "2026-10-25T01:30:00Z", "2026-10-25T01:30:00"],
  ])("%s", (_name, instant, local) => {
    expect(toLondonSince(at(instant))).toBe(local);
  });

  it.each(["wallClock", "instant"] as const)(
    "never leaves out a later change around either clock change, compared by %s",
    (comparison) => {
      const minute = 60_000;
      const missed: string[] = [];
      for (const middle of ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"].map(at)) {
        for (let since = middle - 150 * minute; since <= middle + 150 * minute; since += 10 * minute) {
          const asked = parseWallClock(toLondonSince(since)) ?? Number.NaN;
          for (let change = since; change <= since + 180 * minute; change += 5 * minute) {
            if (!isSince(change, asked, comparison)) missed.push(`${new Date(since).toISOString()} ${change - since}`);
          }
        }
      }
      expect(missed).toEqual([]);
    },
  );

  it("names at most an hour too much", () => {
    const minute = 60_000;
    for (let since = at("2026-10-24T22:00:00Z"); since < at("2026-10-25T04:00:00Z"); since += 10 * minute) {
      const asked = parseWallClock(toLondonSince(since)) ?? Number.NaN;
      expect(isSince(since - 61 * minute, asked, "instant")).toBe(false);
    }
  });
});
