import type { StockLine } from "../simulators/khaos-control";
import type { CatalogueLine } from "../simulators/plytix/catalogue";

/** Attributes of a product that nothing is wrong with. */
export const completeAttributes: Readonly<Record<string, unknown>> = {
  description: "Stoneware Mug",
  long_description: "<p>Thrown by hand.</p>",
  sell_price: 14.5,
  cost_price: 4.85,
  tax_code: "1",
  stock_type_1: "Homeware",
  stock_type_2: "Kitchen",
  weight: 0.35,
  commodity_code: "6912002310",
  country_of_origin: "GB",
};

type Attributes = Record<string, unknown>;

const withAttributes = (attributes: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries({ ...completeAttributes, ...attributes }).filter(([, value]) => value !== undefined),
  );

/** A completed single product; an attribute given as `undefined` is left out. */
export const single = (sku: string, attributes: Attributes = {}): CatalogueLine => ({
  sku,
  label: String(attributes.description ?? completeAttributes.description),
  status: "Completed",
  product_type: "SINGLE",
  attributes: withAttributes(attributes),
});

/** A completed parent: a parent is not sold, so it has no weight, code, cost or price of its own. */
export const parent = (sku: string, attributes: Attributes = {}): CatalogueLine => ({
  sku,
  label: String(attributes.description ?? "Linen Shirt"),
  status: "Completed",
  product_type: "PARENT",
  attributes: {
    description: "Linen Shirt",
    long_description: "<p>Washed linen.</p>",
    stock_type_1: "Clothing",
    stock_type_2: "Shirts",
    ...attributes,
  },
});

/** A completed variant `PARENT-SIZE-COLOUR`. */
export const variant = (
  parentSku: string,
  [size, colour]: readonly [size: string, colour: string],
  attributes: Attributes = {},
): CatalogueLine => ({
  sku: `${parentSku}-${size}-${colour.toUpperCase()}`,
  label: `Linen Shirt ${size} ${colour}`,
  status: "Completed",
  product_type: "VARIANT",
  parent_sku: parentSku,
  attributes: withAttributes({
    description: `Linen Shirt ${size} ${colour}`,
    long_description: undefined,
    stock_type_1: "Clothing",
    stock_type_2: "Shirts",
    weight: 0.3,
    commodity_code: "6205200000",
    size,
    colour,
    ...attributes,
  }),
});

/** A parent with one variant for each size, all white. */
export const family = (sku: string, sizes: readonly string[]): CatalogueLine[] => [
  parent(sku),
  ...sizes.map((size) => variant(sku, [size, "White"])),
];

/** The Stock Item that a complete single product becomes, as if it had been there for long. */
export const stockOf = (line: CatalogueLine, given: Partial<StockLine> = {}): StockLine => {
  const { attributes = {} } = line;
  return {
    stockCode: line.sku,
    description: String(attributes.description),
    stockControlled: true,
    discontinued: false,
    runToZero: false,
    web: true,
    buyPrice: 3.1,
    sellPrice: Number(attributes.sell_price),
    stockLevel: 0,
    ...given,
    fields: {
      LONG_DESC: attributes.long_description,
      STOCK_TTYPE: attributes.stock_type_1,
      STOCK_TYPE: attributes.stock_type_2,
      TAX_CODE: 1,
      WEIGHT: attributes.weight,
      COUNTRY_OF_MANUFACTURE: attributes.country_of_origin,
      "Harmonisation:Code": attributes.commodity_code,
      ...given.fields,
    },
  };
};

/** A size-colour-style parent as it stands in the ERP. */
export const stockParent = (stockCode: string, description = "Linen Shirt"): StockLine => ({
  stockCode,
  description,
  scs: { headings: ["Size", "Colour"], values: [] },
  stockControlled: false,
  sellPrice: 0,
  buyPrice: 0,
  fields: { LONG_DESC: "<p>Washed linen.</p>", STOCK_TTYPE: "Clothing", STOCK_TYPE: "Shirts", TAX_CODE: 1 },
});

/** A variant as it stands in the ERP below its parent. */
export const stockVariant = (
  line: CatalogueLine,
  [size, colour]: readonly [size: string, colour: string],
  given: Partial<StockLine> = {},
): StockLine => ({
  ...stockOf(line, { parentCode: line.parent_sku ?? null, fields: { LONG_DESC: "" }, ...given }),
  description: `Linen Shirt ${size} / ${colour}`,
  scs: { values: [size, colour], codes: [size, colour.toUpperCase()] },
});
