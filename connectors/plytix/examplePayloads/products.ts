import type { ProductsBySku } from "../listing/productsBySku";
import type { Product } from "../wire/product";

/** A single product with everything a product may carry. */
export const exampleProduct: Product = {
  id: "65f0c0ffee00000000000001",
  sku: "MUG-01",
  label: "Enamel Mug",
  gtin: "5012345678900",
  status: "Completed",
  productType: "SINGLE",
  parentId: null,
  familyId: null,
  variantCount: 0,
  created: "2026-01-02T03:04:05.676Z",
  modified: "2026-01-02T03:04:05.678Z",
  attributes: { weight: 0.35, commodity_code: "73239900" },
  categories: [{ id: "65f0c0ffee000000000000c1", name: null, path: [] }],
};

const exampleParent: Product = {
  ...exampleProduct,
  id: "65f0c0ffee00000000000002",
  sku: "SHIRT",
  label: "Shirt",
  gtin: null,
  productType: "PARENT",
  variantCount: 1,
  attributes: {},
  categories: [],
};

const exampleVariant: Product = {
  ...exampleProduct,
  id: "65f0c0ffee00000000000003",
  sku: "SHIRT-S",
  label: "Shirt, small",
  gtin: null,
  productType: "VARIANT",
  parentId: exampleParent.id,
  attributes: { weight: 0.2 },
  categories: [],
};

/** What *Get Products by SKU* returns. */
export const getProductsBySkuExample: { data: ProductsBySku } = {
  data: {
    products: [exampleProduct, exampleVariant],
    parents: [exampleParent],
    notFound: ["MUG-99"],
    unknownAttributes: ["wieght"],
  },
};

/** What *Search Products* returns. */
export const searchProductsExample: { data: ProductSearchResult } = {
  data: { products: [exampleProduct], count: 1, totalCount: 250, nextPage: null },
};

/** Result of a search. */
export interface ProductSearchResult {
  products: Product[];
  /** Matches over all pages; `null` when Plytix does not say. */
  count: number | null;
  /** Products in the account whatever the filter; `null` when Plytix does not say. */
  totalCount: number | null;
  /** Page to go on with, or `null` when everything was read. */
  nextPage: number | null;
}

/** What *Get Product* returns. */
export const getProductExample: { data: Product } = { data: exampleProduct };

/** What *List Variants* returns; it comes from v1, which gives the names of categories. @source PX-44 */
export const listVariantsExample: { data: { variants: Product[] } } = {
  data: {
    variants: [
      {
        ...exampleVariant,
        categories: [{ id: "65f0c0ffee000000000000c2", name: "Shirts", path: ["Clothing", "Shirts"] }],
      },
    ],
  },
};
