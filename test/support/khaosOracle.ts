import type { KhaosProfile } from "../../connectors/khaos-control/fields/profile";
import type { StockFieldName } from "../../connectors/khaos-control/fields/stockFields";
import type { FieldValues } from "../../connectors/khaos-control/fields/stockItem";
import type { CompleteStockLine } from "../simulators/khaos-control";
import { countryById } from "../simulators/khaos-control/countries";

const storedIn: Partial<Record<StockFieldName, (line: CompleteStockLine) => unknown>> = {
  description: ({ description }) => description,
  stockControlled: ({ stockControlled }) => stockControlled,
  discontinued: ({ discontinued }) => discontinued,
  runToZero: ({ runToZero }) => runToZero,
  publishOnWeb: ({ web }) => web,
  buyPrice: ({ buyPrice }) => buyPrice,
  sellPrice: ({ sellPrice }) => sellPrice,
};
const storeNames: Partial<Record<StockFieldName, string>> = {
  stockType1: "STOCK_TTYPE",
  stockType2: "STOCK_TYPE",
  taxCode: "TAX_CODE",
  longDescription: "LONG_DESC",
  weight: "WEIGHT",
  height: "HEIGHT",
  width: "WIDTH",
  depth: "DEPTH",
  commodityCode: "COMMODITY_CODE",
  countryOfOrigin: "COUNTRY_OF_MANUFACTURE",
  barcode: "BARCODE",
  otherRef: "OTHER_REF",
  eposDescription: "EPOS_DESC",
  webTeaser: "WEB_TEASER",
  metaTitle: "META_TITLE",
  metaDescription: "META_DESCRIPTION",
  metaKeywords: "META_KEYWORDS",
  manufacturer: "MANUFACTURER",
  webPrice: "SELL_PRICE_WEB",
};

/** What the store holds for a field of an item; `undefined` where it holds nothing. */
export const storedValue = (name: StockFieldName, line: CompleteStockLine | undefined): unknown => {
  if (!line) return undefined;
  const read = storedIn[name];
  return read ? read(line) : line.fields[storeNames[name] ?? name];
};

const numberFields: Partial<Record<StockFieldName, keyof KhaosProfile["decimals"]>> = {
  buyPrice: "price",
  sellPrice: "price",
  webPrice: "price",
  weight: "weight",
  height: "dimension",
  width: "dimension",
  depth: "dimension",
};
const caseless = new Set<StockFieldName>(["description", "stockType1", "stockType2", "manufacturer"]);
const flags = new Set<StockFieldName>(["stockControlled", "discontinued", "runToZero", "publishOnWeb"]);

const plainText = (text: string, profile: KhaosProfile): string =>
  text
    .normalize("NFC")
    .replace(/\t/g, " ")
    .trim()
    .replace(/\r\n?|\n/g, profile.lineBreak)
    .replace(/\s+/g, " ")
    .trim();

const isSameNumber = (planned: string, stored: unknown, places: number): boolean => {
  const [wanted, found] = [Number(planned), typeof stored === "number" ? stored : 0];
  return Math.abs(wanted - found) <= 0.5000001 * 10 ** -places;
};

const isSameCountry = (planned: string, stored: unknown): boolean =>
  Array.from({ length: 400 }, (_unused, id) => countryById(id)).some(
    (country) => country?.code === planned.trim().toUpperCase() && country.name === stored,
  );

/**
 * Whether a field is stored as planned, by rules written down a second time here: text trimmed and composed with blanks collapsed, numbers to the profile's
 * decimals, flags as they are. A planned empty text means "leave alone", or "empty it" where the profile has a clear token.
 */
export const isStoredAs = (
  name: StockFieldName,
  pair: { planned: string | boolean; stored: unknown; before: unknown },
  profile: KhaosProfile,
): boolean => {
  const { planned, stored, before } = pair;
  if (flags.has(name) || typeof planned === "boolean") return (stored ?? false) === planned;
  const isEmpty = plainText(planned, profile) === "";
  if (isEmpty) return stored === before || stored === undefined || stored === "";
  const places = numberFields[name];
  if (places !== undefined) return isSameNumber(planned, stored, profile.decimals[places]);
  if (name === "taxCode") return stored === Number(planned);
  if (name === "countryOfOrigin") return isSameCountry(planned, stored);
  const [wanted, found] = [plainText(planned, profile), plainText(String(stored ?? ""), profile)];
  return caseless.has(name) ? wanted.toLowerCase() === found.toLowerCase() : wanted === found;
};

/** Names of the planned fields, the ones of a variant's text left out, since its parent composes that. */
export const judgedFields = (fields: FieldValues, kind: "plain" | "scs"): StockFieldName[] =>
  Object.keys(fields).filter((name): name is StockFieldName => !(kind === "scs" && name === "description"));
