import type { WrittenProduct } from "../wire/audit";
import type { Product } from "../wire/product";

/** What *List Variants* returns. */
export const listVariantsExample: { data: { variants: Product[] } } = {
  data: {
    variants: [
      {
        id: "f00144a65e1a44edd805d0de",
        sku: "SHIRT-S",
        label: "Shirt, small",
        gtin: null,
        status: "Completed",
        productType: "VARIANT",
        parentId: "c42cbef338ae0073060e340d",
        familyId: "52c72dcbd36514f570890eb1",
        variantCount: 0,
        created: "2026-02-16T14:09:08.998Z",
        modified: "2026-02-16T14:09:09.000Z",
        attributes: { weight: 0.2, colour: "Blue" },
        categories: [{ id: "86958743cb62b9695c043ad3", name: "Shirts", path: ["Clothing", "Shirts"] }],
      },
    ],
  },
};

/** What *Create Variant* returns. */
export const createVariantExample: { data: WrittenProduct } = {
  data: {
    id: "bf2ce030b488eda98a4f6bd2",
    created: "2026-03-02T07:59:59.998Z",
    modified: "2026-03-02T08:00:00.000Z",
    createdBy: {
      type: "API",
      userId: "bdfa1c955b84a3ecd137ecf4",
      userName: "Demo credential",
      userEmail: "Demo credential",
    },
    modifiedBy: {
      type: "API",
      userId: "bdfa1c955b84a3ecd137ecf4",
      userName: "Demo credential",
      userEmail: "Demo credential",
    },
  },
};

/** What *Link Variant to Parent* returns. */
export const linkVariantExample: { data: { parentId: string; variantId: string; linked: boolean } } = {
  data: { parentId: "c42cbef338ae0073060e340d", variantId: "2dc376df49a25dedba79d652", linked: true },
};

/** What *Unlink Variant from Parent* returns. */
export const unlinkVariantExample: { data: { parentId: string; variantId: string; unlinked: boolean } } = {
  data: { parentId: "c42cbef338ae0073060e340d", variantId: "f00144a65e1a44edd805d0de", unlinked: true },
};

/** What *Resync Variants* returns. */
export const resyncVariantsExample: {
  data: { parentId: string; attributeLabels: string[]; variantIds: string[]; resynced: boolean };
} = {
  data: {
    parentId: "c42cbef338ae0073060e340d",
    attributeLabels: ["brand"],
    variantIds: ["f00144a65e1a44edd805d0de"],
    resynced: true,
  },
};
