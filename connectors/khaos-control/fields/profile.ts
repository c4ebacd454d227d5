import { z } from "zod";
import { type StockField, stockFieldNames } from "./stockFields";

const fieldName = z.enum(stockFieldNames as [string, ...string[]]);

/**
 * Khaos profile: every choice that the vendor does not document, for one client's system. An engineer edits the JSON; the code stays.
 * Unknown keys are refused by name. Every key has a default that is safe on the strictest known importer.
 */
export const khaosProfileSchema = z.strictObject({
  version: z.literal(1).default(1),
  /** Import headers that differ from the Stock field catalogue, by field name. @source KC-31 */
  headers: z.partialRecord(fieldName, z.string().min(1)).default({}),
  /** Further header spellings of finance fields in this system; the guard refuses them on updates too. */
  financeHeaders: z.array(z.string().min(1)).default([]),
  /** Fields that this system's export does not return: sent only along with another change, never compared, listed as unverifiable. */
  unreturnedFields: z.array(fieldName).default([]),
  /** How a flag is written in a cell. */
  booleanStyle: z.enum(["-1/0", "Yes/No", "Y/N", "True/False"]).default("-1/0"),
  /** True when the importer wants the mandatory columns on updates as well; such a client can only be updated by its finance policy and is refused. */
  mandatoryColumnsOnUpdate: z.boolean().default(false),
  /** Text that empties a field when sent as a cell; null = nothing is ever emptied. */
  clearToken: z.string().min(1).nullable().default(null),
  /** Longest Stock Code, in characters after trimming; 30 for strict importers. */
  stockCodeMaxLength: z.number().int().min(1).max(50).default(50),
  /** Whether the system re-cases descriptions on save (compare ignoring case) or keeps them as typed. */
  descriptionCase: z.enum(["ignored", "asTyped"]).default("ignored"),
  /** What a line break inside a value becomes, since a TSV cell cannot hold one. */
  lineBreak: z.enum(["<br>", " "]).default("<br>"),
  /** Characters the database can hold. */
  characterSet: z.enum(["windows-1252", "unicode"]).default("windows-1252"),
  /** Decimal places kept by the system: prices, weights (kg), dimensions. */
  decimals: z
    .strictObject({
      price: z.number().int().min(0).max(6).default(2),
      weight: z.number().int().min(0).max(6).default(3),
      dimension: z.number().int().min(0).max(6).default(2),
    })
    .prefault({}),
  /** VAT rate, in per cent, that the export shows for each tax code. */
  taxRates: z
    .record(z.string(), z.string())
    .default({ "1": "20", "2": "0", "3": "0", "4": "5", "5": "17.5", "6": "15" }),
  scs: z
    .strictObject({
      /** Text between the parent's code and each suffix in a generated child code. */
      separator: z.string().default("-"),
      /** How an existing child is updated: as a plain row by its own code, or again by parent and suffixes. */
      childUpdate: z.enum(["plain", "scs"]).default("plain"),
    })
    .prefault({}),
  /** Rows per import call; the vendor refuses more than 25. */
  rowsPerImport: z.number().int().min(1).max(25).default(25),
  /** Codes per `ExportStock` call. */
  codesPerExport: z.number().int().min(1).max(200).default(50),
  /** Codes per `ExportStockStatus` call. */
  codesPerStatus: z.number().int().min(1).max(500).default(500),
  /** Read the stock export as a zip (`ExportStockCompressed`), which large systems answer faster. */
  compressedExport: z.boolean().default(false),
  /** Site whose levels count; -1 = all sites. */
  siteId: z.number().int().default(-1),
  /** What "changed since" means to `GetStockList`: 0 is the revision date, -1 is what the vendor's own plug-in sends. @source KC-13 */
  revisionDateType: z.union([z.literal(0), z.literal(-1)]).default(0),
  /** Ids of countries in this system, by two-letter ISO code; needed where the country list cannot be read. @source KC-54 */
  countryIds: z.record(z.string().length(2), z.string()).default({}),
});

/** A validated Khaos profile with all defaults filled in. */
export type KhaosProfile = z.infer<typeof khaosProfileSchema>;

/** The profile that fits a system about which nothing special is known. */
export const defaultKhaosProfile: KhaosProfile = khaosProfileSchema.parse({});

/** Import header of a field in one system: the profile's own, else the catalogue's. Never throws. */
export const headerOf = (field: Pick<StockField, "name" | "header">, profile: Pick<KhaosProfile, "headers">): string =>
  profile.headers[field.name] ?? field.header;
