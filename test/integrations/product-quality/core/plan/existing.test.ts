import type { StockCodeCheck, StockItem } from "../../../../../connectors/khaos-control/fields/stockItem";
import { toErpView } from "../../../../../integrations/product-quality/core/plan/erpView";
import {
  findItem,
  isDecision,
  type PlanContext,
  planExisting,
} from "../../../../../integrations/product-quality/core/plan/existing";
import { childItem, itemOf, judgeOne, productOf, scsParentItem, settingsOf } from "../../samples";

const mug = judgeOne(productOf("MUG-01"));
const archived = judgeOne(productOf("MUG-01", { status: "Archived" }));

const contextOf = (
  items: StockItem[],
  given: Partial<PlanContext> & { level?: number | null; found?: StockCodeCheck["found"] } = {},
): PlanContext => {
  const { level = 0, ...rest } = given;
  const found = given.found ?? items.map(({ stockCode }) => ({ askedCode: stockCode, stockCode, level, onOrder: 0 }));
  return {
    erp: toErpView({ found, notFound: [], similar: [] }, items),
    settings: settingsOf(),
    withdrawn: new Set(),
    managed: new Map(),
    formerCodes: new Map(),
    ...rest,
  };
};
const decide = (product: typeof mug, item: StockItem, given: Parameters<typeof contextOf>[1] = {}) =>
  planExisting(product, item, contextOf([item], given));

describe("a live product with its item", () => {
  it("is unchanged when both sides are equal", () => {
    expect(decide(mug, itemOf("MUG-01"))).toMatchObject({ kind: "unchanged" });
  });

  it("is written when they differ", () => {
    expect(decide(mug, itemOf("MUG-01", { fields: { weight: "9" } }))).toMatchObject({
      kind: "write",
      row: { verb: "update", fields: { weight: "0.35" } },
    });
  });

  it("stops where the codes differ by case, with the ERP's spelling named", () => {
    expect(decide(mug, itemOf("Mug-01"))).toEqual({
      kind: "stop",
      issues: [{ code: "STOCK_CODE_MISMATCH", field: "sku", value: "MUG-01", expected: "Mug-01" }],
    });
  });

  it("goes on under the ERP's spelling where the client accepts that", () => {
    const settings = settingsOf({ acceptCaseDifferences: true });
    const item = itemOf("Mug-01", { fields: { weight: "9" } });
    expect(decide(mug, item, { settings })).toMatchObject({ kind: "write", row: { stockCode: "Mug-01" } });
  });

  it("is no case difference when the ERP pads its codes", () => {
    expect(decide(mug, itemOf("MUG-01 "))).toMatchObject({ kind: "unchanged" });
  });

  it.each([
    [{ fields: { discontinued: true } }, "discontinued"],
    [{ deleted: true }, "deleted"],
  ])("stops when somebody else withdrew the item: %j", (given, word) => {
    expect(decide(mug, itemOf("MUG-01", given))).toEqual({
      kind: "stop",
      issues: [{ code: "LIFECYCLE_CONFLICT", field: word, value: word, expected: null }],
    });
  });

  it("goes on when its item only runs to zero", () => {
    expect(decide(mug, itemOf("MUG-01", { fields: { runToZero: true } }))).toMatchObject({ kind: "unchanged" });
  });

  it("is restored by flags alone when the sync itself withdrew it", () => {
    const item = itemOf("MUG-01", { fields: { discontinued: true, weight: "9" } });
    const decision = decide(mug, item, { withdrawn: new Set(["MUG-01"]) });
    expect(decision).toMatchObject({ kind: "restore", row: { fields: { discontinued: false, publishOnWeb: true } } });
  });

  it("is compared as usual once its flags are back", () => {
    const item = itemOf("MUG-01", { fields: { publishOnWeb: true, weight: "9" } });
    expect(decide(mug, item, { withdrawn: new Set(["MUG-01"]) })).toMatchObject({
      kind: "write",
      row: { fields: { weight: "0.35" } },
    });
  });
});

