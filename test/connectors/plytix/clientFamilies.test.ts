import { createFamilyClient } from "../../../connectors/plytix/clientFamilies";
import { sentBy } from "./scriptedCalls";

type Call = Parameters<typeof sentBy>[0];

it.each<[string, Call, string, unknown]>([
  [
    "searches",
    (options) => createFamilyClient(options).search({ columns: ["name"], page: 1, pageSize: 10 }),
    "POST /api/v1/product_families/search",
    { attributes: ["name"], pagination: { page: 1, page_size: 10 } },
  ],
  [
    "reads one, whatever its id looks like",
    (options) => createFamilyClient(options).get("a/b"),
    "GET /api/v1/product_families/a%2Fb",
    undefined,
  ],
  [
    "creates with labels as objects, empty lists left out",
    (options) =>
      createFamilyClient(options).create({
        name: "Mugs",
        attributes: ["a"],
        parentAttributes: [],
        variantAttributes: ["b"],
      }),
    "POST /api/v1/product_families",
    { name: "Mugs", attributes: [{ label: "a" }], variant_attributes: [{ label: "b" }] },
  ],
  [
    "renames",
    (options) => createFamilyClient(options).rename("1", "Mugs"),
    "PATCH /api/v1/product_families/1",
    { name: "Mugs" },
  ],
  ["deletes", (options) => createFamilyClient(options).delete("1"), "DELETE /api/v1/product_families/1", undefined],
  [
    "links attributes",
    (options) => createFamilyClient(options).linkAttributes("1", ["2"], "no_level"),
    "POST /api/v1/product_families/1/attributes/link",
    { attributes: ["2"], attributes_level: "no_level" },
  ],
  [
    "unlinks attributes",
    (options) => createFamilyClient(options).unlinkAttributes("1", ["2"]),
    "POST /api/v1/product_families/1/attributes/unlink",
    { attributes: ["2"] },
  ],
  [
    "sets levels, all three named",
    (options) => createFamilyClient(options).setLevels("1", { parentLevel: ["a"], variantLevel: [], noLevel: [] }),
    "POST /api/v1/product_families/1/attributes/edit",
    { parent_level: ["a"], variant_level: [], no_level: [] },
  ],
  [
    "sets levels of system attributes",
    (options) =>
      createFamilyClient(options).setAllLevels("1", { parentLevel: ["label"], variantLevel: [], noLevel: [] }),
    "POST /api/v1/product_families/1/all_attributes/edit",
    { parent_level: ["label"], variant_level: [], no_level: [] },
  ],
])("%s", async (_name, call, request, body) => {
  const { sent } = await sentBy(call);
  expect(sent).toEqual([{ request, body }]);
});

it("lists attributes of both kinds", async () => {
  const own = await sentBy((options) => createFamilyClient(options).attributes("1"), { id: null, label: "weight" });
  const all = await sentBy((options) => createFamilyClient(options).allAttributes("1"), { id: null, label: "sku" });
  expect([own.sent[0]?.request, all.sent[0]?.request]).toEqual([
    "GET /api/v1/product_families/1/attributes",
    "GET /api/v1/product_families/1/all_attributes",
  ]);
  expect(own.result).toEqual([{ id: null, label: "weight", name: null, level: null }]);
});
