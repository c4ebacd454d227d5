import type { z } from "zod";
import type { StockItem } from "../../../connectors/khaos-control/fields/stockItem";
import type { Issue, Product, ValidatedProduct } from "../../../integrations/product-quality/core/model";
import type { PlannedProduct } from "../../../integrations/product-quality/core/plan/plannedProduct";
import { type Settings, settingsSchema } from "../../../integrations/product-quality/core/settings";
import { type ValidationInput, validateProducts } from "../../../integrations/product-quality/core/validate";

/** Settings with the defaults of a new client, except what is given. */
export const settingsOf = (given: z.input<typeof settingsSchema> = {}): Settings => settingsSchema.parse(given);

/** Attributes of a product that lacks nothing. */
export const completeAttributes: Product["attributes"] = {
  description: "Stoneware mug",
  weight: "0.35",
  commodity_code: "69120021",
  cost_price: "4.10",
  sell_price: "12.50",
  stock_type_1: "Home",
  stock_type_2: "Mugs",
};

/** A complete, live single product; its id is made of its SKU. `attributes` are added to the complete ones; undefined takes one away. */
export const productOf = (sku: string, given: Partial<Product> = {}): Product => {
  const attributes = { ...completeAttributes, ...given.attributes };
  return {
    id: `id-${sku}`,
    sku,
    label: null,
    gtin: null,
    status: "Completed",
    productType: "SINGLE",
    parentId: null,
    familyId: null,
    ...given,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)),
  };
};

/** A complete, live parent. */
export const parentOf = (sku: string, given: Partial<Product> = {}): Product =>
  productOf(sku, { productType: "PARENT", ...given });

/** A complete, live variant of the parent `parentSku` with these option values. */
export const variantOf = (
  sku: string,
  parentSku: string,
  { options = {}, ...given }: Partial<Product> & { options?: Record<string, string> } = {},
): Product =>
  productOf(sku, {
    productType: "VARIANT",
    parentId: `id-${parentSku}`,
    ...given,
    attributes: { ...options, ...given.attributes },
  });

/** Products of a message after validation, in their order, looked-up parents last. */
export const judge = (products: Product[], rest: Partial<Omit<ValidationInput, "products">> = {}): ValidatedProduct[] =>
  validateProducts({ products, parents: [], managed: [], settings: settingsOf(), ...rest }).products;

/** The one product among `products`, judged. */
export const judgeOne = (product: Product, rest: Partial<Omit<ValidationInput, "products">> = {}): ValidatedProduct => {
  const [judged] = judge([product], rest);
  if (judged === undefined) throw new Error("validation lost the product");
  return judged;
};

/** Codes of the issues of each product, by SKU. */
export const codesBySku = (
  products: readonly { sku: string; issues: readonly Issue[] }[],
): Record<string, Issue["code"][]> =>
  Object.fromEntries(products.map(({ sku, issues }) => [sku, issues.map(({ code }) => code)]));

/** The Stock Item that equals a complete single product. */
export const itemOf = (stockCode: string, given: Partial<StockItem> = {}): StockItem => ({
  stockCode,
  parentCode: null,
  isScsParent: false,
  scsHeadings: [],
  scsPath: [],
  deleted: false,
  ...given,
  fields: {
    description: "Stoneware mug",
    weight: "0.35",
    commodityCode: "69120021",
    sellPrice: "12.5",
    buyPrice: "3.9",
    stockType1: "Home",
    stockType2: "Mugs",
    stockControlled: true,
    ...given.fields,
  },
});

/** An SCS parent with these captions. */
export const scsParentItem = (stockCode: string, headings: string[], given: Partial<StockItem> = {}): StockItem =>
  itemOf(stockCode, { isScsParent: true, scsHeadings: headings, ...given });

/** A child in the tree of an SCS parent, at the place of these descriptions; the suffixes are the descriptions. */
export const childItem = (
  stockCode: string,
  parentCode: string,
  { place, ...given }: Partial<StockItem> & { place: string[] },
): StockItem =>
  itemOf(stockCode, {
    parentCode,
    scsPath: place.map((description) => ({ code: description, description })),
    ...given,
  });

/** A planned product that nothing was found against. */
export const plannedOf = (
  sku: string,
  intent: PlannedProduct["intent"],
  given: Partial<PlannedProduct> = {},
): PlannedProduct => ({
  sku,
  id: `id-${sku}`,
  parentId: null,
  stockCode: sku,
  intent,
  withdrawal: null,
  issues: [],
  warnings: [],
  ...given,
});
