import type { StockItem } from "../../../../../connectors/khaos-control/fields/stockItem";
import type { Product } from "../../../../../integrations/product-quality/core/model";
import { planStockChanges } from "../../../../../integrations/product-quality/core/plan/planStockChanges";
import { applyRows, intentsOf, planAgainst, planFor, rowsOf } from "../../erpModel";
import {
  childItem,
  codesBySku,
  itemOf,
  judge,
  parentOf,
  productOf,
  scsParentItem,
  settingsOf,
  variantOf,
} from "../../samples";

const scs = settingsOf();
const plain = settingsOf({ variantStrategy: "Plain" });
const strategies = [["SCS", scs] as const, ["Plain", plain] as const];

const tee = parentOf("TEE");
const small = variantOf("TEE-S-RED", "TEE", { options: { size: "S", colour: "Red" } });
const medium = variantOf("TEE-M-RED", "TEE", { options: { size: "M", colour: "Red" } });
const family = [tee, small, medium];

describe("a single product", () => {
  it("is created, updated, or left as it is", () => {
    expect(rowsOf(planFor([productOf("MUG-01")]))).toEqual(["create plain MUG-01"]);
    expect(rowsOf(planFor([productOf("MUG-01")], [itemOf("MUG-01", { fields: { weight: "1" } })]))).toEqual([
      "update plain MUG-01",
    ]);
    const equal = planFor([productOf("MUG-01")], [itemOf("MUG-01")]);
    expect([rowsOf(equal), intentsOf(equal)]).toEqual([[], { "MUG-01": "unchanged" }]);
  });

  it("takes its warnings along", () => {
    const made = planFor([productOf("MUG-01", { attributes: { tax_code: "9" } })]);
    expect(made.products).toMatchObject([{ intent: "write", warnings: [{ field: "tax_code" }] }]);
  });

  it("stops with its issues when it is quarantined, before anything of the ERP counts", () => {
    const made = planFor([productOf("MUG-01", { attributes: { weight: undefined } })], [itemOf("MUG-01")]);
    expect([rowsOf(made), codesBySku(made.products)]).toEqual([[], { "MUG-01": ["MISSING_ATTRIBUTE"] }]);
  });

  it("is skipped as a draft, even with an item in the ERP", () => {
    const made = planFor([productOf("MUG-01", { status: "Draft" })], [itemOf("MUG-01", { fields: { weight: "1" } })]);
    expect([rowsOf(made), intentsOf(made)]).toEqual([[], { "MUG-01": "skip" }]);
  });

  it.each<[string, StockItem[], string]>([
    ["a parent", [scsParentItem("MUG-01", ["Size"])], "it is the parent of a family there"],
    ["a child", [childItem("MUG-01", "MUG", { place: ["S"] })], "it belongs to the parent MUG there"],
  ])("stops where its code is %s in the ERP", (_what, items, expected) => {
    expect(planFor([productOf("MUG-01")], items).products).toMatchObject([
      { intent: "stop", issues: [{ code: "PARENT_CONFLICT", value: "MUG-01", expected }] },
    ]);
  });

  it("stops at a near match and at doubles", () => {
    expect(codesBySku(planFor([productOf("MUG-01")], [itemOf("MUG 1")]).products)).toEqual({
      "MUG-01": ["STOCK_CODE_MISMATCH"],
    });
    expect(codesBySku(planFor([productOf("MUG-01")], [itemOf("MUG-01"), itemOf("mug-01")]).products)).toEqual({
      "MUG-01": ["STOCK_CODE_AMBIGUOUS"],
    });
  });
});

