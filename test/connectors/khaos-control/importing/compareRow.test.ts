import { khaosProfileSchema } from "../../../../connectors/khaos-control/fields/profile";
import type { PlannedRow } from "../../../../connectors/khaos-control/fields/stockItem";
import {
  findFinanceChanges,
  findMismatches,
  isUnverifiable,
} from "../../../../connectors/khaos-control/importing/compareRow";
import { childRow, updateRow } from "../khaosWorld";

const itemOf = (fields: PlannedRow["fields"], barcodes: string[] = []) => ({
  stockCode: "A",
  parentCode: null,
  isScsParent: false,
  scsHeadings: [],
  scsPath: [],
  deleted: false,
  fields,
  barcodes,
});
const compare = (fields: PlannedRow["fields"], found: PlannedRow["fields"], profile: object = {}) =>
  findMismatches(updateRow("A", fields), itemOf(found), khaosProfileSchema.parse(profile)).map(({ field }) => field);

describe("findMismatches", () => {
  it("compares each field its own way, as it is stored", () => {
    const planned = {
      description: "Big  Mug",
      weight: "1.50",
      metaTitle: "a\nb",
      countryOfOrigin: "cn",
      publishOnWeb: false,
      taxCode: "1",
    };
    const found = { description: "BIG MUG", weight: "1.5", metaTitle: "a<br>b", countryOfOrigin: "CN", taxCode: "20" };
    expect(compare(planned, found)).toEqual([]);
    expect(compare(planned, {})).toEqual(["description", "weight", "metaTitle", "countryOfOrigin", "taxCode"]);
  });

  it("finds a planned barcode among several", () => {
    const row = updateRow("A", { barcode: "502" });
    expect(findMismatches(row, itemOf({ barcode: "501" }, ["501", "502"]), khaosProfileSchema.parse({}))).toEqual([]);
    expect(findMismatches(row, itemOf({ barcode: "501" }, ["501"]), khaosProfileSchema.parse({}))).toHaveLength(1);
  });

  it("does not judge what nobody can read back", () => {
    expect(
      compare({ commodityCode: "1", eposDescription: "x" }, {}, { unreturnedFields: ["eposDescription"] }),
    ).toEqual([]);
  });

  it("does not judge a child's own description", () => {
    const row = childRow("TEE", "L", { fields: { description: "x" } });
    expect(
      findMismatches(row, itemOf(row.fields), khaosProfileSchema.parse({})).map(({ field }) => field),
    ).not.toContain("description");
  });

  it("expects nothing where a field was to be emptied, and only then", () => {
    expect(compare({ metaTitle: "" }, { metaTitle: "old" })).toEqual([]);
    expect(compare({ metaTitle: "" }, { metaTitle: "old" }, { clearToken: "[C]" })).toEqual(["metaTitle"]);
    expect(compare({ metaTitle: "" }, {}, { clearToken: "[C]" })).toEqual([]);
  });

  it("shows values shortened, flags as words, and amounts not at all", () => {
    const row = updateRow("A", { description: "x".repeat(300), discontinued: true, buyPrice: "3" });
    const shown = findMismatches(row, itemOf({ description: "y", buyPrice: "2" }), khaosProfileSchema.parse({}));
    expect(shown).toEqual([
      { field: "description", planned: `${"x".repeat(120)}…`, found: "y" },
      { field: "discontinued", planned: "set", found: null },
      { field: "buyPrice", planned: null, found: null },
    ]);
  });
});

describe("findFinanceChanges", () => {
  it("notices a difference only", () => {
    const row = updateRow("A", {}, { financeBefore: { buyPrice: "2.50" } });
    expect(findFinanceChanges(row, itemOf({ buyPrice: "2.5" }), khaosProfileSchema.parse({}))).toEqual([]);
    expect(findFinanceChanges(row, itemOf({ buyPrice: "2.6" }), khaosProfileSchema.parse({}))).toEqual([
      { field: "buyPrice", planned: null, found: null },
    ]);
    expect(findFinanceChanges(updateRow("A", {}), itemOf({ buyPrice: "2" }), khaosProfileSchema.parse({}))).toEqual([]);
  });
});

describe("isUnverifiable", () => {
  it("knows what the export does not return", () => {
    const profile = khaosProfileSchema.parse({ unreturnedFields: ["webTeaser"] });
    expect(["commodityCode", "webTeaser", "weight", "nonsense"].map((name) => isUnverifiable(name, profile))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});
