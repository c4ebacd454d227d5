import { createAttributeClient, createAttributeGroupClient } from "../../../connectors/plytix/clientAttributes";
import { sentBy } from "./scriptedCalls";

type Call = Parameters<typeof sentBy>[0];

it.each<[string, Call, string, unknown]>([
  [
    "searches attributes",
    (options) => createAttributeClient(options).search({ columns: ["name"], page: 1, pageSize: 10 }),
    "POST /api/v1/attributes/product/search",
    { attributes: ["name"], pagination: { page: 1, page_size: 10 } },
  ],
  [
    "reads an attribute",
    (options) => createAttributeClient(options).get("1"),
    "GET /api/v1/attributes/product/1",
    undefined,
  ],
  [
    "creates an attribute with what was given only",
    (options) =>
      createAttributeClient(options).create({ name: "Colour", typeClass: "DropdownAttribute", options: ["Red"] }),
    "POST /api/v1/attributes/product",
    { name: "Colour", type_class: "DropdownAttribute", options: ["Red"] },
  ],
  [
    "changes what a completeness counts",
    (options) => createAttributeClient(options).update("1", { countedAttributes: ["weight"] }),
    "PATCH /api/v1/attributes/product/1",
    { attributes: [{ label: "weight" }] },
  ],
  [
    "deletes an attribute",
    (options) => createAttributeClient(options).delete("1"),
    "DELETE /api/v1/attributes/product/1",
    undefined,
  ],
  [
    "searches groups",
    (options) => createAttributeGroupClient(options).search({ columns: ["name"], page: 1, pageSize: 10 }),
    "POST /api/v1/attribute-groups/product/search",
    { attributes: ["name"], pagination: { page: 1, page_size: 10 } },
  ],
  [
    "creates a group",
    (options) => createAttributeGroupClient(options).create({ name: "Sizes", attributeLabels: ["width"] }),
    "POST /api/v1/attribute-groups/product",
    { name: "Sizes", attribute_labels: ["width"] },
  ],
  [
    "changes a group",
    (options) => createAttributeGroupClient(options).update("1", { order: 0 }),
    "PATCH /api/v1/attribute-groups/product/1",
    { order: 0 },
  ],
  [
    "deletes a group",
    (options) => createAttributeGroupClient(options).delete("1"),
    "DELETE /api/v1/attribute-groups/product/1",
    undefined,
  ],
])("%s", async (_name, call, request, body) => {
  const { sent } = await sentBy(call);
  expect(sent).toEqual([{ request, body }]);
});
