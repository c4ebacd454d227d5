import { createProductClient, toProductBody } from "../../../connectors/plytix/clientProducts";
import { sentBy } from "./scriptedCalls";

type Call = Parameters<typeof sentBy>[0];

it.each<[string, Call, string, unknown]>([
  ["reads one through v2", (options) => createProductClient(options).get("9"), "GET /api/v2/products/9", undefined],
  [
    "reads one expanded through v1, empty attributes included",
    (options) => createProductClient(options).getExpanded("9"),
    "GET /api/v1/products/9?all_attributes=true",
    undefined,
  ],
  [
    "creates",
    (options) => createProductClient(options).create({ sku: "A", attributes: { a: 1 } }),
    "POST /api/v2/products",
    { sku: "A", attributes: { a: 1 } },
  ],
  [
    "changes",
    (options) => createProductClient(options).update("9", { gtin: null }),
    "PATCH /api/v2/products/9",
    { gtin: null },
  ],
  ["deletes", (options) => createProductClient(options).delete("9"), "DELETE /api/v2/products/9", undefined],
  [
    "sets a family",
    (options) => createProductClient(options).setFamily("9", "1", "assignFamily"),
    "POST /api/v2/products/9/family",
    { product_family_id: "1" },
  ],
  [
    "takes a family away by an empty id",
    (options) => createProductClient(options).setFamily("9", null, "unlinkFamily"),
    "POST /api/v2/products/9/family",
    { product_family_id: "" },
  ],
])("%s", async (_name, call, request, body) => {
  const { sent } = await sentBy(call, { id: "9", sku: "A" });
  expect(sent).toEqual([{ request, body }]);
});

it("takes a product that is being deleted for one that is not there", async () => {
  const deleted = { id: "9", sku: "A", mark_as_deleted: true };
  const read = sentBy((options) => createProductClient(options).get("9"), deleted);
  await expect(read).rejects.toMatchObject({ type: "notFound", detail: "product 9" });
});

it("writes links as objects and tells absent from empty and from null", () => {
  const body = toProductBody({ categoryIds: ["1"], assetIds: [], thumbnailId: null, label: undefined });
  expect(JSON.parse(JSON.stringify(body))).toEqual({ categories: [{ id: "1" }], assets: [], thumbnail: null });
  expect(toProductBody({ thumbnailId: "2" })).toMatchObject({ thumbnail: { id: "2" } });
});
