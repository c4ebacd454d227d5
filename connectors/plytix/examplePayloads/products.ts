import type { SearchEnd } from "../actions/searchPages";
import type { ProductsBySku } from "../listing/productsBySku";
import type { WrittenProduct } from "../wire/audit";
import type { Product } from "../wire/product";
import type { ExpandedProduct, ProductDetails } from "../wire/productDetails";
import type { Deleted } from "./answers";

/** What *Search Products* returns. */
export const searchProductsExample: { data: { products: Product[] } & SearchEnd } = {
  data: {
    products: [
      {
        id: "5201d74724201be5c2c00884",
        sku: "MUG-01",
        label: "Enamel Mug",
        gtin: "5012345678900",
        status: "Completed",
        productType: "SINGLE",
        parentId: null,
        familyId: null,
        variantCount: 0,
        created: "2026-01-31T16:25:42.748Z",
        modified: "2026-01-31T16:25:42.750Z",
        attributes: { weight: 0.35, colour: "Red" },
        categories: [{ id: "06b6813e6ec61e835c6f9eef", name: null, path: [] }],
      },
    ],
    count: 1,
    totalCount: 4,
    nextPage: null,
  },
};

/** What *Get Products by SKU* returns. */
export const getProductsBySkuExample: { data: ProductsBySku } = {
  data: {
    products: [
      {
        id: "5201d74724201be5c2c00884",
        sku: "MUG-01",
        label: "Enamel Mug",
        gtin: "5012345678900",
        status: "Completed",
        productType: "SINGLE",
        parentId: null,
        familyId: null,
        variantCount: 0,
        created: "2026-01-31T16:25:42.748Z",
        modified: "2026-01-31T16:25:42.750Z",
        attributes: { weight: 0.35 },
        categories: [{ id: "06b6813e6ec61e835c6f9eef", name: null, path: [] }],
      },
      {
        id: "f00144a65e1a44edd805d0de",
        sku: "SHIRT-S",
        label: "Shirt, small",
        gtin: null,
        status: "Completed",
        productType: "VARIANT",
        parentId: "c42cbef338ae0073060e340d",
        familyId: null,
        variantCount: 0,
        created: "2026-02-16T14:09:08.998Z",
        modified: "2026-02-16T14:09:09.000Z",
        attributes: { weight: 0.2 },
        categories: [{ id: "86958743cb62b9695c043ad3", name: null, path: [] }],
      },
    ],
    parents: [
      {
        id: "c42cbef338ae0073060e340d",
        sku: "SHIRT",
        label: "Shirt",
        gtin: null,
        status: "Completed",
        productType: "PARENT",
        parentId: null,
        familyId: "52c72dcbd36514f570890eb1",
        variantCount: 0,
        created: "2026-02-17T06:17:09.248Z",
        modified: "2026-02-17T06:17:09.250Z",
        attributes: {},
        categories: [],
      },
    ],
    notFound: ["NONE"],
    unknownAttributes: ["wieght"],
  },
};

/** What *Get Product* returns. */
export const getProductExample: { data: ProductDetails } = {
  data: {
    id: "5201d74724201be5c2c00884",
    sku: "MUG-01",
    label: "Enamel Mug",
    gtin: "5012345678900",
    status: "Completed",
    productType: "SINGLE",
    parentId: null,
    familyId: "13d0ee168a07196476bcc7e3",
    variantCount: 0,
    created: "2026-01-31T16:25:42.748Z",
    modified: "2026-03-02T08:00:00.000Z",
    attributes: { weight: 0.35, colour: "Red", launch: "2026-01-31T00:00:00", hero: ["0a4f586fba70e63f8aea94fa"] },
    categories: [{ id: "06b6813e6ec61e835c6f9eef", name: null, path: [] }],
    assets: [],
    thumbnail: null,
    relationships: [
      {
        relationshipId: "91608c764cac94ad116b760c",
        relationshipLabel: "spare_parts",
        relatedProducts: [
          { productId: "c42cbef338ae0073060e340d", quantity: 1, lastModified: "2026-03-02T08:00:00.000Z" },
        ],
      },
    ],
    overwrittenAttributes: [],
    listIds: [],
    createdBy: { type: "SYSTEM", userId: null, userName: "System", userEmail: "System" },
    modifiedBy: {
      type: "API",
      userId: "bdfa1c955b84a3ecd137ecf4",
      userName: "Demo credential",
      userEmail: "Demo credential",
    },
  },
};

