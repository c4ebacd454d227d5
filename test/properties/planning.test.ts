import fc from "fast-check";
import { findStockField } from "../../connectors/khaos-control/fields/stockFields";
import { applyOutcomes } from "../../integrations/product-quality/core/exceptions";
import { toOutcomes } from "../../integrations/product-quality/core/outcome";
import type { Plan } from "../../integrations/product-quality/core/plan/planStockChanges";
import { type Settings, settingsSchema } from "../../integrations/product-quality/core/settings";
import { emptyState, type PipelineState } from "../../integrations/product-quality/core/state";
import { codeKey } from "../../integrations/product-quality/core/stockCode";
import { applyRows, type ErpModel, planAgainst } from "../integrations/product-quality/erpModel";
import { fieldMapArbitrary } from "../support/arbitraries/fieldMap";
import { type Range, rangeArbitrary } from "../support/arbitraries/products";
import { stockArbitrary } from "../support/arbitraries/stock";

const settingsArbitrary = fc
  .record({ variantStrategy: fc.constantFrom("SCS", "Plain"), acceptCaseDifferences: fc.boolean() })
  .map((given): Settings => settingsSchema.parse({ ...given, retirementLimit: 100 }));
const world = fc.record({ range: rangeArbitrary, items: stockArbitrary, settings: settingsArbitrary });
const facts = {
  runId: "run",
  feeder: "test",
  part: 1,
  parts: 1,
  isDryRun: false,
  now: "2026-03-02T08:00:00.000Z",
  waitLimit: { attempts: 10, days: 7 },
  isReleased: false,
  stockCodes: {},
};

/** One run: plans, writes to the model, folds the account into the state. */
const runOnce = (before: { model: ErpModel; state: PipelineState }, range: Range, settings: Settings) => {
  const managed = Object.fromEntries(Object.entries(before.state.managed).map(([code, [id]]) => [code, id]));
  const withdrawn = Object.keys(before.state.withdrawn);
  const plan = planAgainst(before.model, { ...range, settings, managed, withdrawn });
  const { model, result } = applyRows(before.model, plan.rows);
  const state = applyOutcomes(before.state, toOutcomes(plan.products, result), facts);
  return { plan, result, after: { model, state } };
};

const live = (range: Range): Range => ({
  products: range.products.map((product) => ({ ...product, status: "Completed" })),
  parents: range.parents,
});

it("plans no new variant without a parent that exists or is made by the same rows", () => {
  fc.assert(
    fc.property(world, ({ range, items, settings }) => {
      const { rows, products }: Plan = planAgainst({ items }, { ...range, settings });
      const exists = (code: string) => items.some(({ stockCode }) => codeKey(stockCode) === codeKey(code));
      const variants = new Set(range.products.filter(({ parentId }) => parentId !== null).map(({ sku }) => sku));
      for (const row of rows.filter(({ sku, verb }) => verb === "create" && variants.has(sku))) {
        const parentCode = settings.variantStrategy === "SCS" ? row.scs?.parentCode : row.sku.split("-")[0];
        if (parentCode === undefined) throw new Error(`${row.sku} has no parent`);
        const isMade = products.some(({ stockCode, intent }) => stockCode === parentCode && intent === "write");
        expect(exists(parentCode) || isMade).toBe(true);
        if (settings.variantStrategy === "Plain") expect(row.requires).toBe(exists(parentCode) ? null : parentCode);
      }
    }),
    { numRuns: 120 },
  );
});

it("sends no finance field and no seed to an item that exists, whatever the field map", () => {
  fc.assert(
    fc.property(world, fieldMapArbitrary, ({ range, items, settings }, fieldMap) => {
      const { rows } = planAgainst(
        { items },
        { ...range, settings: { ...settings, fieldMap, mandatoryAttributes: [] } },
      );
      const sent = rows
        .filter(({ verb }) => verb === "update")
        .flatMap(({ fields, resend }) => Object.keys({ ...fields, ...resend }));
      expect(sent.filter((name) => findStockField(name)?.owner !== "pim" || findStockField(name)?.finance)).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

it("finds nothing to do after its own plan was carried out", () => {
  fc.assert(
    fc.property(world, ({ range, items, settings }) => {
      const first = runOnce({ model: { items }, state: emptyState() }, live(range), settings);
      expect(first.result.outcomes.filter(({ outcome }) => outcome !== "created" && outcome !== "updated")).toEqual([]);
      const second = runOnce(first.after, live(range), settings);
      expect(second.plan.rows).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

it("comes to rest with archived products as well, each parent after its variants", () => {
  fc.assert(
    fc.property(world, ({ range, items, settings }) => {
      const first = runOnce({ model: { items }, state: emptyState() }, range, settings);
      const second = runOnce(first.after, range, settings);
      expect(runOnce(second.after, range, settings).plan.rows).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it("brings back what it withdrew itself, and comes to rest again", () => {
  fc.assert(
    fc.property(rangeArbitrary, settingsArbitrary, (range, settings) => {
      const created = runOnce({ model: { items: [] }, state: emptyState() }, live(range), settings);
      const archived = { ...range, products: range.products.map((product) => ({ ...product, status: "Archived" })) };
      const gone = runOnce(runOnce(created.after, archived, settings).after, archived, settings);
      const back = runOnce(gone.after, live(range), settings);
      const rest = runOnce(back.after, live(range), settings);
      expect(rest.plan.rows).toEqual([]);
      expect(rest.after.model.items.filter(({ fields }) => fields.discontinued === true)).toEqual([]);
    }),
    { numRuns: 120 },
  );
});
