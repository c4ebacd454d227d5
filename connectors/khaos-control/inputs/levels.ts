import { z } from "zod";
import { ConnectorError } from "../../shared/errors";
import { jsonInput, textInput } from "../../shared/inputs";
import { uniqueStockCodes } from "../fields/foldStockCode";
import { defaultKhaosProfile } from "../fields/profile";
import { createHeaderGuard } from "../tsv/guard";
import type { StockLevelRow } from "../wire/importStockStatus";

/** Site whose levels are read. */
export const siteId = textInput({
  label: "Site",
  comments:
    "Id of the site whose levels are read, as List Sites shows it; -1 means all sites. Empty takes the site of the Khaos profile.",
  placeholder: "-1",
  example: "1",
});

/** Site whose levels are set. */
export const targetSiteId = textInput({
  label: "Site",
  comments: "Id of the site whose levels are set, as List Sites shows it.",
  placeholder: "1",
  example: "1",
  required: true,
});

/** Levels to be set. */
export const levels = jsonInput({
  label: "Levels",
  comments:
    "Levels to set as a JSON list of stockCode and level in units. Anything else in an entry is refused, finance amounts above all.",
  placeholder: "[]",
  example: '[{"stockCode": "KETTLE-01", "level": 14}]',
  required: true,
});

const refuse = (type: "badInput" | "guard", detail: string): ConnectorError =>
  new ConnectorError({ type, system: "khaos-control", operation: "readInputs", detail });

/** A whole number given as text; undefined for an empty one. @throws ConnectorError `badInput` for anything else. */
export const parseSiteId = (text: string): number | undefined => {
  if (text === "") return undefined;
  if (/^(?:-1|\d{1,9})$/.test(text)) return Number(text);
  throw refuse("badInput", "The site must be a whole number");
};

/** One site or web site, named by a number from 0 upwards. @throws ConnectorError `badInput` for anything else. */
export const parseOneSite = (text: string): number => {
  const id = parseSiteId(text);
  if (id !== undefined && id >= 0) return id;
  throw refuse("badInput", "Exactly one site must be named, by its number");
};

const rowSchema = z.strictObject({
  stockCode: z.string().trim().min(1),
  level: z
    .union([z.number(), z.string().trim()])
    .transform(String)
    .pipe(z.string().regex(/^-?\d{1,12}(?:\.\d{1,6})?$/, "must be a plain number")),
});

const headerGuard = createHeaderGuard(defaultKhaosProfile);

const findFinanceKey = (value: unknown): string | undefined =>
  (Array.isArray(value) ? value : [])
    .filter((row): row is object => typeof row === "object" && row !== null)
    .flatMap((row) => Object.keys(row))
    .find((key) => headerGuard.isProtected(key));

/**
 * The levels given as JSON value or text; nothing is an empty list.
 * @throws ConnectorError `guard` for an entry that carries a finance amount, `badInput` for any other key, a level that is no number, or a code that is there twice.
 */
export const parseLevels = (value: unknown): StockLevelRow[] => {
  const financeKey = findFinanceKey(value);
  if (financeKey !== undefined) {
    throw refuse("guard", `The levels carry ${financeKey}, which belongs to finance and is never written`);
  }
  const parsed = rowSchema.array().safeParse(value ?? []);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refuse("badInput", `The levels cannot be used at ${issue?.path.map(String).join(".")}: ${issue?.message}`);
  }
  if (uniqueStockCodes(parsed.data.map(({ stockCode }) => stockCode)).length < parsed.data.length) {
    throw refuse("badInput", "The levels name a Stock Code twice");
  }
  return parsed.data;
};
