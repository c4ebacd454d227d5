import { parseSince } from "../../../../connectors/khaos-control/inputs/changes";

it.each([
  ["2026-03-02T08:00:00Z", Date.UTC(2026, 2, 2, 8)],
  ["2026-07-02T08:00:00.5+01:00", Date.UTC(2026, 6, 2, 7, 0, 0, 500)],
  ["2026-03-02 08:00Z", Date.UTC(2026, 2, 2, 8)],
  ["", null],
])("reads %j", (text, instant) => {
  expect(parseSince(text)).toBe(instant);
});

it.each(["2026-03-02T08:00:00", "2026-03-02", "yesterday", "2026-13-02T08:00:00Z", "1772438400000"])(
  "refuses %j, which is no time with a zone",
  (text) => {
    expect(() => parseSince(text)).toThrow(/Changed Since/);
  },
);
