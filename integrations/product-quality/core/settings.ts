import { z } from "zod";
import { khaosProfileSchema } from "../../../connectors/khaos-control/fields/profile";
import { attributesOf, defaultFieldMap, fieldMapSchema, isProductField } from "./mapping/fieldMap";

const labels = z.array(z.string().min(1));

/** Attributes that a Stock Item needs unless the client says otherwise. */
export const defaultMandatoryAttributes = [
  "description",
  "weight",
  "commodity_code",
  "cost_price",
  "sell_price",
  "stock_type_1",
  "stock_type_2",
];

const knowsDefaultTaxCode = (settings: {
  defaultTaxCode: string;
  profile: { taxRates: Record<string, string> };
}): boolean => Object.hasOwn(settings.profile.taxRates, settings.defaultTaxCode);

/** Everything a client decides, checked once at the edge of each flow. Unknown keys are refused by name; every key has a safe default. */
export const settingsSchema = z
  .strictObject({
    /** `dry`: the whole pipeline, no write. */
    runMode: z.enum(["dry", "live"]).default("dry"),
    /** `SCS`: variants are children of a size/colour/style parent; `Plain`: ordinary Stock Items. */
    variantStrategy: z.enum(["SCS", "Plain"]).default("SCS"),
    /** Attributes that tell the variants of a family apart, in the order of the SKU's parts. */
    variantAxes: labels.min(1).max(4).default(["size", "colour"]),
    /** Attributes without which no product goes to the ERP; parents need only their description and stock types. */
    mandatoryAttributes: labels.default(defaultMandatoryAttributes),
    /** Longest Stock Code, in characters. */
    stockCodeMaxLength: z.number().int().min(1).max(50).default(50),
    /** Tax code of a product that has none. */
    defaultTaxCode: z.string().default("1"),
    /** Heaviest plausible product, in kilograms. */
    heaviestKg: z.number().positive().default(200),
    /** Longest plausible side of a product, in the unit of the dimension attributes. */
    longestSide: z.number().positive().default(1000),
    /** Buy price of a new Stock Item: the product's cost, or 0 for finance to fill in. */
    costAtCreation: z.enum(["seed", "zero"]).default("seed"),
    /** True: a Stock Code that differs from the SKU only by case is the same item and is used; false: it is reported. */
    acceptCaseDifferences: z.boolean().default(false),
    /** Most products that may be withdrawn in one run without a person's approval. */
    retirementLimit: z.number().int().min(0).default(20),
    /** Attempts and days after which a variant's wait for its parent counts as expired. */
    waitAttempts: z.number().int().min(1).default(10),
    waitDays: z.number().int().min(1).default(7),
    fieldMap: fieldMapSchema.default(defaultFieldMap),
    profile: khaosProfileSchema.prefault({}),
  })
  .refine(knowsDefaultTaxCode, {
    path: ["defaultTaxCode"],
    message: "is no tax code that the Khaos profile knows a rate for",
  });

/** A client's settings with all defaults filled in. */
export type Settings = z.infer<typeof settingsSchema>;

/** Attribute labels that the pipeline reads from Plytix for these settings, each once. */
export const wantedAttributes = (settings: Settings): string[] => [
  ...new Set([
    ...attributesOf(settings.fieldMap),
    ...settings.variantAxes,
    ...settings.mandatoryAttributes.filter((name) => !isProductField(name)),
  ]),
];
