import { readSweepCursor, type SweepCursor } from "../../../../connectors/plytix/listing/sweepState";

const cursor: SweepCursor = {
  version: 1,
  sweepId: "mjx0k3w4a7",
  startedAt: 1_772_438_400_000,
  nextPage: 11,
  isOrdered: true,
  namesStatuses: true,
  columns: ["status"],
  baseline: { size: 2_345, newest: "AAAAAAAA" },
  seen: "AAAAAAAABBBBBBBB",
  doubt: null,
  isListed: false,
};

it("reads a cursor back as it was handed over", () => {
  expect(readSweepCursor(JSON.parse(JSON.stringify(cursor)))).toEqual(cursor);
});

it.each<[string, unknown]>([
  ["absent", undefined],
  ["null", null],
  ["of another version", { ...cursor, version: 2 }],
  ["without baseline", { ...cursor, baseline: undefined }],
  ["with an unknown doubt", { ...cursor, doubt: "perhaps" }],
  ["with a broken page", { ...cursor, nextPage: 0 }],
])("reads a cursor that is %s as none, so that a new sweep begins", (_name, value) => {
  expect(readSweepCursor(value)).toBeNull();
});
