import type { SearchEnd } from "../actions/searchPages";
import type { Family, FamilyAttribute } from "../wire/family";
import type { Accepted } from "./answers";

/** What *Search Families* returns. */
export const searchFamiliesExample: { data: { families: Family[] } & SearchEnd } = {
  data: {
    families: [
      {
        id: "52c72dcbd36514f570890eb1",
        name: "Clothing",
        attributeCount: 5,
        modelCount: 1,
        productCount: 3,
        created: "2026-03-02T08:00:00.000Z",
        modified: "2026-03-02T08:00:00.000Z",
      },
      {
        id: "13d0ee168a07196476bcc7e3",
        name: "Kitchenware",
        attributeCount: 5,
        modelCount: 1,
        productCount: 1,
        created: "2026-03-02T08:00:00.000Z",
        modified: "2026-03-02T08:00:00.000Z",
      },
    ],
    count: 2,
    totalCount: 2,
    nextPage: null,
  },
};

/** What *Get Family* returns. */
export const getFamilyExample: { data: Family } = {
  data: {
    id: "52c72dcbd36514f570890eb1",
    name: "Clothing",
    attributeCount: 5,
    modelCount: 1,
    productCount: 3,
    created: "2026-03-02T08:00:00.000Z",
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Create Family* returns. */
export const createFamilyExample: { data: Family } = {
  data: {
    id: "baf832cd326bb83b4904f220",
    name: "Glassware",
    attributeCount: 2,
    modelCount: 0,
    productCount: 0,
    created: "2026-03-02T07:59:59.998Z",
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Update Family* returns. */
export const updateFamilyExample: { data: Family } = {
  data: {
    id: "52c72dcbd36514f570890eb1",
    name: "Garments",
    attributeCount: 5,
    modelCount: 1,
    productCount: 3,
    created: "2026-03-02T08:00:00.000Z",
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Delete Family* returns. */
export const deleteFamilyExample: { data: Accepted } = { data: { id: "52c72dcbd36514f570890eb1", accepted: true } };

/** What *List Family Attributes* returns. */
export const listFamilyAttributesExample: { data: { attributes: FamilyAttribute[] } } = {
  data: {
    attributes: [
      { id: "4ea80cc7c1fc04bddbcc9ce7", label: "weight", name: "Weight", level: "no_level" },
      { id: "a5f3fdc1e80baab5f8188c2e", label: "colour", name: "Colour", level: "no_level" },
      { id: "212ca1321b8ce6e6516b999a", label: "launch", name: "Launch", level: "no_level" },
      { id: "2f95494290185e1e30c1a15f", label: "brand", name: "Brand", level: "no_level" },
      { id: "a76913c39996314541df033c", label: "hero", name: "Hero", level: "no_level" },
    ],
  },
};

/** What *List All Family Attributes* returns. */
export const listAllFamilyAttributesExample: { data: { attributes: FamilyAttribute[] } } = {
  data: {
    attributes: [
      { id: null, label: "sku", name: "sku", level: "no_level" },
      { id: null, label: "label", name: "label", level: "no_level" },
      { id: null, label: "gtin", name: "gtin", level: "no_level" },
      { id: null, label: "status", name: "status", level: "no_level" },
      { id: null, label: "thumbnail", name: "thumbnail", level: "no_level" },
      { id: null, label: "categories", name: "categories", level: "no_level" },
      { id: null, label: "assets", name: "assets", level: "no_level" },
      { id: "4ea80cc7c1fc04bddbcc9ce7", label: "weight", name: "Weight", level: "no_level" },
      { id: "a5f3fdc1e80baab5f8188c2e", label: "colour", name: "Colour", level: "no_level" },
      { id: "212ca1321b8ce6e6516b999a", label: "launch", name: "Launch", level: "no_level" },
      { id: "2f95494290185e1e30c1a15f", label: "brand", name: "Brand", level: "no_level" },
      { id: "a76913c39996314541df033c", label: "hero", name: "Hero", level: "no_level" },
    ],
  },
};

/** What *Link Attributes to Family* returns. */
export const linkFamilyAttributesExample: { data: Accepted } = {
  data: { id: "baf832cd326bb83b4904f220", accepted: true },
};

/** What *Unlink Attributes from Family* returns. */
export const unlinkFamilyAttributesExample: { data: Accepted } = {
  data: { id: "52c72dcbd36514f570890eb1", accepted: true },
};

/** What *Update Family Attribute Levels* returns. */
export const updateFamilyAttributesExample: { data: Accepted } = {
  data: { id: "52c72dcbd36514f570890eb1", accepted: true },
};

/** What *Update All Family Attribute Levels* returns. */
export const updateAllFamilyAttributesExample: { data: Accepted } = {
  data: { id: "52c72dcbd36514f570890eb1", accepted: true },
};
