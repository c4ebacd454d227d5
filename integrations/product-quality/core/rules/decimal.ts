import { roundDecimal } from "../../../../connectors/khaos-control/fields/comparators";

/** Result of a rule: the value as it goes on, or what was expected, as the end of a sentence. */
export type Judged = { value: string } | { expected: string };

const plainDecimal = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

const toDecimalText = (raw: unknown): string | null => {
  if (typeof raw === "number") return Number.isFinite(raw) ? expandExponent(raw) : null;
  if (typeof raw !== "string") return null;
  const text = raw.trim();
  return plainDecimal.test(text) ? text : null;
};

const expandExponent = (value: number): string => {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/0+$/, "").replace(/\.$/, "") : text;
};

/** A number, given as a JSON number or as text with a decimal point, multiplied by `factor` and rounded once to `places` decimals. */
export const judgeDecimal = (raw: unknown, how: { factor: number; places: number }): Judged => {
  const text = toDecimalText(raw);
  if (text === null) return { expected: "it has to be a number with a decimal point and no other sign" };
  const product = how.factor === 1 ? text : expandExponent(Number((Number(text) * how.factor).toPrecision(12)));
  const value = roundDecimal(product, how.places);
  return value === null ? { expected: "it has to be a number" } : { value };
};

/** A number above zero and not above `most`; `unit` is named in the answer, for instance " kg". */
export const judgeRange = (value: string, range: { most: number | null; unit: string }): Judged => {
  const number = Number(value);
  if (!(number > 0)) return { expected: "it has to be more than 0" };
  if (range.most !== null && number > range.most)
    return { expected: `more than ${range.most}${range.unit} is not plausible` };
  return { value };
};
