import type { Axis } from "./model";

/** A variant as the splitting of SKUs needs it. */
export interface VariantOptions {
  sku: string;
  /** Axis label → option text; only filled ones. */
  options: Record<string, string>;
}

/** A text without case, accents, spaces and punctuation, for comparing the parts of a SKU with option texts. */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]/g, "");

/** All ways to join `parts` into `count` neighbouring groups. */
const groupings = (parts: string[], count: number, separator: string): string[][] => {
  if (count === 1) return [[parts.join(separator)]];
  const found: string[][] = [];
  for (let size = 1; size <= parts.length - count + 1; size++) {
    const head = parts.slice(0, size).join(separator);
    for (const tail of groupings(parts.slice(size), count - 1, separator)) found.push([head, ...tail]);
  }
  return found;
};

const permutations = (items: string[]): string[][] =>
  items.length <= 1
    ? [items]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

const countMatches = (codes: readonly string[], axes: readonly string[], options: Record<string, string>): number =>
  axes.filter((axis, index) => foldText(codes[index] ?? "") === foldText(options[axis] ?? "")).length;

const bestGrouping = (
  rest: string,
  { axes, options, separator }: { axes: readonly string[]; options: Record<string, string>; separator: string },
): string[] | null => {
  const all = groupings(rest.split(separator), axes.length, separator);
  if (all.length <= 1) return all[0] ?? null;
  const scored = all
    .map((codes) => ({ codes, score: countMatches(codes, axes, options) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  // Several ways to cut the SKU: only one that the options confirm is taken.
  return best && best.score >= axes.length - 1 && best.score > (second?.score ?? -1) ? best.codes : null;
};

const restOf = (sku: string, parentSku: string, separator: string): string | null => {
  const prefix = `${parentSku.trim()}${separator}`;
  const code = sku.trim();
  if (code.length <= prefix.length || code.slice(0, prefix.length).toLowerCase() !== prefix.toLowerCase()) return null;
  return code.slice(prefix.length);
};

/**
 * Axes of a family: those of the configured ones that at least half of its variants have an option for, in configured order.
 * Empty when the variants have no options at all.
 */
export const familyAxes = (variants: readonly VariantOptions[], configured: readonly string[]): string[] =>
  configured.filter(
    (axis) =>
      variants.filter((variant) => variant.options[axis] !== undefined).length * 2 >= Math.max(1, variants.length),
  );

/**
 * The order of the axes in which the SKUs of a family name them: the order in which most parts equal their option's text, the configured order when nothing decides.
 */
export const orderAxes = (
  family: { parentSku: string; variants: readonly VariantOptions[] },
  axes: string[],
  separator: string,
): string[] => {
  const score = (order: string[]): number =>
    family.variants.reduce((total, variant) => {
      const rest = restOf(variant.sku, family.parentSku, separator);
      const codes = rest === null ? null : bestGrouping(rest, { axes: order, options: variant.options, separator });
      return total + (codes ? countMatches(codes, order, variant.options) : 0);
    }, 0);
  let best = { order: axes, score: score(axes) };
  for (const order of permutations(axes)) {
    const found = score(order);
    if (found > best.score) best = { order, score: found };
  }
  return best.order;
};

const toHeading = (axis: string): string => axis.charAt(0).toUpperCase() + axis.slice(1).replace(/_/g, " ");

/**
 * Splits the rest of a variant's SKU after `PARENT-` over the axes; a single axis takes the whole rest. Null when the prefix is absent, an option is missing,
 * or the parts cannot be assigned. The prefix is compared ignoring case.
 * @example TEE-S-RED of TEE with size, colour → S / RED
 */
export const splitVariantSku = (
  variant: VariantOptions & { parentSku: string },
  axes: readonly string[],
  separator: string,
): Axis[] | null => {
  const rest = restOf(variant.sku, variant.parentSku, separator);
  if (rest === null || axes.length === 0) return null;
  if (rest.split(separator).length < axes.length || axes.some((axis) => variant.options[axis] === undefined))
    return null;
  const codes = bestGrouping(rest, { axes, options: variant.options, separator });
  if (codes?.some((code) => code === "")) return null;
  return (
    codes?.map((code, index) => {
      const axis = axes[index] ?? "";
      return { heading: toHeading(axis), code, description: (variant.options[axis] ?? "").trim() };
    }) ?? null
  );
};
