import type { SearchEnd } from "../actions/searchPages";
import type { AttributeGroup } from "../wire/attribute";
import type { Deleted } from "./answers";

/** What *Search Attribute Groups* returns. */
export const searchAttributeGroupsExample: { data: { attributeGroups: AttributeGroup[] } & SearchEnd } = {
  data: {
    attributeGroups: [{ id: "d67b138550796c95f8bcb34a", name: "Logistics", order: 0, attributeLabels: ["weight"] }],
    count: 1,
    totalCount: 1,
    nextPage: null,
  },
};

/** What *Create Attribute Group* returns. */
export const createAttributeGroupExample: { data: AttributeGroup } = {
  data: { id: "d67b138550796c95f8bcb34a", name: "Logistics", order: 0, attributeLabels: ["weight"] },
};

/** What *Update Attribute Group* returns. */
export const updateAttributeGroupExample: { data: AttributeGroup } = {
  data: { id: "d67b138550796c95f8bcb34a", name: "Logistics", order: 2, attributeLabels: ["weight", "launch"] },
};

/** What *Delete Attribute Group* returns. */
export const deleteAttributeGroupExample: { data: Deleted } = {
  data: { id: "d67b138550796c95f8bcb34a", deleted: true },
};
