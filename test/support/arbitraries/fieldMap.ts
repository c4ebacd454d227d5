import fc from "fast-check";
import { type StockFieldName, stockFieldNames } from "../../../connectors/khaos-control/fields/stockFields";
import { type FieldMapEntry, fieldMapSchema } from "../../../integrations/product-quality/core/mapping/fieldMap";

const unmappable = new Set<StockFieldName>([
  "stockCode",
  "stockControlled",
  "discontinued",
  "runToZero",
  "publishOnWeb",
]);
const targets = stockFieldNames.filter((name) => !unmappable.has(name));
const sources = ["description", "weight", "cost_price", "sell_price", "stock_type_1", "sku", "label", "absent"];

const transformArbitrary: fc.Arbitrary<FieldMapEntry["transform"]> = fc.oneof(
  fc.constant({ type: "text" as const }),
  fc.constantFrom(1, 0.001, 2.5).map((factor) => ({ type: "number" as const, factor })),
  fc.constant({ type: "options" as const, options: { Home: "House", "Stoneware mug": "Mug" } }),
  fc.constantFrom("7.5", "A text", "1").map((value) => ({ type: "constant" as const, value })),
);

/** Any field map that can be saved: fields in any number and order, each from any source, finance and seeded fields included. */
export const fieldMapArbitrary: fc.Arbitrary<FieldMapEntry[]> = fc.shuffledSubarray(targets).chain((chosen) =>
  fc
    .tuple(
      ...chosen.map((target) =>
        fc.record({
          target: fc.constant(target),
          source: fc.constantFrom(...sources),
          fallbacks: fc.subarray(sources, { maxLength: 2 }),
          fromParent: fc.boolean(),
          transform: transformArbitrary,
          ifBad: fc.constantFrom("default" as const, "block" as const, "leaveOut" as const),
        }),
      ),
    )
    .map((entries) => fieldMapSchema.parse(entries)),
);
