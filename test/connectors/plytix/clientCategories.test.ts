import { createCategoryClient, createProductCategoryClient } from "../../../connectors/plytix/clientCategories";
import { sentBy } from "./scriptedCalls";

type Call = Parameters<typeof sentBy>[0];

it.each<[string, Call, string, unknown]>([
  [
    "searches products' tree",
    (options) => createCategoryClient(options, "product").search({ columns: ["name"], page: 1, pageSize: 10 }),
    "POST /api/v1/categories/product/search",
    { attributes: ["name"], pagination: { page: 1, page_size: 10 } },
  ],
  [
    "searches files' tree",
    (options) => createCategoryClient(options, "file").search({ columns: ["name"], page: 1, pageSize: 10 }),
    "POST /api/v1/categories/file/search",
    { attributes: ["name"], pagination: { page: 1, page_size: 10 } },
  ],
  [
    "creates at the top level",
    (options) => createCategoryClient(options, "product").create("Mugs"),
    "POST /api/v1/categories/product",
    { name: "Mugs" },
  ],
  [
    "creates below another one",
    (options) => createCategoryClient(options, "file").create("Mugs", "1"),
    "POST /api/v1/categories/file/1",
    { name: "Mugs" },
  ],
  [
    "moves to the top level by an empty parent",
    (options) => createCategoryClient(options, "product").update("1", { parentId: "" }),
    "PATCH /api/v1/categories/product/1",
    { parent_id: "" },
  ],
  [
    "orders the top level",
    (options) => createCategoryClient(options, "product").setOrder(["2", "1"]),
    "PATCH /api/v1/categories/product/root",
    { sort_children: ["2", "1"] },
  ],
  [
    "orders what is below one",
    (options) => createCategoryClient(options, "product").setOrder(["2"], "1"),
    "PATCH /api/v1/categories/product/1",
    { sort_children: ["2"] },
  ],
  [
    "deletes",
    (options) => createCategoryClient(options, "product").delete("1"),
    "DELETE /api/v1/categories/product/1",
    undefined,
  ],
  [
    "lists those of a product",
    (options) => createProductCategoryClient(options).list("9"),
    "GET /api/v2/products/9/categories",
    undefined,
  ],
  [
    "reads one of a product",
    (options) => createProductCategoryClient(options).get("9", "1"),
    "GET /api/v1/products/9/categories/1",
    undefined,
  ],
  [
    "links",
    (options) => createProductCategoryClient(options).link("9", "1"),
    "POST /api/v2/products/9/categories",
    { id: "1" },
  ],
  [
    "unlinks",
    (options) => createProductCategoryClient(options).unlink("9", "1"),
    "DELETE /api/v2/products/9/categories/1",
    undefined,
  ],
])("%s", async (_name, call, request, body) => {
  const { sent } = await sentBy(call);
  expect(sent).toEqual([{ request, body }]);
});
