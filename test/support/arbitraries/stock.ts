import fc from "fast-check";
import type { RowOutcome, StockItem } from "../../../connectors/khaos-control/fields/stockItem";

const itemArbitrary = (stockCode: string, rest: Partial<StockItem> = {}): fc.Arbitrary<StockItem> =>
  fc
    .record({
      weight: fc.constantFrom("0.35", "1"),
      discontinued: fc.boolean(),
      deleted: fc.nat(9).map((roll) => roll === 0),
    })
    .map(({ weight, discontinued, deleted }) => ({
      stockCode,
      parentCode: null,
      isScsParent: false,
      scsHeadings: [],
      scsPath: [],
      deleted,
      ...rest,
      fields: { description: "Stoneware mug", weight, discontinued, buyPrice: "3.9", stockControlled: true },
    }));

const child = (stockCode: string, parentCode: string, place: string[]) =>
  itemArbitrary(stockCode, { parentCode, scsPath: place.map((description) => ({ code: description, description })) });

const parent = (stockCode: string) => itemArbitrary(stockCode, { isScsParent: true, scsHeadings: ["Size", "Colour"] });

/** Stock that a range may meet: families whole or in part, ordinary items where a family is expected, near matches, doubles and children under codes of their own. */
export const stockArbitrary: fc.Arbitrary<StockItem[]> = fc
  .tuple(
    fc.subarray(["CUP", "cup", "POT-1", "PAN", "P-A-N"]),
    fc.constantFrom("none", "scs", "plain", "near"),
    fc.subarray(["TEE-S-RED", "TEE-M-BLUE", "OLD-7"]),
    fc.constantFrom("none", "scs", "plain"),
  )
  .chain(([singles, tee, teeChildren, cap]) =>
    fc.tuple(
      ...singles.map((code) => itemArbitrary(code)),
      ...(tee === "scs" ? [parent("TEE"), ...teeChildren.map((code) => child(code, "TEE", placeOf(code)))] : []),
      ...(tee === "plain" ? [itemArbitrary("TEE"), itemArbitrary("TEE-S-RED")] : []),
      ...(tee === "near" ? [itemArbitrary("T E E")] : []),
      ...(cap === "scs" ? [parent("CAP")] : []),
      ...(cap === "plain" ? [itemArbitrary("CAP")] : []),
    ),
  );

const placeOf = (code: string): string[] => (code === "TEE-M-BLUE" ? ["M", "Blue"] : ["S", "Red"]);

/** What may become of a row, for a given SKU and code; a finance amount is never shown. */
export const rowOutcomeArbitrary = (row: { sku: string; stockCode: string }): fc.Arbitrary<RowOutcome> =>
  fc.record({
    sku: fc.constant(row.sku),
    stockCode: fc.constant(row.stockCode),
    verb: fc.constantFrom("create", "update"),
    outcome: fc.constantFrom(
      "created",
      "updated",
      "unchanged",
      "rejected",
      "mismatch",
      "financeChanged",
      "seedNotApplied",
      "unknown",
      "notSent",
    ),
    detail: fc.option(fc.constant("The importer said no"), { nil: null }),
    mismatches: fc.array(fc.constant({ field: "weight", planned: "1", found: null }), { maxLength: 2 }),
    systemDown: fc.boolean(),
  });
