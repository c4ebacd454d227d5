import {
  toProductRelationship,
  toRelatedProduct,
  toRelationship,
} from "../../../../connectors/plytix/wire/relationship";

it("reads a definition, whichever name its time of creation has", () => {
  const expected = { id: "1", label: "parts", name: "Parts", isSymmetrical: null, modified: null };
  for (const name of ["created", "created_at"]) {
    const row = { id: "1", label: "parts", name: "Parts", [name]: "2026-01-02T03:04:05" };
    expect(toRelationship(row)).toEqual({ ...expected, created: "2026-01-02T03:04:05.000Z" });
  }
  expect(toRelationship({ name: "Parts" })).toBeNull();
});

it("reads links with quantities of either kind", () => {
  const related_products = [{ product_id: "7", quantity: "2", last_modified: "2026-01-02T03:04:05.1" }, {}];
  expect(toProductRelationship({ relationship_id: "1", related_products })).toEqual({
    relationshipId: "1",
    relationshipLabel: null,
    relatedProducts: [{ productId: "7", quantity: 2, lastModified: "2026-01-02T03:04:05.100Z" }],
  });
  expect(toRelatedProduct({ quantity: 1 })).toBeNull();
});
