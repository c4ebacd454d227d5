import { defaultKhaosProfile } from "../../../../connectors/khaos-control/fields/profile";
import type { PlannedRow } from "../../../../connectors/khaos-control/fields/stockItem";
import {
  buildCreateCalls,
  buildUpdateCalls,
  halve,
  orderPhases,
  tsvOf,
} from "../../../../connectors/khaos-control/importing/phases";
import { startRow } from "../../../../connectors/khaos-control/importing/rowState";
import { createEncodeContext } from "../../../../connectors/khaos-control/tsv/encode";
import { createCountryTable } from "../../../../connectors/khaos-control/wire/countries";
import { createSeededRandom, pick } from "../../../simulators/seededRandom";
import { childRow, createRow, numbered, updateRow } from "../khaosWorld";

const context = createEncodeContext(defaultKhaosProfile, createCountryTable([], {}));
const states = (rows: PlannedRow[]) => rows.map((row) => startRow(row, context));
const codes = (list: { row: PlannedRow }[]) => list.map(({ row }) => row.stockCode);

describe("orderPhases", () => {
  it("puts what others require first, outermost first, and updates last", () => {
    const phases = orderPhases(
      states([
        updateRow("U", {}),
        createRow("C", { requires: "B" }),
        createRow("B", { requires: "a" }),
        createRow("A"),
        createRow("D", { requires: "ELSEWHERE" }),
        childRow("TEE", "L"),
      ]),
    );
    expect(phases.required.map(codes)).toEqual([["A"], ["B"]]);
    expect(codes(phases.scsCreates)).toEqual(["TEE-L"]);
    expect(codes(phases.otherCreates)).toEqual(["C", "D"]);
    expect(codes(phases.updates)).toEqual(["U"]);
  });

  it("does not lose rows that require each other or themselves", () => {
    const phases = orderPhases(
      states([createRow("A", { requires: "B" }), createRow("B", { requires: "A" }), createRow("S", { requires: "S" })]),
    );
    expect([...phases.required.flat(), ...phases.otherCreates]).toHaveLength(3);
  });
});

describe("calls", () => {
  it("keeps a family together and columns apart", () => {
    const calls = buildCreateCalls(
      states([
        childRow("A", "1"),
        childRow("B", "1"),
        childRow("a", "2"),
        childRow("B", "2", { fields: { weight: "1" } }),
      ]),
      defaultKhaosProfile,
    );
    expect(calls.map((call) => codes(call.states))).toEqual([["A-1", "a-2", "B-1"], ["B-2"]]);
  });

  it("never mixes rows of different kinds or numbers of axes in an update", () => {
    const scs = { ...childRow("A", "1"), verb: "update" as const, fields: { weight: "1" } };
    expect(buildUpdateCalls(states([updateRow("X", { weight: "1" }), scs]), defaultKhaosProfile)).toHaveLength(2);
  });

  it("writes required values over optional ones", () => {
    const rows = [
      updateRow("A", { weight: "1" }, { resend: { height: "2" } }),
      updateRow("B", { height: "3" }, { resend: { weight: "4" } }),
    ];
    const [call] = buildUpdateCalls(states(rows), defaultKhaosProfile);
    expect(call && tsvOf(call).split("\n").toSorted()).toEqual(["A\t1\t2", "B\t4\t3", "STOCK_CODE\tWEIGHT\tHEIGHT"]);
  });

  it("halves a call until one row is left", () => {
    const [call] = buildCreateCalls(states(numbered(3, "A").map((code) => createRow(code))), defaultKhaosProfile);
    if (!call) throw new Error("no call");
    const parts = halve(call);
    expect(parts.map((part) => part.states.length)).toEqual([2, 1]);
    expect(parts[1] && halve(parts[1])).toEqual([parts[1]]);
  });
});

describe("ten thousand mixed rows", () => {
  const optional = {
    longDescription: "Long",
    weight: "1",
    height: "2",
    width: "3",
    barcode: "501",
    metaTitle: "Title",
    countryOfOrigin: "GB",
  };
  const names = Object.keys(optional) as (keyof typeof optional)[];

  it.each([1, 2, 3, 4, 5])("take few more calls than they have to (seed %p)", (seed) => {
    const random = createSeededRandom(seed);
    const natural = () => Array.from({ length: 8 }, () => names.filter(() => random() > 0.25));
    const sets = { plain: natural(), scs: natural(), update: natural() };
    const fieldsOf = (kind: keyof typeof sets): PlannedRow["fields"] =>
      Object.fromEntries((pick(random, sets[kind]) ?? []).map((name) => [name, optional[name]]));
    const rows = Array.from({ length: 10_000 }, (_unused, index): PlannedRow => {
      const code = `P${index}`;
      if (index % 10 < 2)
        return createRow(code, { fields: fieldsOf("plain"), requires: index > 1000 && index % 3 === 0 ? "P0" : null });
      if (index % 10 < 5) return childRow(`F${Math.floor(index / 300)}`, String(index), { fields: fieldsOf("scs") });
      const all = Object.entries(fieldsOf("update"));
      const changed = new Set(all.filter(() => random() < 0.3).map(([name]) => name));
      const part = (isChanged: boolean) => Object.fromEntries(all.filter(([name]) => changed.has(name) === isChanged));
      return updateRow(code, { ...part(true), description: "New text" }, { resend: part(false) });
    });
    const countries = createCountryTable([{ id: "7", name: "United Kingdom", isoCode: "GB" }], {});
    const phases = orderPhases(rows.map((row) => startRow(row, createEncodeContext(defaultKhaosProfile, countries))));
    const calls = [
      ...phases.required.flatMap((list) => buildCreateCalls(list, defaultKhaosProfile)),
      ...buildCreateCalls(phases.scsCreates, defaultKhaosProfile),
      ...buildCreateCalls(phases.otherCreates, defaultKhaosProfile),
      ...buildUpdateCalls(phases.updates, defaultKhaosProfile),
    ];
    expect(calls.reduce((sum, call) => sum + call.states.length, 0)).toBe(rows.length);
    expect(calls.length).toBeLessThanOrEqual(Math.ceil(rows.length / 25) * 1.1 + 5);
  });
});
