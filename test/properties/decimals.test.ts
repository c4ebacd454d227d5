import fc from "fast-check";
import { roundDecimal } from "../../connectors/khaos-control/fields/comparators";

interface Decimal {
  negative: boolean;
  whole: bigint;
  fraction: string;
}

const decimalArbitrary: fc.Arbitrary<Decimal> = fc.record({
  negative: fc.boolean(),
  whole: fc.bigInt({ min: 0n, max: 10n ** 18n }),
  fraction: fc.array(fc.constantFrom(..."0123456789"), { maxLength: 12 }).map((digits) => digits.join("")),
});
const textOf = ({ negative, whole, fraction }: Decimal): string =>
  `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;

/** Value of a decimal text times 10^20, as a whole number. */
const scaled = (text: string): bigint => {
  const negative = text.startsWith("-");
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const size = BigInt(`${whole}${fraction.padEnd(20, "0")}`);
  return negative ? -size : size;
};
const size = (value: bigint): bigint => (value < 0n ? -value : value);

it("is the nearest value with so many decimals, halves away from zero, in shortest form", () => {
  fc.assert(
    fc.property(decimalArbitrary, fc.integer({ min: 0, max: 6 }), (decimal, places) => {
      const exact = scaled(textOf(decimal));
      const step = 10n ** BigInt(20 - places);
      const expected = ((size(exact) * 2n + step) / (step * 2n)) * step * (exact < 0n ? -1n : 1n);
      const rounded = roundDecimal(textOf(decimal), places) ?? "";
      expect(scaled(rounded)).toBe(expected);
      expect(rounded).toMatch(/^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d*[1-9])$/);
      expect((rounded.split(".")[1] ?? "").length).toBeLessThanOrEqual(places);
    }),
    { numRuns: 1000 },
  );
});

it("does not change when it is rounded again", () => {
  fc.assert(
    fc.property(decimalArbitrary, fc.integer({ min: 0, max: 6 }), (decimal, places) => {
      const once = roundDecimal(textOf(decimal), places) ?? "";
      expect(roundDecimal(once, places)).toBe(once);
    }),
  );
});

it("is none of any other text", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 6 }), (text, places) => {
      const isDecimal = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text.trim());
      expect(roundDecimal(text, places) !== null).toBe(isDecimal);
    }),
  );
});
