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
import { createCountryTable } from "../../../../connectors/khaos-control/wire/countries";
import { childRow, createRow, numbered, updateRow } from "../khaosWorld";

const context = { profile: defaultKhaosProfile, countries: createCountryTable([], {}) };
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
