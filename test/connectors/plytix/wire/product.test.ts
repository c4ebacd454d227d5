import { toProduct } from "../../../../connectors/plytix/wire/product";

describe("a product row", () => {
  it("of v2 is read", () => {
    const row = {
      id: "1",
      sku: "TEE-S",
      status: "Draft",
      product_type: "VARIANT",
      parent_id: "p",
      num_variations: 0,
      modified: "2026-01-02T03:04:05.678000",
      attributes: { hero: ["a1"] },
      categories: [{ id: "c1" }],
      unheard_of: { of: 1 },
    };
    expect(toProduct(row)).toEqual({
      id: "1",
      sku: "TEE-S",
      label: null,
      gtin: null,
      status: "Draft",
      productType: "VARIANT",
      parentId: "p",
      familyId: null,
      variantCount: 0,
      created: null,
      modified: "2026-01-02T03:04:05.678Z",
      attributes: { hero: ["a1"] },
      categories: [{ id: "c1", name: null, path: [] }],
    });
  });

  it("of v1 is read, numeric texts stay texts and empty values are left out", () => {
    const row = {
      id: "1",
      sku: "A",
      label: "",
      _parent_id: null,
      product_family_id: "f",
      created: "2026-01-02T03:04:05.678000+00:00",
      attributes: { pieces: "26", weight: "", note: null, tags: [], zero: 0, off: false },
      categories: [{ id: "c", name: "Mugs", path: ["Kitchen", "Mugs"] }],
    };
    expect(toProduct(row)).toMatchObject({
      label: null,
      parentId: null,
      familyId: "f",
      created: "2026-01-02T03:04:05.678Z",
      attributes: { pieces: "26", zero: 0, off: false },
      categories: [{ name: "Mugs", path: ["Kitchen", "Mugs"] }],
    });
    expect(Object.keys(toProduct(row)?.attributes ?? {})).toEqual(["pieces", "zero", "off"]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ product_type: "PARENT" }, "PARENT"],
    [{ product_type: "SUB-VARIANT" }, "SUB_VARIANT"],
    [{ product_type: "sub variant" }, "SUB_VARIANT"],
    [{ product_level: 3 }, "SUB_VARIANT"],
    [{ product_level: "1" }, "PARENT"],
    [{ product_type: "UNHEARD", product_level: 2 }, "VARIANT"],
    [{ _parent_id: "p" }, "VARIANT"],
    [{ num_variations: 2 }, "PARENT"],
    [{ num_variations: "2" }, "PARENT"],
    [{}, "SINGLE"],
  ])("with %j is a %s", (row, type) => expect(toProduct({ id: "1", sku: "A", ...row })?.productType).toBe(type));

  it.each<[string, unknown]>([
    ["being deleted", { id: "1", sku: "A", mark_as_deleted: true }],
    ["without id", { sku: "A" }],
    ["without SKU", { id: "1", sku: "" }],
    ["that is no object", "row"],
  ])("%s is left out", (_name, row) => expect(toProduct(row)).toBeNull());

  it("survives fields of the wrong kind", () => {
    const row = {
      id: "1",
      sku: 5,
      label: { a: 1 },
      modified: 7,
      attributes: "x",
      categories: [5, { id: "c" }],
      num_variations: "many",
    };
    expect(toProduct(row)).toMatchObject({ sku: "5", label: null, modified: null, attributes: {}, variantCount: null });
    expect(toProduct(row)?.categories).toHaveLength(1);
  });

  it("keeps spaces of a SKU, because they are part of it", () => {
    expect(toProduct({ id: "1", sku: " A " })?.sku).toBe(" A ");
  });
});
