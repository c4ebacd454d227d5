import { planStockChangesExample } from "../../../../../integrations/product-quality/component/examplePayloads/planStockChanges";
import { countOutcomes } from "../../../../../integrations/product-quality/core/exceptions";
import type { Plan } from "../../../../../integrations/product-quality/core/plan/planStockChanges";
import { emptyState, type PipelineState } from "../../../../../integrations/product-quality/core/state";
import { contextWith, runAction, shapeOf } from "../../componentWorld";
import { askCodes } from "../../erpModel";
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

const message = { runId: "run-1", feeder: "Find Changed Products", part: 2, parts: 2, skus: ["MUG-01"] };
const plan = (inputs: Record<string, unknown>, state: Partial<PipelineState> = {}) =>
  runAction<Plan>(
    "planStockChanges",
    { message, settings: settingsOf(), ...inputs },
    { context: contextWith({ ...emptyState(), ...state }) },
  );
const archived = ["A", "B"].map((sku) => productOf(sku, { status: "Archived" }));
const discontinued = itemOf("MUG-01", { fields: { discontinued: true } });

it("returns what the example says", async () => {
  const items = [itemOf("MUG-01", { fields: { sellPrice: "11", buyPrice: "4.1" } })];
  const products = judge([productOf("MUG-01", { id: "64b0c2f1a1b2c3d4e5f60001" })]);
  const { data } = await plan({ products, items, check: askCodes({ items }, ["MUG-01"]) });
  expect(shapeOf(data)).toEqual(shapeOf(planStockChangesExample));
  expect(data).toEqual(planStockChangesExample);
});

it("puts off what needs Khaos Control during an outage, although the empty check looks like an answer", async () => {
  const inputs = { products: judge([productOf("MUG-01")]), items: [], check: askCodes({ items: [] }, []) };
  const { data } = await plan({ ...inputs, isErpAway: "true" });
  expect([data.rows, codesBySku(data.products)]).toEqual([[], { "MUG-01": ["ERP_UNAVAILABLE"] }]);
});

it("knows from the state what the sync withdrew itself", async () => {
  const inputs = {
    products: judge([productOf("MUG-01")]),
    items: [discontinued],
    check: askCodes({ items: [discontinued] }, ["MUG-01"]),
  };
  expect(codesBySku((await plan(inputs)).data.products)).toEqual({ "MUG-01": ["LIFECYCLE_CONFLICT"] });
  const withdrawn = { "MUG-01": "2026-03-01T08:00:00.000Z" };
  expect((await plan(inputs, { withdrawn })).data.products).toMatchObject([{ intent: "restore" }]);
});

it("knows from the state which product owns a code in the place of a variant", async () => {
  const products = judge([variantOf("TEE-S", "TEE", { options: { size: "S" } })], { parents: [parentOf("TEE")] });
  const items = [scsParentItem("TEE", ["Size"]), childItem("OLD-7", "TEE", { place: ["S"] })];
  const inputs = { products, items, check: askCodes({ items }, ["TEE-S", "TEE"]) };
  expect((await plan(inputs)).data.products).toMatchObject([{ intent: "unchanged" }]);
  const { data } = await plan(inputs, { managed: { "old-7": ["id-other", "id-TEE"] } });
  expect(codesBySku(data.products)).toEqual({ "TEE-S": ["VARIANT_OPTION_DUPLICATE"] });
});

it("counts the withdrawals of earlier parts of the same run only", async () => {
  const items = [itemOf("A"), itemOf("B")];
  const inputs = {
    products: judge(archived),
    items,
    check: askCodes({ items }, ["A", "B"]),
    settings: settingsOf({ retirementLimit: 2 }),
  };
  const runs = (runId: string): PipelineState["runs"] => [
    {
      runId,
      feeder: "x",
      startedAt: "",
      finishedAt: "",
      parts: 2,
      isDryRun: false,
      byPart: { "1": countOutcomes([{ outcome: "retired" }]) },
    },
  ];
  expect((await plan(inputs, { runs: runs("run-0") })).data.products).toMatchObject([
    { intent: "retire" },
    { intent: "retire" },
  ]);
  const { data } = await plan(inputs, { runs: runs("run-1") });
  expect(codesBySku(data.products)).toEqual({ A: ["RETIREMENT_HELD"], B: ["RETIREMENT_HELD"] });
});

it("puts products off when a step before it failed", async () => {
  const { data } = await plan({ products: judge([productOf("MUG-01")]), check: undefined, items: [] });
  expect(codesBySku(data.products)).toEqual({ "MUG-01": ["ERP_UNAVAILABLE"] });
});

it.each([[undefined], [null]])("plans nothing without products: %p", async (products) => {
  const { data } = await plan({ products });
  expect(data).toEqual({ rows: [], products: null });
});
