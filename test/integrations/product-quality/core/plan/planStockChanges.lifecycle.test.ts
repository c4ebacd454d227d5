import { planStockChanges } from "../../../../../integrations/product-quality/core/plan/planStockChanges";
import { intentsOf, planFor, rowsOf } from "../../erpModel";
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
const tee = parentOf("TEE");
const small = variantOf("TEE-S-RED", "TEE", { options: { size: "S", colour: "Red" } });
const medium = variantOf("TEE-M-RED", "TEE", { options: { size: "M", colour: "Red" } });
const family = [tee, small, medium];

describe("withdrawing and restoring", () => {
  const archived = (sku: string) => productOf(sku, { status: "Archived" });

  it("withdraws an archived product, and skips one that the ERP does not have", () => {
    const made = planFor([archived("MUG-01"), archived("CUP")], [itemOf("MUG-01")]);
    expect(intentsOf(made)).toEqual({ "MUG-01": "retire", CUP: "skip" });
    expect(made.rows).toMatchObject([{ verb: "update", fields: { discontinued: true } }]);
  });

  it("lets stock run to zero first", () => {
    const made = planFor([archived("MUG-01")], [itemOf("MUG-01")], { levels: { "mug-01": 4 } });
    expect(made.rows).toMatchObject([{ fields: { runToZero: true } }]);
  });

  it("skips an archived parent that the ERP does not have, and withdraws one it has after its variants", () => {
    const old = parentOf("TEE", { status: "Archived" });
    const gone = { status: "Archived", options: { size: "S", colour: "Red" } };
    expect(intentsOf(planFor([old]))).toEqual({ TEE: "skip" });
    const items = (discontinued: boolean) => [
      scsParentItem("TEE", ["Size", "Colour"]),
      childItem("TEE-S-RED", "TEE", { place: ["S", "Red"], fields: { discontinued } }),
    ];
    const both = [old, variantOf("TEE-S-RED", "TEE", gone)];
    expect(intentsOf(planFor(both, items(false)))).toEqual({ TEE: "unchanged", "TEE-S-RED": "retire" });
    expect(intentsOf(planFor(both, items(true)))).toEqual({ TEE: "retire", "TEE-S-RED": "unchanged" });
  });

  it("restores what the sync withdrew, and stops where somebody else did", () => {
    const items = [itemOf("MUG-01", { fields: { discontinued: true } })];
    const restored = planFor([productOf("MUG-01")], items, { withdrawn: ["MUG-01"] });
    expect(intentsOf(restored)).toEqual({ "MUG-01": "restore" });
    expect(codesBySku(planFor([productOf("MUG-01")], items).products)).toEqual({ "MUG-01": ["LIFECYCLE_CONFLICT"] });
  });
});

describe("the limit for withdrawals", () => {
  const settings = settingsOf({ retirementLimit: 2 });
  const skus = ["A", "B", "C"];
  const archived = (names: string[]) => names.map((sku) => productOf(sku, { status: "Archived" }));
  const items = skus.map((sku) => itemOf(sku));
  const held = { A: ["RETIREMENT_HELD"], B: ["RETIREMENT_HELD"] };

  it("lets as many go as agreed", () => {
    expect(intentsOf(planFor(archived(["A", "B"]), items, { settings }))).toEqual({ A: "retire", B: "retire" });
  });

  it("keeps holding what was held, however small the message, and counts what waits elsewhere", () => {
    const alone = planFor(archived(["A"]), items, { settings, heldRetirements: ["A"] });
    expect(codesBySku(alone.products)).toEqual({ A: ["RETIREMENT_HELD"] });
    const another = planFor(archived(["B"]), items, { settings, heldRetirements: ["X", "Y"] });
    expect(codesBySku(another.products)).toEqual({ B: ["RETIREMENT_HELD"] });
    const approved = planFor(archived(["A"]), items, { settings, heldRetirements: ["A"], isRetirementApproved: true });
    expect(intentsOf(approved)).toEqual({ A: "retire" });
  });

  it("lets any number go that a person approved", () => {
    const made = planFor(archived(skus), items, { settings, isRetirementApproved: true });
    expect(intentsOf(made)).toEqual({ A: "retire", B: "retire", C: "retire" });
  });

  it("holds all of a message that goes above it, and nothing else of the message", () => {
    const made = planFor([...archived(skus), productOf("MUG-01")], items, { settings });
    expect(codesBySku(made.products)).toEqual({ ...held, C: ["RETIREMENT_HELD"], "MUG-01": [] });
    expect(rowsOf(made)).toEqual(["create plain MUG-01"]);
    expect(made.products[0]?.issues[0]).toMatchObject({
      field: "status",
      value: "Archived",
      expected: "3 products, and 2 is the limit without approval",
    });
  });

  it("counts what earlier messages of the run withdrew", () => {
    expect(codesBySku(planFor(archived(["A", "B"]), items, { settings, retiredInRun: 1 }).products)).toEqual(held);
    expect(intentsOf(planFor(archived(["A"]), items, { settings, retiredInRun: 1 }))).toEqual({ A: "retire" });
  });

  it("counts only what would be written", () => {
    const gone = skus.map((sku) => itemOf(sku, { fields: { discontinued: true } }));
    expect(intentsOf(planFor(archived(skus), gone, { settings }))).toEqual({
      A: "unchanged",
      B: "unchanged",
      C: "unchanged",
    });
  });
});

describe("without Khaos Control", () => {
  const products = [
    ...family,
    productOf("MUG-01"),
    productOf("OLD", { status: "Archived" }),
    productOf("NEW", { status: "Draft" }),
    productOf("BAD", { attributes: { weight: undefined } }),
  ];

  it.each(["check", "items", "both"])("puts everything off that needs it: no %s", (missing) => {
    const made = planStockChanges({
      products: judge(products, { parents: [parentOf("CAP")] }),
      check: missing === "items" ? { found: [], notFound: [], similar: [] } : null,
      items: missing === "check" ? [] : null,
      withdrawn: [],
      managed: {},
      retiredInRun: 0,
      settings: scs,
    });
    expect(made.rows).toEqual([]);
    expect(codesBySku(made.products)).toEqual({
      TEE: ["ERP_UNAVAILABLE"],
      "TEE-S-RED": ["ERP_UNAVAILABLE"],
      "TEE-M-RED": ["ERP_UNAVAILABLE"],
      "MUG-01": ["ERP_UNAVAILABLE"],
      OLD: ["ERP_UNAVAILABLE"],
      NEW: [],
      BAD: ["MISSING_ATTRIBUTE"],
    });
  });
});
