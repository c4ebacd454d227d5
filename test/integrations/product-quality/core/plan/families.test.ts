import type { StockItem } from "../../../../../connectors/khaos-control/fields/stockItem";
import type { Product } from "../../../../../integrations/product-quality/core/model";
import { toErpView } from "../../../../../integrations/product-quality/core/plan/erpView";
import type { PlanContext } from "../../../../../integrations/product-quality/core/plan/existing";
import { judgeParent, nearMatchOr, planVariant } from "../../../../../integrations/product-quality/core/plan/families";
import { askCodes, type ErpModel } from "../../erpModel";
import {
  childItem,
  itemOf,
  judge,
  judgeOne,
  parentOf,
  productOf,
  scsParentItem,
  settingsOf,
  variantOf,
} from "../../samples";

const scs = settingsOf();
const plain = settingsOf({ variantStrategy: "Plain" });
const options = { size: "S", colour: "Red" };
const small = variantOf("TEE-S-RED", "TEE", { options });
const headings = ["Size", "Colour"];

const contextOf = (model: ErpModel, codes: string[], given: Partial<PlanContext> = {}): PlanContext => ({
  erp: toErpView(askCodes(model, codes), model.items),
  settings: scs,
  withdrawn: new Set(),
  managed: new Map(),
  formerCodes: new Map(),
  ...given,
});

describe("a parent as a place for new variants", () => {
  const judgeIt = (parent: Product, items: StockItem[], settings = scs) =>
    judgeParent(judgeOne(parent, { settings }), contextOf({ items }, ["TEE"], { settings }));

  it("can be made when it is ready, with its own text", () => {
    expect(judgeIt(parentOf("TEE"), [])).toEqual({
      canHost: true,
      code: "TEE",
      description: "Stoneware mug",
      exists: false,
    });
  });

  it("exists under the ERP's spelling where differences of case are accepted, and hosts nothing where they are not", () => {
    const items = [scsParentItem("Tee", headings)];
    const accepting = settingsOf({ acceptCaseDifferences: true });
    expect(judgeIt(parentOf("TEE"), items, accepting)).toMatchObject({ canHost: true, code: "Tee", exists: true });
    expect(judgeIt(parentOf("TEE"), items)).toMatchObject({
      canHost: false,
      issue: { code: "PARENT_NOT_READY", expected: "Khaos Control spells it Tee" },
    });
  });

  it("keeps its present text in the ERP while the parent itself is not written", () => {
    const quarantined = parentOf("TEE", { attributes: { stock_type_1: undefined } });
    const item = scsParentItem("TEE", headings, { fields: { description: "Old text" } });
    expect(judgeIt(quarantined, [item])).toMatchObject({ canHost: true, exists: true, description: "Old text" });
  });

  it.each<[string, Partial<Product>, string]>([
    ["a draft", { status: "Draft" }, "it is a draft"],
    ["archived", { status: "Archived" }, "it is archived"],
    ["quarantined", { attributes: { description: undefined } }, "it has problems of its own"],
  ])("cannot be made while it is %s", (_what, given, expected) => {
    expect(judgeIt(parentOf("TEE", given), [])).toMatchObject({
      canHost: false,
      issue: { code: "PARENT_NOT_READY", value: "TEE", expected },
    });
  });

  it("cannot be made while the ERP has a near match of it", () => {
    expect(judgeIt(parentOf("TEE"), [itemOf("TE-E")])).toMatchObject({
      issue: { expected: "it has problems of its own" },
    });
  });

  it("takes no new variants once it is archived, though it exists", () => {
    const archived = parentOf("TEE", { status: "Archived" });
    expect(judgeIt(archived, [scsParentItem("TEE", headings)])).toMatchObject({
      issue: { expected: "it is archived" },
    });
  });

  it.each<[string, typeof scs, StockItem, string]>([
    ["an ordinary item under SCS", scs, itemOf("TEE"), "Khaos Control has an ordinary item of that code"],
    [
      "an SCS parent otherwise",
      plain,
      scsParentItem("TEE", headings),
      "Khaos Control has a size/colour/style parent of that code",
    ],
    [
      "a child of another parent",
      plain,
      childItem("TEE", "SHIRT", { place: ["S"] }),
      "Khaos Control has an ordinary item of that code",
    ],
  ])("is no place when it is %s", (_what, settings, item, expected) => {
    expect(judgeIt(parentOf("TEE"), [item], settings)).toMatchObject({ canHost: false, issue: { expected } });
  });

  it("is no place while it cannot be read", () => {
    const model = { items: [scsParentItem("TEE", headings)] };
    const context = { ...contextOf(model, ["TEE"]), erp: toErpView(askCodes(model, ["TEE"]), []) };
    expect(judgeParent(judgeOne(parentOf("TEE")), context)).toMatchObject({
      issue: { expected: "its Stock Item could not be read" },
    });
  });
});

