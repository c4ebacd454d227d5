import fc from "fast-check";
import type { Product } from "../../../integrations/product-quality/core/model";

const textArbitrary = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom("__proto__", "constructor", "=1+1", "<script>", "\u0000", "x".repeat(400)),
);
const valueArbitrary = fc.oneof(
  textArbitrary,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(textArbitrary, { maxLength: 3 }),
  fc.record({ text: textArbitrary }, { noNullPrototype: true }),
);
const attributeNames = [
  "description",
  "long_description",
  "weight",
  "height",
  "commodity_code",
  "country_of_origin",
  "barcode",
  "sell_price",
  "cost_price",
  "tax_code",
  "stock_type_1",
  "stock_type_2",
  "size",
  "colour",
];

/** Products with distinct SKUs of any characters, any type and status, and any JSON in their attributes. */
export const hostileProductsArbitrary: fc.Arbitrary<Product[]> = fc
  .uniqueArray(
    fc.record({
      sku: textArbitrary,
      label: fc.option(textArbitrary, { nil: null }),
      gtin: fc.option(textArbitrary, { nil: null }),
      status: fc.constantFrom("Completed", "Completed", "Completed", "Draft", "Archived", null),
      productType: fc.constantFrom("SINGLE", "PARENT", "VARIANT", "anything"),
      parentId: fc.constantFrom(null, "id-0", "id-1", "id-missing"),
      familyId: fc.constant(null),
      attributes: fc.dictionary(fc.constantFrom(...attributeNames), valueArbitrary, { noNullPrototype: true }),
    }),
    { selector: ({ sku }) => sku, maxLength: 6 },
  )
  .map((products) => products.map((product, index) => ({ ...product, id: `id-${index}` })));
