import {
  familyNotesOf,
  rememberFamilies,
  takeFamilies,
} from "../../../../connectors/khaos-control/importing/familyNotes";
import { childRow, createRow, createWorld, outcomesOf, updateRow } from "../khaosWorld";

const connection = { key: "webService", configVarKey: "ERP", fields: {} };
const item = (stockCode: string, parentCode: string | null, place: string[] = []) => ({
  stockCode,
  parentCode,
  isScsParent: parentCode === null,
  scsHeadings: [],
  scsPath: place.map((code) => ({ code, description: `Size ${code}` })),
  deleted: false,
  fields: {},
});

describe("family notes", () => {
  it("carry families from one step to the next, once, in plain JSON", () => {
    const state: Record<string, unknown> = {};
    rememberFamilies(familyNotesOf({ executionState: state }, connection), [
      item("Tee", null),
      item("T1", "TEE", ["S"]),
    ]);
    rememberFamilies(familyNotesOf({ executionState: state }, connection), [item("CAP", null)]);
    const kept = JSON.parse(JSON.stringify(state)) as Record<string, unknown>;
    const notes = familyNotesOf({ executionState: kept }, connection);
    expect(takeFamilies(notes)).toEqual(
      new Map([
        ["tee", [{ stockCode: "T1", scsPath: [{ code: "S", description: "Size S" }] }]],
        ["cap", []],
      ]),
    );
    expect(takeFamilies(notes).size).toBe(0);
  });

  it("are empty when something damaged was kept", () => {
    const notes = familyNotesOf({ executionState: { "khaosFamilies:webService:ERP": { tee: 1 } } }, connection);
    expect(takeFamilies(notes).size).toBe(0);
  });
});

describe("an import after a read in the same execution", () => {
  const stock = [
    { stockCode: "TEE", scs: { headings: ["Size"] } },
    { stockCode: "TEE-S", parentCode: "TEE", scs: { values: ["Size S"], codes: ["S"] } },
    { stockCode: "OLD", parentCode: "TEE", scs: { values: ["Size L"], codes: ["L"] }, buyPrice: 3 },
    { stockCode: "FLAT", buyPrice: 3 },
  ];

  it("does not read families again, and still finds what stands in the way", async () => {
    const world = await createWorld({ stock });
    await world.read(["TEE", "FLAT"]);
    const from = world.methods().length;
    const result = await world.write([childRow("TEE", "M"), childRow("TEE", "L"), childRow("TEE", "S")]);
    expect(outcomesOf(result)).toEqual(["TEE-M created", "TEE-L rejected", "TEE-S updated"]);
    expect(world.methods(from)).toEqual(["ExportStockStatus", "ImportStockTSV", "ImportStockTSV", "ExportStock"]);
    expect(world.simulator.financeChangesSinceSeed()).toEqual([]);
    // The next import of the execution looks again.
    expect(outcomesOf(await world.write([childRow("TEE", "M"), childRow("FLAT", "M")]))).toEqual([
      "TEE-M updated",
      "FLAT-M rejected",
    ]);
    await world.close();
  });

  it("leaves rows of other kinds alone", async () => {
    const world = await createWorld({ stock });
    await world.read(["TEE", "FLAT"]);
    expect(outcomesOf(await world.write([createRow("MUG"), updateRow("FLAT", { weight: "2" })]))).toEqual([
      "MUG created",
      "FLAT updated",
    ]);
    await world.close();
  });
});
