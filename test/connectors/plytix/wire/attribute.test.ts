import { toAttribute, toAttributeGroup } from "../../../../connectors/plytix/wire/attribute";

it("reads an attribute with what is told", () => {
  const row = {
    id: "1",
    label: "full",
    type_class: "CompletenessAttribute",
    attributes: [{ id: null, label: "a" }, {}],
  };
  expect(toAttribute(row)).toEqual({
    id: "1",
    label: "full",
    name: null,
    typeClass: "CompletenessAttribute",
    filterType: null,
    description: null,
    groupIds: [],
    options: [],
    countedAttributes: [{ id: null, label: "a" }],
  });
  expect(toAttribute({ label: "a" })).toBeNull();
});

it("reads a group, its place also as text", () => {
  expect(toAttributeGroup({ id: "1", name: "Sizes", order: "2", attribute_labels: ["width"] })).toEqual({
    id: "1",
    name: "Sizes",
    order: 2,
    attributeLabels: ["width"],
  });
  expect(toAttributeGroup({})).toBeNull();
});
