import type { FilterField } from "../wire/filterField";

/** What *List Product Filters* returns. */
export const listProductFiltersExample: { data: { fields: FilterField[] } } = {
  data: {
    fields: [
      {
        key: "created",
        filterType: "DateAttribute",
        operators: ["exists", "!exists", "eq", "gt", "gte", "lt", "lte"],
        options: [],
      },
      {
        key: "modified",
        filterType: "DateAttribute",
        operators: ["exists", "!exists", "eq", "gt", "gte", "lt", "lte"],
        options: [],
      },
      { key: "sku", filterType: "TextAttribute", operators: ["exists", "!exists", "like", "eq", "!eq"], options: [] },
      { key: "gtin", filterType: "TextAttribute", operators: ["exists", "!exists", "like", "eq", "!eq"], options: [] },
      { key: "label", filterType: "TextAttribute", operators: ["exists", "!exists", "like", "eq", "!eq"], options: [] },
      {
        key: "status",
        filterType: "DropdownAttribute",
        operators: ["eq", "in", "!in"],
        options: ["Draft", "Completed", "Archived"],
      },
      {
        key: "categories",
        filterType: "CategoryAttribute",
        operators: ["exists", "!exists", "in", "!in"],
        options: [],
      },
      { key: "static_lists", filterType: "StaticListAttribute", operators: ["in"], options: [] },
      { key: "assets", filterType: "MediaAttribute", operators: ["exists", "!exists"], options: [] },
      { key: "images", filterType: "MediaAttribute", operators: ["exists", "!exists"], options: [] },
      { key: "thumbnail", filterType: "MediaAttribute", operators: ["exists", "!exists"], options: [] },
      {
        key: "product_level",
        filterType: "IntAttribute",
        operators: ["exists", "!exists", "eq", "!eq", "gt", "gte", "lt", "lte", "in", "!in"],
        options: [],
      },
      {
        key: "attributes.weight",
        filterType: "DecimalAttribute",
        operators: ["exists", "!exists", "eq", "!eq", "gt", "gte", "lt", "lte"],
        options: [],
      },
      {
        key: "attributes.colour",
        filterType: "DropdownAttribute",
        operators: ["exists", "!exists", "eq", "!eq", "in", "!in"],
        options: ["Red", "Blue"],
      },
      {
        key: "attributes.launch",
        filterType: "DateAttribute",
        operators: ["exists", "!exists", "eq", "gt", "gte", "lt", "lte"],
        options: [],
      },
      {
        key: "attributes.brand",
        filterType: "TextAttribute",
        operators: ["exists", "!exists", "like", "eq", "!eq"],
        options: [],
      },
      { key: "attributes.hero", filterType: "MediaAttribute", operators: ["exists", "!exists"], options: [] },
      { key: "_is_variation", filterType: "BooleanAttribute", operators: ["eq"], options: [] },
      { key: "_has_variations", filterType: "BooleanAttribute", operators: ["eq"], options: [] },
    ],
  },
};

/** What *List Asset Filters* returns. */
export const listAssetFiltersExample: { data: { fields: FilterField[] } } = {
  data: {
    fields: [
      { key: "id", filterType: "DropdownAttribute", operators: ["eq", "!eq", "in", "!in"], options: [] },
      { key: "status", filterType: "TextAttribute", operators: ["like", "eq", "!eq"], options: [] },
      { key: "file_type", filterType: "DropdownAttribute", operators: ["in", "!in"], options: [] },
      { key: "assigned", filterType: "BooleanAttribute", operators: ["eq"], options: [] },
      { key: "file_size", filterType: "IntAttribute", operators: ["eq", "!eq", "gt", "gte", "lt", "lte"], options: [] },
      {
        key: "categories",
        filterType: "MultiSelectAttribute",
        operators: ["exists", "!exists", "in", "!in"],
        options: [],
      },
      {
        key: "extension",
        filterType: "TextAttribute",
        operators: ["exists", "!exists", "like", "eq", "!eq", "in", "!in"],
        options: [],
      },
      { key: "created", filterType: "DateAttribute", operators: ["eq", "gt", "gte", "lt", "lte"], options: [] },
      { key: "modified", filterType: "DateAttribute", operators: ["eq", "gt", "gte", "lt", "lte"], options: [] },
      {
        key: "filename",
        filterType: "TextAttribute",
        operators: ["exists", "!exists", "like", "eq", "!eq", "in", "!in"],
        options: [],
      },
    ],
  },
};

/** What *List Relationship Filters* returns. */
export const listRelationshipFiltersExample: { data: { fields: FilterField[] } } = {
  data: {
    fields: [
      {
        key: "label",
        filterType: "TextAttribute",
        operators: ["exists", "!exists", "like", "eq", "!eq", "in", "!in"],
        options: [],
      },
      {
        key: "name",
        filterType: "TextAttribute",
        operators: ["exists", "!exists", "like", "eq", "!eq", "in", "!in"],
        options: [],
      },
      { key: "created", filterType: "DateAttribute", operators: ["eq", "gt", "gte", "lt", "lte"], options: [] },
      { key: "modified", filterType: "DateAttribute", operators: ["eq", "gt", "gte", "lt", "lte"], options: [] },
      { key: "symmetrical", filterType: "BooleanAttribute", operators: ["eq"], options: [] },
      { key: "id", filterType: "DropdownAttribute", operators: ["eq", "!eq", "in", "!in"], options: [] },
    ],
  },
};