describe("a variant", () => {
  const decide = (
    variant: Product,
    items: StockItem[],
    given: Partial<PlanContext> & { parent?: Product | null; askedToo?: string[] } = {},
  ) => {
    const { parent = parentOf("TEE"), askedToo = [], ...rest } = given;
    const settings = rest.settings ?? scs;
    const judged = judge([variant], { parents: parent ? [parent] : [], settings });
    const [product, judgedParent] = judged;
    if (product === undefined) throw new Error("validation lost the variant");
    const context = contextOf({ items }, [variant.sku, "TEE", ...askedToo], rest);
    return planVariant(product, judgedParent && judgeParent(judgedParent, context), context);
  };
  const issueOf = (...given: Parameters<typeof decide>) => {
    const decision = decide(...given);
    return decision.kind === "stop" ? decision.issues[0] : decision.kind;
  };
  const family = scsParentItem("TEE", headings);

  it("is created with its parent, or hung on the one that exists", () => {
    expect(decide(small, [])).toMatchObject({
      kind: "write",
      row: {
        kind: "scs",
        verb: "create",
        requires: null,
        scs: { parentCode: "TEE", parentDescription: "Stoneware mug" },
      },
    });
    expect(decide(small, [family])).toMatchObject({ row: { scs: { parentCode: "TEE" } } });
  });

  it("is not created under a code that differs from its SKU by case", () => {
    const lower = variantOf("tee-S-RED", "TEE", { options });
    expect(issueOf(lower, [])).toMatchObject({ code: "VARIANT_CODE_MISMATCH" });
    const accepting = settingsOf({ acceptCaseDifferences: true });
    expect(decide(lower, [], { settings: accepting })).toMatchObject({ kind: "write" });
  });

  it("is created as an ordinary item that requires a parent made by the same rows only", () => {
    expect(decide(small, [], { settings: plain })).toMatchObject({ row: { kind: "plain", requires: "TEE" } });
    expect(decide(small, [itemOf("TEE")], { settings: plain })).toMatchObject({
      row: { kind: "plain", requires: null },
    });
  });

  it("waits for a parent that Plytix does not have, and for one that is not ready", () => {
    expect(issueOf(small, [], { parent: null })).toMatchObject({ code: "PARENT_MISSING" });
    expect(issueOf(small, [], { parent: parentOf("TEE", { status: "Draft" }) })).toMatchObject({
      code: "PARENT_NOT_READY",
    });
  });

  it("that exists is compared as usual, whatever its parent is like", () => {
    const items = [family, childItem("TEE-S-RED", "TEE", { place: ["S", "Red"], fields: { weight: "9" } })];
    const parent = parentOf("TEE", { status: "Draft" });
    expect(decide(small, items, { parent })).toMatchObject({ kind: "write", row: { verb: "update", kind: "plain" } });
  });

  it.each<[string, typeof scs, StockItem[], string]>([
    ["an item of its own", scs, [family, itemOf("TEE-S-RED")], "it is an item of its own there"],
    ["a parent", scs, [family, scsParentItem("TEE-S-RED", ["Size"])], "it is the parent of a family there"],
    [
      "a child of another parent",
      scs,
      [family, childItem("TEE-S-RED", "SHIRT", { place: ["S"] })],
      "it belongs to the parent SHIRT there",
    ],
    [
      "a child where it should be an ordinary item",
      plain,
      [itemOf("TEE"), childItem("TEE-S-RED", "SHIRT", { place: ["S"] })],
      "it belongs to the parent SHIRT there",
    ],
  ])("whose code is %s there stops", (_what, settings, items, expected) => {
    expect(issueOf(small, items, { settings })).toMatchObject({
      code: "PARENT_CONFLICT",
      value: "TEE-S-RED",
      expected,
    });
  });

  it("whose SKU does not follow its parent stops, with the form it should have", () => {
    expect(issueOf(variantOf("SHIRT-S-RED", "TEE", { options }), [family])).toMatchObject({
      code: "VARIANT_CODE_MISMATCH",
      value: "SHIRT-S-RED",
      expected: "it should be TEE- and a part for each option",
    });
  });

  it("with another number of options than the parent there stops", () => {
    const onlySize = variantOf("TEE-S", "TEE", { options: { size: "S" } });
    expect(issueOf(onlySize, [family])).toMatchObject({
      code: "PARENT_CONFLICT",
      expected: "the parent there has 2 options and this variant has 1",
    });
  });

  it("whose place is taken by the child of another SKU stops", () => {
    const items = [family, childItem("TEE-SML-RED", "TEE", { place: ["S", "Red"] })];
    const issue = {
      code: "VARIANT_OPTION_DUPLICATE",
      field: "Size / Colour",
      value: "S / Red",
      expected: "TEE-SML-RED",
    };
    expect(issueOf(small, items)).toEqual(issue);
    const named = [family, childItem("OLD-7", "TEE", { place: ["S", "Red"] })];
    expect(issueOf(small, named, { askedToo: ["OLD-7"] })).toMatchObject({ code: "VARIANT_OPTION_DUPLICATE" });
    const managed = new Map([["old-7", "id-other"]]);
    expect(issueOf(small, named, { managed })).toMatchObject({ code: "VARIANT_OPTION_DUPLICATE" });
  });

  it("is the item in its place under a code of its own", () => {
    const items = [family, childItem("OLD-7", "TEE", { place: ["s", "RED"], fields: { weight: "9" } })];
    expect(decide(small, items)).toMatchObject({ kind: "write", row: { verb: "update", stockCode: "OLD-7" } });
    const composed = [family, childItem("TEE-SML-RED", "TEE", { place: ["S", "Red"] })];
    const managed = new Map([["tee-sml-red", "id-TEE-S-RED"]]);
    expect(decide(small, composed, { managed })).toMatchObject({ kind: "unchanged" });
  });

  it("that exists, but not in the family that was read, stops", () => {
    const read = (items: StockItem[]) => {
      const model = { items: [family, itemOf("TEE-S-RED")] };
      const context = { ...contextOf(model, []), erp: toErpView(askCodes(model, ["TEE-S-RED", "TEE"]), items) };
      const [product, parent] = judge([small], { parents: [parentOf("TEE")] });
      return product && planVariant(product, parent && judgeParent(parent, context), context);
    };
    expect(read([family])).toMatchObject({
      issues: [{ code: "PARENT_CONFLICT", value: "TEE-S-RED", expected: "it is not among the variants of TEE there" }],
    });
    expect(read([])).toMatchObject({ issues: [{ code: "OUTCOME_UNKNOWN" }] });
  });

  it("stops at a near match of its code", () => {
    expect(issueOf(small, [family, itemOf("TEE S RED")])).toMatchObject({
      code: "STOCK_CODE_MISMATCH",
      expected: "TEE S RED",
    });
    expect(issueOf(small, [itemOf("TEE"), itemOf("TEES-RED")], { settings: plain })).toMatchObject({
      code: "STOCK_CODE_MISMATCH",
    });
  });

  it("that is in the ERP twice stops", () => {
    const items = [family, childItem("TEE-S-RED", "TEE", { place: ["S", "Red"] }), itemOf("tee-s-red")];
    expect(issueOf(small, items)).toMatchObject({ code: "STOCK_CODE_AMBIGUOUS" });
  });

  describe("that is archived", () => {
    const archived = variantOf("TEE-S-RED", "TEE", { options, status: "Archived" });

    it("is withdrawn where it exists, and nothing where it does not", () => {
      const items = [family, childItem("TEE-S-RED", "TEE", { place: ["S", "Red"] })];
      expect(decide(archived, items)).toMatchObject({ kind: "retire", row: { fields: { discontinued: true } } });
      expect(decide(archived, [family])).toEqual({ kind: "skip" });
      expect(decide(archived, [], { parent: null })).toEqual({ kind: "skip" });
    });

    it("is withdrawn under a code of its own, when it is known as this product's", () => {
      const items = [family, childItem("OLD-7", "TEE", { place: ["S", "Red"] })];
      const managed = new Map([["old-7", "id-TEE-S-RED"]]);
      expect(decide(archived, items, { managed })).toMatchObject({ kind: "retire", row: { stockCode: "OLD-7" } });
    });

    it("leaves the item in its place alone that may be another product's by now", () => {
      const items = [family, childItem("OLD-7", "TEE", { place: ["S", "Red"] })];
      expect(decide(archived, items)).toEqual({ kind: "skip" });
      expect(decide(archived, items, { managed: new Map([["old-7", "id-other"]]) })).toEqual({ kind: "skip" });
    });
  });
});

describe("a near match", () => {
  const context = contextOf({ items: [itemOf("MUG 01"), itemOf("mug_01")] }, ["MUG-01", "CUP"]);

  it("stops a new product and names every candidate", () => {
    expect(nearMatchOr(judgeOne(productOf("MUG-01")), context, () => ({ kind: "skip" }))).toEqual({
      kind: "stop",
      issues: [{ code: "STOCK_CODE_MISMATCH", field: "sku", value: "MUG-01", expected: "MUG 01, mug_01" }],
    });
  });

  it("that is none lets it go on", () => {
    expect(nearMatchOr(judgeOne(productOf("CUP")), context, () => ({ kind: "skip" }))).toEqual({ kind: "skip" });
  });
});
