import { createAssetClient, createProductAssetClient } from "../../../connectors/plytix/clientAssets";
import { sentBy } from "./scriptedCalls";

type Call = Parameters<typeof sentBy>[0];

it.each<[string, Call, string, unknown]>([
  [
    "searches",
    (options) => createAssetClient(options).search({ columns: ["name"], page: 1, pageSize: 10 }),
    "POST /api/v1/assets/search",
    { attributes: ["name"], pagination: { page: 1, page_size: 10 } },
  ],
  ["reads one", (options) => createAssetClient(options).get("1"), "GET /api/v1/assets/1", undefined],
  [
    "creates by address",
    (options) => createAssetClient(options).createFromUrl("a.jpg", "https://example.com/a.jpg"),
    "POST /api/v1/assets",
    { filename: "a.jpg", url: "https://example.com/a.jpg" },
  ],
  [
    "creates by content in bare base64",
    (options) => createAssetClient(options).createFromContent("a.txt", Buffer.from("file")),
    "POST /api/v1/assets",
    { filename: "a.txt", content: "ZmlsZQ==" },
  ],
  [
    "changes what was given only",
    (options) => createAssetClient(options).update("1", { isPublic: false, categoryIds: ["2"] }),
    "PATCH /api/v1/assets/1",
    { public: false, categories: [{ id: "2" }] },
  ],
  ["deletes", (options) => createAssetClient(options).delete("1"), "DELETE /api/v1/assets/1", undefined],
  [
    "replaces the file by a form",
    (options) => createAssetClient(options).replaceContent("1", { filename: "a.txt", content: Buffer.from("file") }),
    "PUT /api/v1/assets/1/content",
    expect.stringContaining('name="file"; filename="a.txt"'),
  ],
  [
    "lists those of a product",
    (options) => createProductAssetClient(options).list("9"),
    "GET /api/v2/products/9/assets",
    undefined,
  ],
  [
    "reads one of a product",
    (options) => createProductAssetClient(options).get("9", "1"),
    "GET /api/v1/products/9/assets/1",
    undefined,
  ],
  [
    "links",
    (options) => createProductAssetClient(options).link("9", "1", "thumbnail"),
    "POST /api/v2/products/9/assets",
    { id: "1", attribute_label: "thumbnail" },
  ],
  [
    "unlinks",
    (options) => createProductAssetClient(options).unlink("9", "1"),
    "DELETE /api/v2/products/9/assets/1",
    undefined,
  ],
])("%s", async (_name, call, request, body) => {
  const { sent } = await sentBy(call);
  expect(sent).toEqual([{ request, body }]);
});
