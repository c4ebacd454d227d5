import isoCountries from "i18n-iso-countries/index";
import english from "i18n-iso-countries/langs/en.json";
import { parseXmlTree, walkXml, type XmlNode } from "../soap/xmlTree";

isoCountries.registerLocale(english);

/** One country of this system's list. `isoCode` is null when neither the list nor the name gives it away. */
export interface KhaosCountry {
  id: string;
  name: string;
  isoCode: string | null;
}

/** The two-letter ISO code of a country given by code or English name; null when it is not recognised. Never throws. */
export const toIsoCountry = (text: string): string | null => {
  const trimmed = text.trim();
  if (/^[A-Za-z]{2}$/.test(trimmed)) {
    const code = trimmed.toUpperCase();
    if (code === "UK") return "GB";
    return isoCountries.isValid(code) ? code : null;
  }
  if (/^[A-Za-z]{3}$/.test(trimmed)) {
    const byAlpha3 = isoCountries.alpha3ToAlpha2(trimmed.toUpperCase());
    if (byAlpha3) return byAlpha3;
  }
  return isoCountries.getAlpha2Code(trimmed, "en") ?? isoCountries.getSimpleAlpha2Code(trimmed, "en") ?? null;
};

const entriesOf = (node: XmlNode): [string, string][] => [
  ...Object.entries(node.attributes).map(([name, value]): [string, string] => [name.toLowerCase(), value.trim()]),
  ...node.children
    .filter((child) => child.children.length === 0)
    .map((child): [string, string] => [child.name.toLowerCase(), child.text.trim()]),
];

const pick = (entries: [string, string][], pattern: RegExp): string =>
  entries.find(([name, value]) => pattern.test(name) && value !== "")?.[1] ?? "";

const toCountry = (node: XmlNode): KhaosCountry | null => {
  const entries = entriesOf(node);
  const id = pick(entries, /^country_?id$/) || pick(entries, /^(?!xsi).*_?id$/);
  const name = pick(entries, /name|desc|^country$/);
  const code = pick(entries, /iso|code/);
  if (id === "" || (name === "" && code === "")) return null;
  const isoCode = toIsoCountry(code) ?? toIsoCountry(name);
  return { id, name: name || code, isoCode };
};

/**
 * Countries of a `GetCountryList` answer, whose element names are not public: a row is any element that holds an id next to a name or code, and a text
 * answer is read as XML of its own. Empty when nothing is recognised. Never throws. @source KC-54
 */
export const parseCountryList = (answer: XmlNode): KhaosCountry[] => {
  const inner = answer.text.trim().startsWith("<") ? parseXmlTree([answer.text.trim()]).node : null;
  const countries: KhaosCountry[] = [];
  for (const node of walkXml(inner ?? answer)) {
    const country = toCountry(node);
    if (country) countries.push(country);
  }
  return countries;
};

/** Translates between this system's countries and ISO codes. */
export interface CountryTable {
  /** The id to write for a two-letter code; undefined when this system is not known to have one. */
  idOf(isoCode: string): string | undefined;
  /** The two-letter code of an id, code or name as the export shows it; the text itself when it is not recognised. */
  isoOf(text: string): string;
}

/** Builds the table from the system's list and the profile's own ids, which win. Never throws. */
export const createCountryTable = (
  list: readonly KhaosCountry[],
  ownIds: Readonly<Record<string, string>>,
): CountryTable => {
  const ids = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const { id, name, isoCode } of list) {
    if (isoCode === null) continue;
    if (!ids.has(isoCode)) ids.set(isoCode, id);
    codes.set(id.toLowerCase(), isoCode);
    codes.set(name.toLowerCase(), isoCode);
  }
  for (const [isoCode, id] of Object.entries(ownIds)) {
    ids.set(isoCode.toUpperCase(), id);
    codes.set(id.toLowerCase(), isoCode.toUpperCase());
  }
  return {
    idOf: (isoCode) => ids.get(isoCode.toUpperCase()),
    isoOf: (text) => codes.get(text.trim().toLowerCase()) ?? toIsoCountry(text) ?? text,
  };
};
