import fc from "fast-check";
import { outcomeWords } from "../../integrations/product-quality/core/model";
import { toHealth } from "../../integrations/product-quality/core/report/health";
import { settingsSchema } from "../../integrations/product-quality/core/settings";
import { runJudgement } from "../../integrations/product-quality/flows/judgementFlow";
import { quarantineProducts } from "../../integrations/product-quality/flows/quarantineProducts";
import { planAgainst } from "../integrations/product-quality/erpModel";
import { rangeArbitrary } from "../support/arbitraries/products";
import { rowOutcomeArbitrary, stockArbitrary } from "../support/arbitraries/stock";
import { createTestContext } from "../support/testContext";

const now = "2026-03-02T08:00:00.000Z";
const facts = { runId: "run-1", feeder: "Find Changed Products", part: 1, parts: 1 };

/** A message with a plan, and any account of its rows: complete, with holes, with strangers, or none at all. */
const messageArbitrary = fc
  .record({
    range: rangeArbitrary,
    items: stockArbitrary,
    variantStrategy: fc.constantFrom("SCS", "Plain"),
    gone: fc.subarray(["GONE-1", "GONE-2"]),
    isDryRun: fc.boolean(),
  })
  .chain(({ range, items, variantStrategy, gone, isDryRun }) => {
    const settings = settingsSchema.parse({ variantStrategy, retirementLimit: 2 });
    const plan = planAgainst({ items }, { ...range, settings });
    const outcomes = fc.tuple(...[...plan.rows, { sku: "STRANGER", stockCode: "X" }].map(rowOutcomeArbitrary));
    const account = outcomes.chain((rows) => fc.subarray(rows));
    const imported = account.map((rows) => ({ outcomes: rows, calls: 1, dryRun: isDryRun, unverifiable: [] }));
    return fc.record({
      skus: fc.constant([...range.products.map(({ sku }) => sku), ...gone, ...gone]),
      planned: fc.option(fc.constant(plan.products), { nil: null, freq: 9 }),
      imported: fc.option(imported, { nil: null }),
      isDryRun: fc.constant(isDryRun),
    });
  });

it("gives each distinct SKU of any message exactly one word, and the words add up", () => {
  fc.assert(
    fc.property(messageArbitrary, ({ skus, planned, imported, isDryRun }) => {
      const payload = { message: { ...facts, skus }, planned, imported, isDryRun, now };
      const { outcomes, counts, state } = runJudgement(quarantineProducts, payload, createTestContext());
      const counted = outcomes.map(({ sku }) => sku);
      expect(new Set(counted).size).toBe(counted.length);
      // Parents that their variants' rows make are counted beside the SKUs that the message names.
      expect(new Set(counted)).toEqual(new Set([...skus, ...(planned ?? []).map(({ sku }) => sku)]));
      expect(outcomes.filter(({ outcome }) => !outcomeWords.includes(outcome))).toEqual([]);
      expect(outcomeWords.reduce((total, word) => total + counts[word], 0)).toBe(counted.length);
      expect(toHealth(state, now).runs).toMatchObject([{ read: counted.length, isComplete: true }]);
    }),
    { numRuns: 120 },
  );
});

it("keeps a cause for exactly the products that are held back", () => {
  fc.assert(
    fc.property(messageArbitrary, ({ skus, planned, imported, isDryRun }) => {
      const payload = { message: { ...facts, skus }, planned, imported, isDryRun, now };
      const { outcomes, state } = runJudgement(quarantineProducts, payload, createTestContext());
      const heldBack = outcomes
        .filter(({ outcome }) => ["quarantined", "waiting", "deferred", "failed"].includes(outcome))
        .map(({ sku }) => sku);
      expect(Object.keys(state.exceptions).sort()).toEqual(heldBack.sort());
    }),
    { numRuns: 100 },
  );
});
