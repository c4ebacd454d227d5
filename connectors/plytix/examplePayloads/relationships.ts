import type { SearchEnd } from "../actions/searchPages";
import type { ProductLink } from "../clientRelationships";
import type { ProductRelationship, RelatedProduct, Relationship } from "../wire/relationship";
import type { Deleted } from "./answers";

/** What *Search Relationships* returns. */
export const searchRelationshipsExample: { data: { relationships: Relationship[] } & SearchEnd } = {
  data: {
    relationships: [
      {
        id: "91608c764cac94ad116b760c",
        label: "spare_parts",
        name: "Spare Parts",
        isSymmetrical: false,
        created: "2026-03-02T07:59:59.998Z",
        modified: "2026-03-02T08:00:00.000Z",
      },
    ],
    count: 1,
    totalCount: 1,
    nextPage: null,
  },
};

/** What *Get Relationship* returns. */
export const getRelationshipExample: { data: Relationship } = {
  data: {
    id: "91608c764cac94ad116b760c",
    label: "spare_parts",
    name: "Spare Parts",
    isSymmetrical: false,
    created: "2026-03-02T07:59:59.998Z",
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Create Relationship* returns. */
export const createRelationshipExample: { data: Relationship } = {
  data: {
    id: "91608c764cac94ad116b760c",
    label: "goes_with",
    name: "Goes With",
    isSymmetrical: true,
    created: "2026-03-02T07:59:59.998Z",
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Update Relationship* returns. */
export const updateRelationshipExample: { data: Relationship } = {
  data: {
    id: "91608c764cac94ad116b760c",
    label: "spare_parts",
    name: "Replacement Parts",
    isSymmetrical: false,
    created: "2026-03-02T07:59:59.998Z",
    modified: "2026-03-02T08:00:00.000Z",
  },
};

/** What *Delete Relationship* returns. */
export const deleteRelationshipExample: { data: Deleted } = { data: { id: "91608c764cac94ad116b760c", deleted: true } };

/** What *Add Related Products* returns. */
export const addRelatedProductsExample: { data: ProductRelationship } = {
  data: {
    relationshipId: "91608c764cac94ad116b760c",
    relationshipLabel: "spare_parts",
    relatedProducts: [
      { productId: "c42cbef338ae0073060e340d", quantity: 1, lastModified: "2026-03-02T08:00:00.000Z" },
      { productId: "f00144a65e1a44edd805d0de", quantity: 2, lastModified: "2026-03-02T08:00:00.000Z" },
    ],
  },
};

/** What *Update Related Product* returns. */
export const updateRelatedProductExample: { data: RelatedProduct } = {
  data: { productId: "c42cbef338ae0073060e340d", quantity: 5, lastModified: "2026-03-02T08:00:00.000Z" },
};

/** What *Update Related Products* returns. */
export const updateRelatedProductsExample: {
  data: { productId: string; relationshipId: string; relatedProducts: ProductLink[]; updated: boolean };
} = {
  data: {
    productId: "5201d74724201be5c2c00884",
    relationshipId: "91608c764cac94ad116b760c",
    relatedProducts: [{ productId: "c42cbef338ae0073060e340d", quantity: 5 }],
    updated: true,
  },
};

/** What *Unlink Related Products* returns. */
export const unlinkRelatedProductsExample: {
  data: { productId: string; relationshipId: string; relatedProductIds: string[]; unlinked: boolean };
} = {
  data: {
    productId: "5201d74724201be5c2c00884",
    relationshipId: "91608c764cac94ad116b760c",
    relatedProductIds: ["c42cbef338ae0073060e340d"],
    unlinked: true,
  },
};
