import { parentNotesOf, recallParents, rememberParents } from "../../../connectors/khaos-control/parentNotes";

const connection = { key: "webService", configVarKey: "ERP", fields: {} };
const item = (stockCode: string, parentCode: string | null) => ({
  stockCode,
  parentCode,
  isScsParent: false,
  scsHeadings: [],
  scsPath: [],
  deleted: false,
  fields: {},
});
const recalled = (state: Record<string, unknown>) => {
  const pairs: string[][] = [];
  recallParents(parentNotesOf({ executionState: state }, connection), {
    noteParent: (child, parent) => {
      pairs.push([child, parent]);
    },
  });
  return pairs;
};

describe("parent notes", () => {
  it("remember children across the steps of one execution, in plain JSON", () => {
    const state: Record<string, unknown> = {};
    const notes = parentNotesOf({ executionState: state }, connection);
    rememberParents(notes, [item("TEE-S", "TEE"), item("TEE", null)]);
    rememberParents(notes, [item("TEE-M", "TEE")]);
    expect(recalled(JSON.parse(JSON.stringify(state)))).toEqual([
      ["TEE-S", "TEE"],
      ["TEE-M", "TEE"],
    ]);
  });

  it("are empty when nothing, or something damaged, was kept", () => {
    expect(recalled({})).toEqual([]);
    expect(recalled({ "khaosParents:webService:ERP": [1, 2] })).toEqual([]);
  });
});
