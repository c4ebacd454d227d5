import { toFamily, toFamilyAttribute } from "../../../../connectors/plytix/wire/family";

it("reads a family, whichever name its time of creation has", () => {
  const row = { id: "1", name: "Mugs", total_products: "3", created_at: "2026-01-02T03:04:05+00:00" };
  expect(toFamily(row)).toEqual({
    id: "1",
    name: "Mugs",
    attributeCount: null,
    modelCount: null,
    productCount: 3,
    created: "2026-01-02T03:04:05.000Z",
    modified: null,
  });
  expect(toFamily({ name: "Mugs" })).toBeNull();
});

it("reads an attribute of the system, which has no id", () => {
  const row = { id: null, label: "sku", name: "SKU", attribute_level: "no_level" };
  expect(toFamilyAttribute(row)).toEqual({ id: null, label: "sku", name: "SKU", level: "no_level" });
  expect(toFamilyAttribute({ id: "1" })).toBeNull();
});
