import { isConnectorError } from "../shared/errors";
import { chunksOf } from "../shared/paging";
import type { KhaosClient } from "./client";
import { foldStockCode, isAskable, uniqueStockCodes } from "./fields/foldStockCode";
import type { KhaosProfile } from "./fields/profile";
import { type CountryTable, createCountryTable, toIsoCountry } from "./wire/countries";
import type { ExportedItem } from "./wire/exportStock";
import type { StatusRow } from "./wire/exportStockStatus";

/** Items by folded code. */
export type ItemsByCode = Map<string, ExportedItem>;

/** Reads of several calls, in batches. Made for one action; what it learned about countries and parents is kept that long. */
export interface StockReader {
  /** Status rows by folded code; codes that cannot be asked for are absent. */
  readStatus(codes: readonly string[]): Promise<Map<string, StatusRow>>;
  /**
   * Items of the asked codes and everything else in the same documents (parents, siblings), countries as ISO codes. Codes in no document are looked up
   * in the list of all stock, once per action, if they are among `maybeChildren`: they may be children of parents nobody asked for.
   */
  readItems(codes: readonly string[], maybeChildren?: readonly string[]): Promise<ItemsByCode>;
  /** Remembers that an item is a child, so that it is asked for by its parent's code. */
  noteParent(stockCode: string, parentCode: string): void;
  /** The table of countries; with `mustKnow` the system's list is read unless every code has an id without it. */
  countries(mustKnow: readonly string[]): Promise<CountryTable>;
}

/** Codes once each by folding, trimmed, only those that can be asked for, in their first order. */
export const askableCodes = (codes: readonly string[]): string[] =>
  uniqueStockCodes(codes.filter(isAskable)).map((code) => code.trim());

const hasPrefixIn = (code: string, folded: ReadonlySet<string>, separator: string): boolean => {
  if (separator === "") return false;
  const own = foldStockCode(code);
  for (let at = own.indexOf(separator); at > 0; at = own.indexOf(separator, at + 1)) {
    if (folded.has(own.slice(0, at))) return true;
  }
  return false;
};

const createCountries = (client: KhaosClient, profile: KhaosProfile) => {
  let table = createCountryTable([], profile.countryIds);
  let isRead = false;
  const load = async (): Promise<void> => {
    if (isRead) return;
    isRead = true;
    try {
      table = createCountryTable(await client.getCountryList(), profile.countryIds);
    } catch (error) {
      // Not every system is licensed for this list; the profile's own ids and the ISO names remain.
      if (!isConnectorError(error) || error.type !== "refused") throw error;
    }
  };
  return {
    forWriting: async (isoCodes: readonly string[]): Promise<CountryTable> => {
      if (isoCodes.some((code) => table.idOf(code) === undefined)) await load();
      return table;
    },
    forReading: async (texts: readonly string[]): Promise<CountryTable> => {
      if (texts.some((shown) => toIsoCountry(table.isoOf(shown)) === null)) await load();
      return table;
    },
  };
};

const countryTexts = (items: readonly ExportedItem[]): string[] =>
  items.flatMap(({ fields }) => (typeof fields.countryOfOrigin === "string" ? [fields.countryOfOrigin] : []));

interface ReaderParts {
  client: KhaosClient;
  profile: KhaosProfile;
  /** Parents' codes by the folded codes of their children. */
  parents: Map<string, string>;
  countries: ReturnType<typeof createCountries>;
}

const createExporter =
  ({ client, profile, parents, countries }: ReaderParts) =>
  async (found: ItemsByCode, codes: readonly string[]): Promise<void> => {
    for (const batch of chunksOf(codes, profile.codesPerExport)) {
      const items = await client.exportStock(batch);
      const table = await countries.forReading(countryTexts(items));
      for (const item of items) {
        const { countryOfOrigin } = item.fields;
        if (typeof countryOfOrigin === "string") item.fields.countryOfOrigin = table.isoOf(countryOfOrigin);
        const key = foldStockCode(item.stockCode);
        if (item.parentCode !== null) parents.set(key, item.parentCode);
        // Asked for by itself, a child may come without its place in the tree; its parent's document knows better.
        if (item.parentCode !== null || !found.has(key)) found.set(key, item);
      }
    }
  };

const createParentSearch = ({ client, parents }: ReaderParts) => {
  let isListRead = false;
  return async (codes: readonly string[]): Promise<string[]> => {
    if (!isListRead) {
      for (const { stockCode, parentCode } of await client.getStockList()) {
        if (parentCode !== null) parents.set(foldStockCode(stockCode), parentCode);
      }
      isListRead = true;
    }
    return codes.flatMap((code) => parents.get(foldStockCode(code)) ?? []);
  };
};

const notIn = (found: ItemsByCode, codes: readonly string[]): string[] =>
  codes.filter((code) => !found.has(foldStockCode(code)));

/** Builds the reader of one action. Its reads throw what the client throws. */
export const createStockReader = (client: KhaosClient, profile: KhaosProfile): StockReader => {
  const parents = new Map<string, string>();
  const countries = createCountries(client, profile);
  const exportInto = createExporter({ client, profile, parents, countries });
  const findParents = createParentSearch({ client, profile, parents, countries });
  return {
    noteParent: (stockCode, parentCode) => parents.set(foldStockCode(stockCode), parentCode),
    countries: countries.forWriting,
    readStatus: async (codes) => {
      const rows = new Map<string, StatusRow>();
      for (const batch of chunksOf(askableCodes(codes), profile.codesPerStatus)) {
        for (const row of await client.exportStockStatus(batch)) rows.set(foldStockCode(row.stockCode), row);
      }
      return rows;
    },
    readItems: async (codes, maybeChildren = codes) => {
      const found: ItemsByCode = new Map();
      const targets = askableCodes(askableCodes(codes).map((code) => parents.get(foldStockCode(code)) ?? code));
      const folded = new Set(targets.map(foldStockCode));
      // A code that begins with another asked code is probably its child, and comes with the parent's document.
      const isLikelyChild = (code: string) => hasPrefixIn(code, folded, profile.scs.separator);
      const first = targets.filter((code) => !isLikelyChild(code));
      await exportInto(found, first);
      await exportInto(found, notIn(found, targets.filter(isLikelyChild)));
      const missing = notIn(found, askableCodes(maybeChildren));
      if (missing.length > 0) await exportInto(found, notIn(found, askableCodes(await findParents(missing))));
      return found;
    },
  };
};
