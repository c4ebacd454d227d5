import fc from "fast-check";
import {
  codeKey,
  collisionKey,
  findStockCodeIssue,
  toStockCode,
} from "../../integrations/product-quality/core/stockCode";
import { familyAxes, orderAxes, splitVariantSku } from "../../integrations/product-quality/core/variants";

const skuArbitrary = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 60 }));

it("are the same folded once or twice", () => {
  fc.assert(
    fc.property(skuArbitrary, (sku) => {
      for (const fold of [toStockCode, codeKey, collisionKey]) expect(fold(fold(sku))).toBe(fold(sku));
    }),
    { numRuns: 500 },
  );
});

it("collide whenever Khaos Control would take them for one", () => {
  fc.assert(
    fc.property(skuArbitrary, (sku) => {
      const spellings = [sku.toUpperCase(), sku.toLowerCase(), ` ${sku} `, sku.normalize("NFD")];
      for (const other of spellings) {
        if (codeKey(other) === codeKey(sku)) expect(collisionKey(other)).toBe(collisionKey(sku));
      }
    }),
    { numRuns: 500 },
  );
});

it("that are allowed hold nothing that breaks a call or a row", () => {
  fc.assert(
    fc.property(skuArbitrary, fc.integer({ min: 1, max: 50 }), (sku, longest) => {
      if (findStockCodeIssue(sku, longest) !== null) return;
      const code = toStockCode(sku);
      expect(code).not.toMatch(/[#,\t\r\n\0]/);
      expect(code).not.toBe("");
      expect([...code].length).toBeLessThanOrEqual(longest);
    }),
    { numRuns: 500 },
  );
});

it("of variants come together again from the parent's code and the parts they were split into", () => {
  const part = fc.stringMatching(/^[A-Z0-9]{1,3}(-[A-Z0-9]{1,3})?$/);
  const variantArbitrary = fc.record({ size: part, colour: part });
  fc.assert(
    fc.property(fc.array(variantArbitrary, { minLength: 1, maxLength: 5 }), fc.boolean(), (members, isTurned) => {
      const variants = members.map(({ size, colour }) => ({
        sku: `TEE-${isTurned ? `${colour}-${size}` : `${size}-${colour}`}`,
        options: { size, colour },
      }));
      const axes = orderAxes({ parentSku: "TEE", variants }, familyAxes(variants, ["size", "colour"]), "-");
      for (const variant of variants) {
        const split = splitVariantSku({ ...variant, parentSku: "TEE" }, axes, "-");
        if (split) expect(["TEE", ...split.map(({ code }) => code)].join("-")).toBe(variant.sku);
      }
    }),
    { numRuns: 300 },
  );
});
