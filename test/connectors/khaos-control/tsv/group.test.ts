import * as fc from "fast-check";
import { type GroupableRow, groupExactly, groupWidened } from "../../../../connectors/khaos-control/tsv/group";
import { createSeededRandom, pick } from "../../../simulators/seededRandom";

const rowOf = (required: string[], optional: string[] = []): GroupableRow => ({
  required: new Map(["KEY", ...required].map((header) => [header, "x"])),
  optional: new Map(optional.map((header) => [header, "x"])),
});

const columns = ["A", "B", "C", "D", "E"];
const anyRow = fc.tuple(fc.subarray(columns), fc.subarray(columns)).map(([required, available]) =>
  rowOf(
    required,
    available.filter((header) => !required.includes(header)),
  ),
);

describe("groupExactly", () => {
  it("keeps column sets apart, rows in order, and calls small", () => {
    const rows = [...Array.from({ length: 30 }, () => rowOf(["A"])), rowOf(["A", "B"])];
    expect(groupExactly(rows, 25).map((group) => [group.headers.join(), group.rows.length])).toEqual([
      ["KEY,A", 25],
      ["KEY,A", 5],
      ["KEY,A,B", 1],
    ]);
    expect(groupExactly([], 25)).toEqual([]);
  });
});

describe("groupWidened", () => {
  it("lets rows share a call by sending equal values again", () => {
    const rows = [rowOf(["A"], ["B", "C"]), rowOf(["B"], ["A", "C"]), rowOf(["C"], ["A", "B"])];
    expect(groupWidened(rows, 25)).toMatchObject([{ headers: ["KEY", "A", "B", "C"], rows }]);
  });

  it("never gives a row a column it has no value for", () => {
    const rows = [rowOf(["A"]), rowOf(["B"]), rowOf(["A", "B"])];
    expect(groupWidened(rows, 25)).toHaveLength(3);
  });

  it("sends every row exactly once, with all it must send and nothing it has not", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 120 }), (rows) => {
        const groups = groupWidened(rows, 25);
        expect(new Set(groups.flatMap((group) => group.rows)).size).toBe(rows.length);
        expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
        for (const group of groups) {
          expect(group.rows.length).toBeLessThanOrEqual(25);
          for (const { required, optional } of group.rows) {
            for (const header of required.keys()) expect(group.headers).toContain(header);
            for (const header of group.headers) expect(required.has(header) || optional.has(header)).toBe(true);
          }
        }
      }),
    );
  });

  it("stays near one call per 25 rows when rows can fill each other's columns", () => {
    const fullRow = fc.subarray(columns, { minLength: 1 }).map((required) =>
      rowOf(
        required,
        columns.filter((header) => !required.includes(header)),
      ),
    );
    fc.assert(
      fc.property(fc.array(fullRow, { minLength: 1, maxLength: 300 }), (rows) => {
        expect(groupWidened(rows, 25).length).toBeLessThanOrEqual(Math.ceil(rows.length / 25) * 1.1 + 5);
      }),
    );
  });

  it("never needs more calls than one partly filled one per set of columns that rows can fill", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 200 }), fc.constantFrom(25, 3), (rows, size) => {
        const counts = new Map<string, number>();
        for (const { required, optional } of rows) {
          const key = [...required.keys(), ...optional.keys()].sort().join();
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        const most = [...counts.values()].reduce((sum, count) => sum + Math.ceil(count / size), 0);
        expect(groupWidened(rows, size).length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it.each([100, 1000, 10_000])("stays within the budget for %p rows with eight natural sets of columns", (count) => {
    const names = Array.from({ length: 12 }, (_unused, index) => `C${index}`);
    const scenario = fc.tuple(
      fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 8, maxLength: 8 }),
      fc.constantFrom(1, 3, 12),
      fc.integer(),
    );
    fc.assert(
      fc.property(scenario, ([sets, mostChanged, seed]) => {
        const random = createSeededRandom(seed);
        const rows = Array.from({ length: count }, () => {
          const natural = pick(random, sets) ?? ["C0"];
          const changed = new Set(
            Array.from({ length: 1 + Math.floor(random() * mostChanged) }, () => pick(random, natural) ?? "C0"),
          );
          return rowOf(
            [...changed],
            natural.filter((name) => !changed.has(name)),
          );
        });
        expect(groupWidened(rows, 25).length).toBeLessThanOrEqual(Math.ceil(count / 25) * 1.1 + 5);
      }),
      { numRuns: count > 1000 ? 5 : 30 },
    );
  });
});
