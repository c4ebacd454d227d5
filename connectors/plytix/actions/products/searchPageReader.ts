import { isConnectorError } from "../../../shared/errors";
import { type ColumnRules, learnFromRefusal, planColumnSets, toLabel } from "../../listing/columns";
import { type ProductReader, readProducts } from "../../listing/readProducts";
import type { SearchPage, SearchRequest } from "../../wire/answers";
import type { Product } from "../../wire/product";

/** A filter of 100 SKUs that ignores case may match more than one page. */
const MAX_PAGES_PER_FILTER = 4;
const MAX_LESSONS = 6;

/** The same products with all attributes, in the same order; one deleted in between is left out. */
const withAttributes = async (reader: ProductReader, found: readonly Product[], labels: readonly string[]) => {
  if (found.length === 0) return [];
  const filters = [[{ field: "sku", operator: "in", value: found.map(({ sku }) => sku) }]];
  const read = await readProducts(reader, { filters, labels, maxPages: MAX_PAGES_PER_FILTER, onRefusal: "throw" });
  const byId = new Map(read.map((product) => [product.id, product]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
};

/**
 * What a refused search teaches about columns: a smaller limit, or columns of the system named in the message. A refusal
 * that names something else is about filters or attributes of the caller, then `null`. Pure.
 */
export const learnFromSearch = (error: unknown, sets: readonly string[][], rules: ColumnRules): ColumnRules | null => {
  if (!isConnectorError(error) || error.type !== "refused" || error.status !== 422) return null;
  const learnt = learnFromRefusal(error.detail, sets, rules);
  if (learnt === null || learnt.limit < rules.limit) return learnt;
  const fresh = learnt.refused.filter((column) => !rules.refused.includes(column));
  const words = new Set(error.detail.match(/[A-Za-z0-9_.]+/g) ?? []);
  return fresh.every((column) => toLabel(column) === null && words.has(column)) ? learnt : null;
};

/**
 * Makes the reader of one page of a search. More columns than one request takes are read in further requests, by the SKUs of
 * the page, and joined by id. What the account refuses of our own columns is remembered and not asked for again.
 * @throws {ConnectorError} `refused` for filters or attributes that the account does not know.
 */
export const createSearchPageReader =
  (reader: ProductReader, labels: readonly string[]) =>
  async (request: SearchRequest): Promise<SearchPage<Product>> => {
    for (let lessons = 0; ; lessons += 1) {
      const rules = reader.memory.read();
      const sets = planColumnSets(labels, rules);
      const isWide = sets.length > 1;
      try {
        const page = await reader.client.searchProducts({ ...request, columns: isWide ? [] : (sets[0] ?? []) });
        return isWide ? { ...page, rows: await withAttributes(reader, page.rows, labels) } : page;
      } catch (error) {
        const learnt = learnFromSearch(error, sets, rules);
        if (learnt === null || lessons >= MAX_LESSONS) throw error;
        reader.memory.learn({ limit: learnt.limit, refused: learnt.refused });
      }
    }
  };
