import { fromLondonWallClock, parseWallClock, toLondonWallClock } from "./londonTime";

const london = (instant: string) => new Date(toLondonWallClock(Date.parse(instant))).toISOString().slice(0, 19);
const instant = (wall: string) => new Date(fromLondonWallClock(Date.parse(`${wall}Z`))).toISOString().slice(0, 19);

describe("London time", () => {
  it.each([
    ["2026-01-15T12:00:00Z", "2026-01-15T12:00:00"],
    ["2026-07-15T12:00:00Z", "2026-07-15T13:00:00"],
    ["2026-03-29T00:59:59Z", "2026-03-29T00:59:59"],
    ["2026-03-29T01:00:00Z", "2026-03-29T02:00:00"],
    ["2026-10-25T00:59:59Z", "2026-10-25T01:59:59"],
    ["2026-10-25T01:00:00Z", "2026-10-25T01:00:00"],
    ["2023-12-31T23:59:59Z", "2023-12-31T23:59:59"],
  ])("of %s is %s", (utc, wall) => {
    expect(london(utc)).toBe(wall);
  });

  it("agrees with the machine's own time zone data over three years", () => {
    const format = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", hourCycle: "h23" });
    for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2028, 0, 1); at += 5 * 3_600_000) {
      expect(new Date(toLondonWallClock(at)).getUTCHours()).toBe(Number(format.format(at)));
    }
  });

  it("turns back into an instant, the doubled hour as its first occurrence", () => {
    expect([instant("2026-07-15T13:00:00"), instant("2026-10-25T01:30:00"), instant("2026-10-25T02:00:00")]).toEqual([
      "2026-07-15T12:00:00",
      "2026-10-25T00:30:00",
      "2026-10-25T02:00:00",
    ]);
  });

  it.each([
    "2026-05-01T09:30:00Z",
    "2026-05-01T09:30:00+01:00",
    "2026-05-01",
    "2026-13-01T00:00:00",
    "2026-05-01T24:00:00",
  ])("does not read %s", (text) => {
    expect(parseWallClock(text)).toBeUndefined();
  });

  it("reads the zero dates that stand for no limit", () => {
    expect(parseWallClock("1899-12-31T00:00:00")).toBeLessThan(0);
    expect(parseWallClock("1970-01-01T00:00:00")).toBe(0);
  });
});