describe("a family", () => {
  it("that is new is made by its variants' rows, and its parent's own fields follow", () => {
    const made = planFor(family);
    expect(rowsOf(made)).toEqual(["update plain TEE", "create scs TEE-S-RED", "create scs TEE-M-RED"]);
    expect(made.rows[0]).toMatchObject({ requires: "TEE" });
    expect(intentsOf(made)).toEqual({ TEE: "write", "TEE-S-RED": "write", "TEE-M-RED": "write" });
  });

  it("that is new as ordinary items has its parent created, and its variants wait for that row", () => {
    const made = planFor(family, [], { settings: plain });
    expect(rowsOf(made)).toEqual(["create plain TEE", "create plain TEE-S-RED", "create plain TEE-M-RED"]);
    expect(made.rows.map(({ requires }) => requires)).toEqual([null, "TEE", "TEE"]);
    expect(made.rows[0]?.fields).toMatchObject({ stockControlled: false, buyPrice: "0" });
  });

  it.each(strategies)("that is new includes a parent that was only looked up: %s", (_name, settings) => {
    const made = planFor([small], [], { parents: [tee], settings });
    expect(intentsOf(made)).toEqual({ TEE: "write", "TEE-S-RED": "write" });
  });

  it("grows under the parent that exists, which is left for its own message", () => {
    const items = [scsParentItem("TEE", ["Size", "Colour"], { fields: { weight: "9" } })];
    expect(rowsOf(planFor([small], items, { parents: [tee] }))).toEqual(["create scs TEE-S-RED"]);
    expect(
      rowsOf(planFor([small], [itemOf("TEE", { fields: { weight: "9" } })], { parents: [tee], settings: plain })),
    ).toEqual(["create plain TEE-S-RED"]);
    expect(rowsOf(planFor([tee, small], items))).toEqual(["update plain TEE", "create scs TEE-S-RED"]);
  });

  it("does not have its parent made for the sake of a variant that exists and is only updated", () => {
    const items = [itemOf("TEE-S-RED", { fields: { weight: "9" } })];
    expect(rowsOf(planFor([small], items, { parents: [tee], settings: plain }))).toEqual(["update plain TEE-S-RED"]);
  });

  it("is found by the existing child in its place", () => {
    const items = [scsParentItem("TEE", ["Size", "Colour"]), childItem("OLD-7", "TEE", { place: ["S", "Red"] })];
    const made = planFor([small], items, { parents: [tee] });
    expect(rowsOf(made)).toEqual([]);
    // Remembered under the item's own code, so that it is known as this product's from then on.
    expect(made.products).toMatchObject([{ sku: "TEE-S-RED", stockCode: "OLD-7", intent: "unchanged" }]);
  });

  it("with a variant that is an item of its own there stops for that variant only", () => {
    const made = planFor(family, [scsParentItem("TEE", ["Size", "Colour"]), itemOf("TEE-S-RED")]);
    expect(codesBySku(made.products)).toEqual({ TEE: [], "TEE-S-RED": ["PARENT_CONFLICT"], "TEE-M-RED": [] });
    expect(rowsOf(made)).toEqual(["create scs TEE-M-RED"]);
  });

  it.each(strategies)("waits for a parent that Plytix does not have: %s", (_name, settings) => {
    const made = planFor([small], [], { settings });
    expect([rowsOf(made), codesBySku(made.products)]).toEqual([[], { "TEE-S-RED": ["PARENT_MISSING"] }]);
  });

  it.each<[string, Partial<Product>]>([
    ["a draft", { status: "Draft" }],
    ["archived", { status: "Archived" }],
    ["quarantined", { attributes: { description: undefined } }],
  ])("waits while its parent is %s and not in the ERP, and the parent is not created", (_what, given) => {
    for (const [, settings] of strategies) {
      const made = planFor([parentOf("TEE", given), small], [], { settings });
      expect([rowsOf(made), codesBySku(made.products)["TEE-S-RED"]]).toEqual([[], ["PARENT_NOT_READY"]]);
    }
  });

  it("named by a product that is no parent waits, and that product goes its own way", () => {
    const single = productOf("TEE");
    const made = planFor([single, small]);
    expect(made.products.find(({ sku }) => sku === "TEE-S-RED")?.issues).toEqual([
      {
        code: "PARENT_NOT_READY",
        field: "parent",
        value: "TEE",
        expected: "Plytix calls it a single product, not a parent",
      },
    ]);
    expect(rowsOf(made)).toEqual(["create plain TEE"]);
    expect(rowsOf(planFor([small], [], { parents: [single] }))).toEqual([]);
    expect(rowsOf(planFor([small], [], { parents: [single], settings: plain }))).toEqual([
      "create plain TEE",
      "create plain TEE-S-RED",
    ]);
  });

  it("named by a product that is no parent grows all the same where the ERP has the parent", () => {
    const items = [scsParentItem("TEE", ["Size", "Colour"])];
    expect(rowsOf(planFor([small], items, { parents: [productOf("TEE")] }))).toEqual(["create scs TEE-S-RED"]);
  });

  it("tells a quarantined variant about its missing parent as well", () => {
    const bad = variantOf("TEE-S-RED", "TEE", { attributes: { weight: undefined } });
    expect(codesBySku(planFor([bad]).products)).toEqual({ "TEE-S-RED": ["MISSING_ATTRIBUTE", "PARENT_MISSING"] });
  });

  it("grows under a quarantined parent that exists", () => {
    const bad = parentOf("TEE", { attributes: { description: undefined } });
    const made = planFor([bad, small], [scsParentItem("TEE", ["Size", "Colour"])]);
    expect(rowsOf(made)).toEqual(["create scs TEE-S-RED"]);
    expect(codesBySku(made.products).TEE).toEqual(["MISSING_ATTRIBUTE"]);
  });

  it("none of whose variants can be written is not created: the parent waits", () => {
    const bad = variantOf("TEE-S-RED", "TEE", {
      options: { size: "S", colour: "Red" },
      attributes: { weight: undefined },
    });
    const made = planFor([tee, bad]);
    expect([rowsOf(made), codesBySku(made.products).TEE]).toEqual([[], ["NO_VARIANTS_YET"]]);
    expect(codesBySku(planFor([tee]).products)).toEqual({ TEE: ["NO_VARIANTS_YET"] });
  });

  it("without variants is created all the same as an ordinary item", () => {
    expect(rowsOf(planFor([tee], [], { settings: plain }))).toEqual(["create plain TEE"]);
  });

  it("whose parent has another form in the ERP stops as a whole where it would grow", () => {
    const made = planFor(family, [itemOf("TEE")]);
    expect([rowsOf(made), codesBySku(made.products)]).toEqual([
      [],
      { TEE: ["PARENT_CONFLICT"], "TEE-S-RED": ["PARENT_NOT_READY"], "TEE-M-RED": ["PARENT_NOT_READY"] },
    ]);
    const asScs = planFor(family, [scsParentItem("TEE", ["Size"])], { settings: plain });
    expect(codesBySku(asScs.products).TEE).toEqual(["PARENT_CONFLICT"]);
  });

  it("whose parent has a near match in the ERP stops there", () => {
    const made = planFor(family, [itemOf("T-E-E")]);
    expect([rowsOf(made), codesBySku(made.products)]).toEqual([
      [],
      { TEE: ["STOCK_CODE_MISMATCH"], "TEE-S-RED": ["PARENT_NOT_READY"], "TEE-M-RED": ["PARENT_NOT_READY"] },
    ]);
  });

  it("whose parent exists and could not be read waits", () => {
    const made = planStockChanges({
      products: judge(family),
      check: { found: [{ askedCode: "TEE", stockCode: "TEE", level: 0, onOrder: 0 }], notFound: [], similar: [] },
      items: [],
      withdrawn: [],
      managed: {},
      retiredInRun: 0,
      settings: scs,
    });
    expect(codesBySku(made.products)).toEqual({
      TEE: ["OUTCOME_UNKNOWN"],
      "TEE-S-RED": ["PARENT_NOT_READY"],
      "TEE-M-RED": ["PARENT_NOT_READY"],
    });
  });
});

