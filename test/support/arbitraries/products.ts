import fc from "fast-check";
import type { Product } from "../../../integrations/product-quality/core/model";

const sizes = ["S", "M", "L"];
const colours = ["Red", "Blue"];

const statusArbitrary = fc.oneof(
  { weight: 6, arbitrary: fc.constant("Completed") },
  { weight: 1, arbitrary: fc.constantFrom("Draft", "Archived") },
);

/** Values of an attribute, most of them good, some missing, some bad. */
const mostly = (good: string, ...bad: unknown[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant<unknown>(good) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, ...bad) },
  );

const attributesArbitrary = fc.record({
  description: mostly("Stoneware mug", "Mug #1", "茶"),
  weight: mostly("0.35", "heavy", "0"),
  commodity_code: mostly("69120021", "12"),
  cost_price: mostly("4.10", "0"),
  sell_price: mostly("12.50", "free"),
  stock_type_1: mostly("Home"),
  stock_type_2: mostly("Mugs"),
  country_of_origin: mostly("GB", "Atlantis"),
});

interface Member {
  product: Product;
}

const member = (sku: string, rest: Partial<Product>): fc.Arbitrary<Member> =>
  fc.record({ status: statusArbitrary, attributes: attributesArbitrary }).map(({ status, attributes }) => ({
    product: {
      id: `id of ${sku}`,
      sku,
      label: null,
      gtin: null,
      status,
      productType: "SINGLE",
      parentId: null,
      familyId: null,
      ...rest,
      attributes: Object.fromEntries(
        Object.entries({ ...attributes, ...rest.attributes }).filter(([, value]) => value !== undefined),
      ),
    },
  }));

const variantsOf = (parentSku: string): fc.Arbitrary<Member[]> =>
  fc.subarray(sizes.flatMap((size) => colours.map((colour) => [size, colour] as const))).chain((places) =>
    fc.tuple(
      ...places.map(([size, colour]) =>
        member(`${parentSku}-${size}-${colour.toUpperCase()}`, {
          productType: "VARIANT",
          parentId: `id of ${parentSku}`,
          attributes: { size, colour },
        }),
      ),
    ),
  );

/** A product range as a message sees it: products that are named, and parents that were only looked up. */
export interface Range {
  products: Product[];
  parents: Product[];
}

const family = (sku: string): fc.Arbitrary<Range> =>
  fc
    .tuple(member(sku, { productType: "PARENT" }), variantsOf(sku), fc.constantFrom("named", "lookedUp", "missing"))
    .map(([parent, variants, presence]) => ({
      products: [...(presence === "named" ? [parent] : []), ...variants].map(({ product }) => product),
      parents: presence === "lookedUp" && variants.length > 0 ? [parent.product] : [],
    }));

const single = (sku: string): fc.Arbitrary<Range> =>
  member(sku, {}).map(({ product }) => ({ products: [product], parents: [] }));

/**
 * Ranges of up to three families and a few single products. Statuses, missing and bad values, missing parents and SKUs that collide by case or outer space all
 * occur; SKUs are distinct, as Plytix keeps them.
 */
export const rangeArbitrary: fc.Arbitrary<Range> = fc
  .tuple(
    fc.subarray(["TEE", "CAP", "MUG"]),
    fc.subarray(["CUP", "cup", "CUP ", "POT-1", "POT 1", "PAN", "BAD#1", "X".repeat(60)]),
  )
  .chain(([families, singles]) => fc.tuple(...families.map(family), ...singles.map(single)))
  .map((parts) => ({
    products: parts.flatMap(({ products }) => products),
    parents: parts.flatMap(({ parents }) => parents),
  }));
