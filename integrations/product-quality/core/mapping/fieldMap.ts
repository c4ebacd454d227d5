import { z } from "zod";
import { findStockField, stockFieldNames } from "../../../../connectors/khaos-control/fields/stockFields";

/** Fields that no mapping may fill: the key, and the flags that only the lifecycle rules move. */
const unmappableTargets = new Set(["stockCode", "stockControlled", "discontinued", "runToZero", "publishOnWeb"]);

const transformSchema = z.discriminatedUnion("type", [
  /** The value as it is. */
  z.strictObject({ type: z.literal("text") }),
  /** A number, multiplied by `factor` (grams to kilograms: 0.001). */
  z.strictObject({ type: z.literal("number"), factor: z.number().positive().default(1) }),
  /** A value looked up in a table; a value that is not in it is a bad value. */
  z.strictObject({ type: z.literal("options"), options: z.record(z.string(), z.string().min(1)) }),
  /** Always the same value, whatever the source holds. */
  z.strictObject({ type: z.literal("constant"), value: z.string().min(1) }),
]);

/** One line of the field map: where a Stock Item field gets its value from. */
export const fieldMapEntrySchema = z.strictObject({
  /** Plytix attribute label, or one of the product's own fields `sku`, `label`, `gtin`. */
  source: z.string().min(1),
  target: z.enum(stockFieldNames as [string, ...string[]]),
  /** Further sources, tried in order while the one before is empty. */
  fallbacks: z.array(z.string().min(1)).default([]),
  /** Takes the parent's value when the variant has none. */
  fromParent: z.boolean().default(false),
  transform: transformSchema.default({ type: "text" }),
  /** What a bad value does: hold the product back, be left out, or as the field's nature says. */
  ifBad: z.enum(["default", "block", "leaveOut"]).default("default"),
});
/** A checked line of the field map, with its defaults filled in. */
export type FieldMapEntry = z.infer<typeof fieldMapEntrySchema>;

/**
 * Field map: a list of lines, each Stock Item field at most once. Refused, with the line named: an unknown field, a field that no mapping may fill,
 * two sources for one field.
 */
export const fieldMapSchema = z.array(fieldMapEntrySchema).superRefine((entries, context) => {
  const seen = new Map<string, number>();
  entries.forEach((entry, index) => {
    const refuse = (message: string): void => context.addIssue({ code: "custom", path: [index, "target"], message });
    const label = findStockField(entry.target)?.label ?? entry.target;
    if (unmappableTargets.has(entry.target)) refuse(`${label} cannot be mapped: the sync decides it itself`);
    const first = seen.get(entry.target);
    if (first !== undefined) refuse(`${label} has two sources, ${entries[first]?.source ?? ""} and ${entry.source}`);
    seen.set(entry.target, first ?? index);
  });
});

const line = (source: string, target: string, rest: Partial<z.input<typeof fieldMapEntrySchema>> = {}) => ({
  source,
  target,
  ...rest,
});
const numeric = { transform: { type: "number" } } as const;

/** The field map a new client starts with: the attribute labels agreed with the first accounts. */
export const defaultFieldMap: FieldMapEntry[] = fieldMapSchema.parse([
  line("description", "description", { fallbacks: ["label"] }),
  line("long_description", "longDescription"),
  line("weight", "weight", numeric),
  line("height", "height", numeric),
  line("width", "width", numeric),
  line("depth", "depth", numeric),
  line("commodity_code", "commodityCode"),
  line("country_of_origin", "countryOfOrigin"),
  line("barcode", "barcode", { fallbacks: ["gtin"] }),
  line("sell_price", "sellPrice", numeric),
  line("cost_price", "buyPrice", numeric),
  line("tax_code", "taxCode"),
  line("stock_type_1", "stockType1"),
  line("stock_type_2", "stockType2"),
]);

const productFields = new Set(["sku", "label", "gtin"]);

/** True for a source that is a field of the product itself and no attribute. */
export const isProductField = (source: string): source is "sku" | "label" | "gtin" => productFields.has(source);

/** Attribute labels that a field map reads, each once, product fields left out. */
export const attributesOf = (entries: readonly FieldMapEntry[]): string[] => [
  ...new Set(
    entries.flatMap((entry) => [entry.source, ...entry.fallbacks]).filter((source) => !isProductField(source)),
  ),
];
