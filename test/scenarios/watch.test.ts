import type { AuditEntry } from "../simulators/khaos-control";
import { createImportWatch, foldCode, protectedChanges } from "../support/scenarioHistory";
import { family, single, stockOf } from "../support/scenarioProducts";

const at = "2026-02-02T08:00:00.000Z";
const products = new Map(family("SHIRT", ["S"]).map((line) => [foldCode(line.sku), line]));

/** What the watch says about one import into an ERP that holds MUG-01. */
const judge = (tsv: string): string[] => {
  const watch = createImportWatch([stockOf(single("MUG-01"))], { audit: () => [], products: () => products });
  watch.onCall({ at, system: "khaos", operation: "ImportStockTSV", request: tsv, status: 200 });
  return watch.problems;
};
const scs = "STOCK_CODE\tSHORT_DESC\tSCS_SK1\tSCS_DESC1\tSCS_SK2\tSCS_DESC2\tBUY_PRICE";

it.each([
  ["a cost for an existing item", "STOCK_CODE\tBUY_PRICE\nmug-01\t4"],
  ["a stock type for an existing item", "STOCK_CODE\tSTOCK_TYPE1\nMUG-01\tGifts"],
  ["the same new item twice with a cost", "STOCK_CODE\tBUY_PRICE\nMUG-02\t4\nMUG-02\t5"],
  ["an empty cell", "STOCK_CODE\tSELL_PRICE\nMUG-01\t"],
  ["a row that is too short", "STOCK_CODE\tSELL_PRICE\nMUG-01"],
  ["more than 25 rows", `STOCK_CODE\n${Array.from({ length: 26 }, (_unused, index) => `N-${index}`).join("\n")}`],
  ["a variant as a plain row before its parent", "STOCK_CODE\tSELL_PRICE\nSHIRT-S-WHITE\t4"],
])("the watch notices %s", (_name, tsv) => expect(judge(tsv)).toHaveLength(1));

it.each([
  ["an update of a price", "STOCK_CODE\tSELL_PRICE\nMUG-01\t4"],
  ["a new item with its cost", "STOCK_CODE\tBUY_PRICE\nMUG-02\t4"],
  ["a variant that brings its parent", `${scs}\nSHIRT\tLinen Shirt\tS\tS\tWHITE\tWhite\t4`],
  ["a plain variant after its parent", "STOCK_CODE\tBUY_PRICE\nSHIRT\t1\nSHIRT-S-WHITE\t4"],
])("the watch lets pass %s", (_name, tsv) => expect(judge(tsv)).toEqual([]));

it("the watch notices a variant that would bring a parent which is a draft", () => {
  const draft = family("SHIRT", ["S"]).map((line) => ({ ...line, status: "Draft" as const }));
  const lines = new Map(draft.map((line) => [foldCode(line.sku), line]));
  const watch = createImportWatch([], { audit: () => [], products: () => lines });
  const request = `${scs}\nSHIRT\tLinen Shirt\tS\tS\tWHITE\tWhite\t4`;
  watch.onCall({ at, system: "khaos", operation: "ImportStockTSV", request, status: 200 });
  expect(watch.problems).toEqual([expect.stringContaining("not completed")]);
});

it("a change of cost by an import is noticed in the audit, its first value and a person's change are not", () => {
  const entry = (given: Partial<AuditEntry>): AuditEntry => ({
    ...{ at, call: "ImportStockTSV", stockCode: "MUG-01", field: "BUY_PRICE", from: 1, to: 2 },
    ...given,
  });
  expect(protectedChanges([entry({})])).toEqual(["MUG-01: BUY_PRICE went from 1 to 2"]);
  expect(protectedChanges([entry({ from: null }), entry({ call: "desktop" }), entry({ field: "SELL_PRICE" })])).toEqual(
    [],
  );
});
