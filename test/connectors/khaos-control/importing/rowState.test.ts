import { defaultKhaosProfile, khaosProfileSchema } from "../../../../connectors/khaos-control/fields/profile";
import { openRows, settle, startRow, toUpdate } from "../../../../connectors/khaos-control/importing/rowState";
import { createEncodeContext } from "../../../../connectors/khaos-control/tsv/encode";
import { createCountryTable } from "../../../../connectors/khaos-control/wire/countries";
import { childRow, createRow } from "../khaosWorld";

const context = createEncodeContext(defaultKhaosProfile, createCountryTable([], {}));

describe("toUpdate", () => {
  it("leaves nothing of finance and seeds in the row", () => {
    const row = toUpdate(createRow("A", { fields: { weight: "1" }, requires: "P" }), defaultKhaosProfile);
    expect(row).toMatchObject({
      verb: "update",
      kind: "plain",
      requires: null,
      resend: {},
      fields: { weight: "1", sellPrice: "12.00", description: "Item A" },
    });
    expect(Object.keys(row.fields)).toHaveLength(3);
  });

  it("makes a child's row plain, without a description, or keeps its place by profile", () => {
    const row = childRow("TEE", "L", { fields: { description: "x" } });
    expect(toUpdate(row, defaultKhaosProfile)).toMatchObject({ kind: "plain", fields: { sellPrice: "12.00" } });
    expect(toUpdate(row, defaultKhaosProfile).fields.description).toBeUndefined();
    expect(toUpdate(row, khaosProfileSchema.parse({ scs: { childUpdate: "scs" } })).kind).toBe("scs");
  });
});

describe("startRow", () => {
  it("makes every new child stock controlled, since the importer wants the column", () => {
    const row = childRow("TEE", "L");
    delete row.fields.stockControlled;
    expect(startRow(row, context).encoded.required.get("CONTROLLED")).toBe("-1");
    expect(startRow({ ...row, verb: "update" }, context).encoded.required.has("CONTROLLED")).toBe(false);
  });
});

describe("settle", () => {
  it("decides once", () => {
    const state = startRow(createRow("A"), context);
    expect(openRows([state])).toEqual([state]);
    settle(state, "rejected", { detail: "first" });
    settle(state, "unknown", { detail: "second", systemDown: true });
    expect(state.settled).toMatchObject({ outcome: "rejected", detail: "first", systemDown: false });
    expect(openRows([state])).toEqual([]);
  });
});