describe("an archived product with its item", () => {
  it("runs to zero while stock is left, and is discontinued when it is gone", () => {
    expect(decide(archived, itemOf("MUG-01"), { level: 3 })).toMatchObject({
      kind: "retire",
      row: { fields: { runToZero: true } },
    });
    expect(decide(archived, itemOf("MUG-01"))).toMatchObject({
      kind: "retire",
      row: { fields: { discontinued: true } },
    });
  });

  it("runs to zero while nobody knows the level", () => {
    expect(decide(archived, itemOf("MUG-01"), { level: null })).toMatchObject({ row: { fields: { runToZero: true } } });
  });

  it("sends no product data", () => {
    const item = itemOf("MUG-01", { fields: { weight: "9" } });
    expect(decide(archived, item)).toMatchObject({ row: { fields: { discontinued: true }, resend: {} } });
  });

  it("is unchanged once it is where it should be", () => {
    expect(decide(archived, itemOf("MUG-01", { fields: { discontinued: true } }))).toMatchObject({ kind: "unchanged" });
    const running = itemOf("MUG-01", { fields: { runToZero: true } });
    expect(decide(archived, running, { level: 3 })).toMatchObject({ kind: "unchanged" });
  });

  it("is withdrawn under the ERP's spelling, since nothing new comes into being", () => {
    expect(decide(archived, itemOf("mug-01"))).toMatchObject({ kind: "retire", row: { stockCode: "mug-01" } });
  });

  it("that is a parent goes after its last live variant", () => {
    const parent = scsParentItem("MUG-01", ["Size"]);
    const live = childItem("MUG-01-S", "MUG-01", { place: ["S"], fields: { runToZero: true } });
    const gone = childItem("MUG-01-S", "MUG-01", { place: ["S"], fields: { discontinued: true } });
    expect(planExisting(archived, parent, contextOf([parent, live]))).toMatchObject({ kind: "unchanged" });
    expect(planExisting(archived, parent, contextOf([parent, gone]))).toMatchObject({ kind: "retire" });
  });
});

describe("finding the item of a product", () => {
  it("gives the item, or null where the ERP has no such code", () => {
    const item = itemOf("mug-01");
    expect(findItem(mug, contextOf([item]).erp)).toBe(item);
    expect(findItem(mug, contextOf([]).erp)).toBeNull();
  });

  it("trusts the existence check and not the export alone", () => {
    expect(findItem(mug, contextOf([itemOf("MUG-01")], { found: [] }).erp)).toBeNull();
  });

  it.each<[string, StockItem[], number]>([
    ["two answers of the check", [itemOf("MUG-01")], 2],
    ["two items", [itemOf("MUG-01"), itemOf("mug-01")], 1],
  ])("stops at %s for one code", (_what, items, answers) => {
    const found = Array.from({ length: answers }, () => ({
      askedCode: "MUG-01",
      stockCode: "MUG-01",
      level: 0,
      onOrder: 0,
    }));
    expect(findItem(mug, contextOf(items, { found }).erp)).toMatchObject({
      issues: [{ code: "STOCK_CODE_AMBIGUOUS" }],
    });
  });

  it("stops at an item that exists and could not be read", () => {
    const found = [{ askedCode: "MUG-01", stockCode: "MUG-01", level: 0, onOrder: 0 }];
    expect(findItem(mug, contextOf([], { found }).erp)).toMatchObject({ issues: [{ code: "OUTCOME_UNKNOWN" }] });
  });

  it("tells a decision from an item", () => {
    const found = findItem(mug, contextOf([itemOf("MUG-01")]).erp);
    expect(isDecision(found)).toBe(false);
    expect(isDecision(null)).toBe(false);
    expect(isDecision({ kind: "skip" })).toBe(true);
  });
});
