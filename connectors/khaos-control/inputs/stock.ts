import { ConnectorError } from "../../shared/errors";
import { booleanInput, connectionInput, jsonInput, listInput, textInput } from "../../shared/inputs";
import { type KhaosProfile, khaosProfileSchema } from "../fields/profile";
import { type PlannedRow, plannedRowSchema, type StockCodeCheck, stockCodeCheckSchema } from "../fields/stockItem";

const connection = connectionInput({
  label: "Connection",
  comments: "The Khaos Control web service to work with.",
  placeholder: "Khaos Control connection",
  example: "Khaos Control connection",
});

const profile = jsonInput({
  label: "Khaos Profile",
  comments:
    "Choices for this Khaos Control system as JSON: column headers, flags, decimals, batch sizes. Empty means the default profile.",
  placeholder: '{"version": 1}',
  example: '{"version": 1, "headers": {"weight": "AVG_WEIGHT"}, "scs": {"separator": "-"}}',
});

const stockCodes = listInput({
  label: "Stock Codes",
  comments: "Stock Codes as a list, a JSON array, or text with one code per line or comma. Case does not matter.",
  placeholder: "KETTLE-01, KETTLE-02",
  example: '["KETTLE-01", "KETTLE-02"]',
  required: true,
});

const findSimilar = booleanInput({
  label: "Find Similar Codes",
  comments:
    "True looks for existing codes that differ from an unknown one only by case, spaces, punctuation or leading zeros. Reads the list of all stock once when a code is unknown.",
  placeholder: "false",
  example: "true",
  default: false,
});

const check = jsonInput({
  label: "Stock Code Check",
  comments:
    "Result of Check Stock Codes for the same products, to save calls: codes it did not find are not asked for, and every code it found is read. Empty reads all codes.",
  placeholder: "{}",
  example: '{"found": [], "notFound": ["KETTLE-02"], "similar": []}',
});

const rows = jsonInput({
  label: "Planned Rows",
  comments: "Rows to write, as planned by the product judgement: SKU, verb, kind, Stock Code, fields by name.",
  placeholder: "[]",
  example:
    '[{"sku": "KETTLE-01", "verb": "update", "kind": "plain", "stockCode": "KETTLE-01", "scs": null, "fields": {"weight": "1.2"}, "resend": {}, "financeBefore": {}, "requires": null}]',
  required: true,
});

const dryRun = booleanInput({
  label: "Dry Run",
  comments: "True checks everything and writes nothing; the outcomes say what would happen.",
  placeholder: "true",
  example: "true",
  default: false,
});

const method = textInput({
  label: "Method",
  comments: "Name of the web service method, as in the WSDL.",
  placeholder: "GetSiteList",
  example: "GetSiteList",
  required: true,
});

const soapArguments = jsonInput({
  label: "Arguments",
  comments:
    "Arguments in the order of the WSDL: name, type (string, int, boolean, dateTime) and value. Empty when the method takes none.",
  placeholder: "[]",
  example:
    '[{"name": "StockCodes", "type": "string", "value": "KETTLE-01"}, {"name": "MappingType", "type": "int", "value": "1"}]',
});

/** Inputs of all actions of this connector, by key. */
export const inputs = { connection, profile, stockCodes, findSimilar, check, rows, dryRun, method, soapArguments };

const refuse = (label: string, issues: readonly { path: PropertyKey[]; message: string }[]): ConnectorError => {
  const [first] = issues;
  const where = first && first.path.length > 0 ? ` at ${first.path.map(String).join(".")}` : "";
  return new ConnectorError({
    type: "badInput",
    system: "khaos-control",
    operation: "readInputs",
    detail: `${label}${where}: ${first?.message ?? "not usable"}`,
  });
};

/** The Khaos profile given as JSON value, JSON text or nothing (the default profile). @throws ConnectorError `badInput` that names the key. */
export const parseProfile = (value: unknown): KhaosProfile => {
  const given = value === undefined || value === null || value === "" ? {} : value;
  const parsed = khaosProfileSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw refuse("The Khaos profile cannot be used", parsed.error.issues);
};

/** The result of *Check Stock Codes* given as JSON value or text; nothing is null. @throws ConnectorError `badInput` that names the key. */
export const parseCheck = (value: unknown): StockCodeCheck | null => {
  if (value === undefined || value === null) return null;
  const parsed = stockCodeCheckSchema.safeParse(value);
  if (!parsed.success) throw refuse("The Stock Code check cannot be used", parsed.error.issues);
  return parsed.data;
};

/** The planned rows given as JSON value or text; nothing is an empty list. @throws ConnectorError `badInput` that names the row and key. */
export const parsePlannedRows = (value: unknown): PlannedRow[] => {
  const parsed = plannedRowSchema.array().safeParse(value ?? []);
  if (!parsed.success) throw refuse("The planned rows cannot be used", parsed.error.issues);
  return parsed.data;
};