/** What *Get Expanded Product* returns. */
export const getExpandedProductExample: { data: ExpandedProduct } = {
  data: {
    id: "c42cbef338ae0073060e340d",
    sku: "SHIRT",
    label: "Shirt",
    gtin: null,
    status: "Completed",
    productType: null,
    parentId: null,
    familyId: "52c72dcbd36514f570890eb1",
    variantCount: 0,
    created: "2026-02-17T06:17:09.248Z",
    modified: "2026-03-02T08:00:00.000Z",
    attributes: { brand: "Ours" },
    categories: [],
    assets: [
      {
        id: "0a4f586fba70e63f8aea94fa",
        filename: "mug.jpg",
        url: "https://files.plytix.com/api/v1.1/file/public_files/0a4f586fba70e63f8aea94fa/mug.jpg",
        thumbnailUrl: "https://files.plytix.com/api/v1.1/thumb/0a4f586fba70e63f8aea94fa/mug.jpg",
      },
    ],
    thumbnail: {
      id: "0a4f586fba70e63f8aea94fa",
      filename: "mug.jpg",
      url: "https://files.plytix.com/api/v1.1/file/public_files/0a4f586fba70e63f8aea94fa/mug.jpg",
      thumbnailUrl: "https://files.plytix.com/api/v1.1/thumb/0a4f586fba70e63f8aea94fa/mug.jpg",
    },
    relationships: [],
    overwrittenAttributes: [],
    listIds: [],
    createdBy: { type: "SYSTEM", userId: null, userName: "System", userEmail: "System" },
    modifiedBy: {
      type: "API",
      userId: "bdfa1c955b84a3ecd137ecf4",
      userName: "Demo credential",
      userEmail: "Demo credential",
    },
    emptyAttributes: ["colour", "hero", "launch", "weight"],
  },
};

/** What *Create Product* returns. */
export const createProductExample: { data: WrittenProduct } = {
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

/** What *Update Product* returns. */
export const updateProductExample: { data: WrittenProduct } = {
  data: {
    id: "5201d74724201be5c2c00884",
    created: "2026-01-31T16:25:42.748Z",
    modified: "2026-03-02T08:00:00.000Z",
    createdBy: { type: "SYSTEM", userId: null, userName: "System", userEmail: "System" },
    modifiedBy: {
      type: "API",
      userId: "bdfa1c955b84a3ecd137ecf4",
      userName: "Demo credential",
      userEmail: "Demo credential",
    },
  },
};

/** What *Delete Product* returns. */
export const deleteProductExample: { data: Deleted } = { data: { id: "5201d74724201be5c2c00884", deleted: true } };

/** What *Assign Family to Product* returns. */
export const assignFamilyExample: { data: WrittenProduct } = {
  data: {
    id: "5201d74724201be5c2c00884",
    created: "2026-01-31T16:25:42.748Z",
    modified: "2026-03-02T08:00:00.000Z",
    createdBy: { type: "SYSTEM", userId: null, userName: "System", userEmail: "System" },
    modifiedBy: {
      type: "API",
      userId: "bdfa1c955b84a3ecd137ecf4",
      userName: "Demo credential",
      userEmail: "Demo credential",
    },
  },
};

/** What *Unlink Family from Product* returns. */
export const unlinkFamilyExample: { data: WrittenProduct } = {
  data: {
    id: "5201d74724201be5c2c00884",
    created: "2026-01-31T16:25:42.748Z",
    modified: "2026-03-02T08:00:00.000Z",
    createdBy: { type: "SYSTEM", userId: null, userName: "System", userEmail: "System" },
    modifiedBy: {
      type: "API",
      userId: "bdfa1c955b84a3ecd137ecf4",
      userName: "Demo credential",
      userEmail: "Demo credential",
    },
  },
};
