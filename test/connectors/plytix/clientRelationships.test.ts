import { createRelatedProductClient, createRelationshipClient } from "../../../connectors/plytix/clientRelationships";
import { sentBy } from "./scriptedCalls";

const side = { productId: "9", relationshipId: "1" };
type Call = Parameters<typeof sentBy>[0];

it.each<[string, Call, string, unknown]>([
  [
    "searches",
    (options) => createRelationshipClient(options).search({ columns: ["name"], page: 1, pageSize: 10 }),
    "POST /api/v1/relationships/search",
    { attributes: ["name"], pagination: { page: 1, page_size: 10 } },
  ],
  ["reads one", (options) => createRelationshipClient(options).get("1"), "GET /api/v1/relationships/1", undefined],
  [
    "creates",
    (options) => createRelationshipClient(options).create({ name: "Parts", isSymmetrical: true }),
    "POST /api/v1/relationships",
    { name: "Parts", symmetrical: true },
  ],
  [
    "renames",
    (options) => createRelationshipClient(options).rename("1", "Parts"),
    "PATCH /api/v1/relationships/1",
    { name: "Parts" },
  ],
  ["deletes", (options) => createRelationshipClient(options).delete("1"), "DELETE /api/v1/relationships/1", undefined],
  [
    "adds through v1, which refuses unknown products",
    (options) => createRelatedProductClient(options).add(side, [{ productId: "7" }]),
    "POST /api/v1/products/9/relationships/1",
    { product_relationships: [{ product_id: "7" }] },
  ],
  [
    "changes one quantity",
    (options) => createRelatedProductClient(options).updateOne(side, { productId: "7", quantity: 0 }),
    "PATCH /api/v1/products/9/relationships/1/product/7",
    { quantity: 0 },
  ],
  [
    "changes many quantities",
    (options) => createRelatedProductClient(options).updateMany(side, [{ productId: "7", quantity: 2 }]),
    "PATCH /api/v2/products/9/relationships/1",
    { product_relationships: [{ product_id: "7", quantity: 2 }] },
  ],
  [
    "unlinks",
    (options) => createRelatedProductClient(options).unlink(side, ["7"]),
    "POST /api/v1/products/9/relationships/1/unlink",
    { product_relationships: [{ product_id: "7" }] },
  ],
])("%s", async (_name, call, request, body) => {
  const { sent } = await sentBy(call, { id: "1", relationship_id: "1", product_id: "7" });
  expect(sent).toEqual([{ request, body }]);
});
