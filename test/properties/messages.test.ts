import fc from "fast-check";
import { type NamedProduct, splitIntoMessages } from "../../integrations/product-quality/core/message";

/** Products of a few families, found in any order and some more than once; every SKU has one id and one parent. */
const foundArbitrary: fc.Arbitrary<NamedProduct[]> = fc
  .array(fc.record({ family: fc.nat(6), member: fc.nat(9) }), { maxLength: 80 })
  .map((picks) =>
    picks.map(({ family, member }) =>
      member === 0
        ? { id: `F${family}`, sku: `F${family}`, parentId: null }
        : { id: `F${family}-${member}`, sku: `F${family}-${member}`, parentId: `F${family}` },
    ),
  );
const familyOf = (sku: string): string => sku.split("-")[0] ?? "";

it("names every SKU once, in messages that are neither empty nor too long", () => {
  fc.assert(
    fc.property(foundArbitrary, fc.integer({ min: 1, max: 15 }), (found, longest) => {
      const messages = splitIntoMessages(found, longest);
      expect(messages.flat().sort()).toEqual([...new Set(found.map(({ sku }) => sku))].sort());
      for (const { length } of messages) {
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(longest);
      }
    }),
    { numRuns: 500 },
  );
});

it("keeps a family in one message unless it is longer than a message, its parent in front", () => {
  fc.assert(
    fc.property(foundArbitrary, fc.integer({ min: 1, max: 15 }), (found, longest) => {
      const messages = splitIntoMessages(found, longest);
      for (const family of new Set(found.map(({ sku }) => familyOf(sku)))) {
        const parts = messages.map((skus) => skus.filter((sku) => familyOf(sku) === family));
        const members = parts.flat();
        if (members.length <= longest) expect(parts.filter(({ length }) => length > 0)).toHaveLength(1);
        if (members.includes(family)) expect(members[0]).toBe(family);
      }
    }),
    { numRuns: 500 },
  );
});
