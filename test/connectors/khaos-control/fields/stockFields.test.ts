import {
  findStockField,
  isStockFieldName,
  stockFieldNames,
  stockFields,
} from "../../../../connectors/khaos-control/fields/stockFields";

describe("the Stock field catalogue", () => {
  it("has unique names, headers and export elements", () => {
    const unique = (values: (string | null)[]) => new Set(values).size === values.length;
    expect(stockFields.length).toBeGreaterThan(25);
    expect(unique(stockFields.map(({ name }) => name))).toBe(true);
    expect(unique(stockFields.map(({ header }) => header))).toBe(true);
    expect(unique(stockFields.flatMap(({ exportElement }) => (exportElement === null ? [] : [exportElement])))).toBe(
      true,
    );
  });

  it("lets nobody but the creation write cost, tax code and the types that move ledgers", () => {
    const seeded = stockFields.filter(({ owner }) => owner === "seedOnCreate").map(({ name }) => name);
    expect(seeded).toEqual([
      "stockControlled",
      "stockType1",
      "stockType2",
      "buyPrice",
      "taxCode",
      "stockType3",
      "stockType4",
    ]);
    expect(stockFields.filter(({ finance }) => finance).map(({ name }) => name)).toEqual(["buyPrice"]);
  });

  it("finds fields by name only", () => {
    expect(findStockField("weight")?.header).toBe("WEIGHT");
    expect(findStockField("WEIGHT")).toBeUndefined();
    expect(isStockFieldName("toString")).toBe(false);
    expect(stockFieldNames).toContain("publishOnWeb");
  });
});