describe("rivals for one Stock Code", () => {
  it("end with the one whose spelling the ERP has", () => {
    const made = planFor([productOf("MUG-01"), productOf("mug-01")], [itemOf("mug-01", { fields: { weight: "1" } })]);
    expect(codesBySku(made.products)).toEqual({ "MUG-01": ["STOCK_CODE_COLLISION"], "mug-01": [] });
    expect(rowsOf(made)).toEqual(["update plain mug-01"]);
  });

  it("all stop while the ERP has none of the spellings", () => {
    const made = planFor([productOf("MUG-01"), productOf("mug-01")], [itemOf("Mug-01")]);
    expect([rowsOf(made), codesBySku(made.products)]).toEqual([
      [],
      { "MUG-01": ["STOCK_CODE_COLLISION"], "mug-01": ["STOCK_CODE_COLLISION"] },
    ]);
  });

  it("never both go on, though they differ by outer space only and make the same code", () => {
    const made = planFor([productOf("MUG-01"), productOf("MUG-01 ")], [itemOf("MUG-01", { fields: { weight: "1" } })]);
    expect(codesBySku(made.products)).toEqual({ "MUG-01": [], "MUG-01 ": ["STOCK_CODE_COLLISION"] });
    expect(rowsOf(made)).toEqual(["update plain MUG-01"]);
  });

  it("keep their other trouble when the spelling is settled", () => {
    const bad = productOf("mug-01", { attributes: { weight: undefined } });
    const made = planFor([productOf("MUG-01"), bad], [itemOf("mug-01")]);
    expect(codesBySku(made.products)["mug-01"]).toEqual(["MISSING_ATTRIBUTE"]);
  });
});

