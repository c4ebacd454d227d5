import fc from "fast-check";
import { defaultMandatoryAttributes, settingsSchema } from "../../integrations/product-quality/core/settings";
import { planAgainst } from "../integrations/product-quality/erpModel";
import { fieldMapArbitrary } from "../support/arbitraries/fieldMap";
import { hostileProductsArbitrary } from "../support/arbitraries/hostileProducts";
import { rangeArbitrary } from "../support/arbitraries/products";
import { stockArbitrary } from "../support/arbitraries/stock";

const charactersOf = (text: string): number => [...text].length;

it("shows at most 80 characters of any value, on one line, whatever a product holds", () => {
  fc.assert(
    fc.property(hostileProductsArbitrary, fc.constantFrom("SCS", "Plain"), (products, variantStrategy) => {
      const settings = settingsSchema.parse({ variantStrategy });
      const planned = planAgainst({ items: [] }, { products, settings }).products;
      expect(planned.map(({ sku }) => sku).sort()).toEqual(products.map(({ sku }) => sku).sort());
      for (const { value } of planned.flatMap(({ issues, warnings }) => [...issues, ...warnings])) {
        expect(charactersOf(value ?? "")).toBeLessThanOrEqual(80);
        expect(value ?? "").not.toMatch(/[\r\n\t]/);
      }
    }),
    { numRuns: 100 },
  );
});

it("shows no cost in any issue or warning, whatever the field map", () => {
  const costs = fc.constantFrom<unknown>("-31337.5", "31337,5", "£31337", -31337, ["31337"], { amount: 31337 }, "0");
  fc.assert(
    fc.property(rangeArbitrary, stockArbitrary, fieldMapArbitrary, costs, (range, items, fieldMap, cost) => {
      const products = range.products.map((product) => ({
        ...product,
        attributes: { ...product.attributes, cost_price: cost },
      }));
      // Whoever maps the cost to a field for everybody's eyes has published it.
      const safeMap = fieldMap.map((entry) => ({
        ...entry,
        source: entry.target !== "buyPrice" && entry.source === "cost_price" ? "weight" : entry.source,
        fallbacks:
          entry.target === "buyPrice" ? entry.fallbacks : entry.fallbacks.filter((name) => name !== "cost_price"),
      }));
      const settings = settingsSchema.parse({ fieldMap: safeMap, mandatoryAttributes: defaultMandatoryAttributes });
      const { products: planned } = planAgainst({ items }, { ...range, products, settings });
      expect(JSON.stringify(planned.map(({ issues, warnings }) => [issues, warnings]))).not.toContain("31337");
    }),
    { numRuns: 100 },
  );
});
