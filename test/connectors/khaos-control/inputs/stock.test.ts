import { defaultKhaosProfile } from "../../../../connectors/khaos-control/fields/profile";
import { parsePlannedRows, parseProfile } from "../../../../connectors/khaos-control/inputs/stock";
import { createRow } from "../khaosWorld";

describe("inputs", () => {
  it.each([undefined, null, "", {}])("takes %p as the default profile", (value) => {
    expect(parseProfile(value)).toEqual(defaultKhaosProfile);
  });

  it("names the key of a profile that cannot be used", () => {
    expect(() => parseProfile({ rowsPerImport: 99 })).toThrow(/rowsPerImport/);
    expect(() => parseProfile({ colour: 1 })).toThrow(/colour/);
    expect(() => parseProfile("text")).toThrow(/profile/);
  });

  it("takes rows as they are, and names the row that does not fit", () => {
    expect(parsePlannedRows([createRow("A")])).toEqual([createRow("A")]);
    expect(parsePlannedRows(undefined)).toEqual([]);
    expect(() => parsePlannedRows([createRow("A"), { ...createRow("B"), kind: "odd" }])).toThrow(/at 1\.kind/);
  });
});