describe("variants with the same options", () => {
  const options = { size: "S", colour: "Red" };
  const other = variantOf("TEE-01-02", "TEE", { options });

  it("end with the one whose SKU spells them while the place is free", () => {
    const made = planFor([tee, other, small]);
    expect(codesBySku(made.products)).toEqual({ TEE: [], "TEE-01-02": ["VARIANT_OPTION_DUPLICATE"], "TEE-S-RED": [] });
  });

  it("end with the one that has the place in the ERP", () => {
    const items = [scsParentItem("TEE", ["Size", "Colour"]), childItem("TEE-01-02", "TEE", { place: ["S", "Red"] })];
    const made = planFor([tee, other, small], items);
    expect([rowsOf(made), codesBySku(made.products)]).toEqual([
      [],
      { TEE: [], "TEE-01-02": [], "TEE-S-RED": ["VARIANT_OPTION_DUPLICATE"] },
    ]);
  });
});

describe("a code that differs by case", () => {
  it("is reported, and used where the client accepts that", () => {
    const items = [itemOf("Mug-01", { fields: { weight: "1" } })];
    expect(codesBySku(planFor([productOf("MUG-01")], items).products)).toEqual({ "MUG-01": ["STOCK_CODE_MISMATCH"] });
    const settings = settingsOf({ acceptCaseDifferences: true });
    const made = planFor([productOf("MUG-01")], items, { settings });
    expect(rowsOf(made)).toEqual(["update plain Mug-01"]);
    expect(made.products).toMatchObject([{ sku: "MUG-01", stockCode: "Mug-01" }]);
  });
});

it.each(strategies)("a plan from equal sides is empty: %s", (_name, settings) => {
  const run = { products: [...family, productOf("MUG-01")], settings };
  const { model } = applyRows({ items: [] }, planAgainst({ items: [] }, run).rows);
  const again = planAgainst(model, run);
  expect(again.rows).toEqual([]);
  expect(Object.values(intentsOf(again))).toEqual(["unchanged", "unchanged", "unchanged", "unchanged"]);
});

it("plans nothing for no products", () => {
  expect(planFor([])).toEqual({ rows: [], products: [] });
});
