import type { SearchEnd } from "../actions/searchPages";
import type { Attribute } from "../wire/attribute";
import type { Accepted } from "./answers";

/** What *Search Attributes* returns. */
export const searchAttributesExample: { data: { attributes: Attribute[] } & SearchEnd } = {
  data: {
    attributes: [
      {
        id: "a5f3fdc1e80baab5f8188c2e",
        label: "colour",
        name: "Colour",
        typeClass: "DropdownAttribute",
        filterType: "DropdownAttribute",
        description: null,
        groupIds: [],
        options: ["Red", "Blue"],
        countedAttributes: [],
      },
      {
        id: "4ea80cc7c1fc04bddbcc9ce7",
        label: "weight",
        name: "Weight",
        typeClass: "DecimalAttribute",
        filterType: "DecimalAttribute",
        description: null,
        groupIds: [],
        options: [],
        countedAttributes: [],
      },
    ],
    count: 2,
    totalCount: 5,
    nextPage: null,
  },
};

/** What *Get Attribute* returns. */
export const getAttributeExample: { data: Attribute } = {
  data: {
    id: "a5f3fdc1e80baab5f8188c2e",
    label: "colour",
    name: "Colour",
    typeClass: "DropdownAttribute",
    filterType: "DropdownAttribute",
    description: null,
    groupIds: [],
    options: ["Red", "Blue"],
    countedAttributes: [],
  },
};

/** What *Create Attribute* returns. */
export const createAttributeExample: { data: Attribute } = {
  data: {
    id: "2915f64885fd173096dc4b58",
    label: "handle_type",
    name: "Handle Type",
    typeClass: "DropdownAttribute",
    filterType: "DropdownAttribute",
    description: null,
    groupIds: [],
    options: ["Round", "Square"],
    countedAttributes: [],
  },
};

/** What *Update Attribute* returns. */
export const updateAttributeExample: { data: Attribute } = {
  data: {
    id: "a5f3fdc1e80baab5f8188c2e",
    label: "colour",
    name: "Main Colour",
    typeClass: "DropdownAttribute",
    filterType: "DropdownAttribute",
    description: null,
    groupIds: [],
    options: ["Red", "Blue", "Green"],
    countedAttributes: [],
  },
};

/** What *Delete Attribute* returns. */
export const deleteAttributeExample: { data: Accepted } = { data: { id: "2f95494290185e1e30c1a15f", accepted: true } };
