import { type DaySlice, newestSlice, olderSlice } from "../../../../connectors/plytix/changes/daySlices";

const windowOf = (from: string | null, to: string) => ({
  lowerBound: from === null ? null : Date.parse(from),
  end: Date.parse(to),
});

const slicesOf = (window: ReturnType<typeof windowOf>): DaySlice[] => {
  const slices: DaySlice[] = [];
  for (let slice = newestSlice(window); slice !== null; slice = olderSlice(slice, window)) slices.push(slice);
  return slices;
};

it("cuts a window at midnights, newest day first, and leaves the newest open", () => {
  expect(slicesOf(windowOf("2026-02-27T23:59:59.999Z", "2026-03-02T08:00:00Z"))).toEqual([
    { from: "2026-03-02", to: null },
    { from: "2026-03-01", to: "2026-03-02" },
    { from: "2026-02-28", to: "2026-03-01" },
    { from: "2026-02-27", to: "2026-02-28" },
  ]);
});

it("cuts off the few minutes before midnight as well", () => {
  expect(slicesOf(windowOf("2026-03-01T23:55:00Z", "2026-03-02T00:10:00Z"))).toHaveLength(2);
});

it.each<[string, ReturnType<typeof windowOf>]>([
  ["one day", windowOf("2026-03-02T00:00:00Z", "2026-03-02T23:59:59Z")],
  ["everything", windowOf(null, "2026-03-02T08:00:00Z")],
  ["too many days", windowOf("2026-01-01T00:00:00Z", "2026-03-02T08:00:00Z")],
])("does not cut a window of %s", (_name, window) => expect(slicesOf(window)).toEqual([]));

it("cuts thirty-one days and no more", () => {
  expect(slicesOf(windowOf("2026-03-01T12:00:00Z", "2026-03-31T08:00:00Z"))).toHaveLength(31);
  expect(slicesOf(windowOf("2026-02-28T12:00:00Z", "2026-03-31T08:00:00Z"))).toEqual([]);
});
