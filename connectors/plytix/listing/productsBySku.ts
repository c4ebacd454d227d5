import { isConnectorError } from "../../shared/errors";
import { chunksOf } from "../../shared/paging";
import { VALUES_PER_FILTER } from "../limits";
import type { Product } from "../wire/product";
import { readAttributeLabels } from "./attributeLabels";
import { toColumn } from "./columns";
import { type ProductReader, readProducts } from "./readProducts";

/** Products by SKU, with what is needed to judge them. */
export interface ProductsBySku {
  /** In the order of the SKUs asked for. */
  products: Product[];
  /** Parents of returned variants that are not among `products`; a parent that does not exist is absent. */
  parents: Product[];
  /** SKUs without a product of exactly this spelling, in the order asked for. */
  notFound: string[];
  /** Labels the account does not have, or does not give in a search. */
  unknownAttributes: string[];
}

/** A filter of 100 values that ignores case may match more than a page; far more means that it was ignored. */
const MAX_PAGES_PER_FILTER = 4;

const readBySku = async (reader: ProductReader, skus: readonly string[], labels: readonly string[]) => {
  const found = new Map<string, Product>();
  for (const chunk of chunksOf(skus, VALUES_PER_FILTER)) {
    const filters = [[{ field: "sku", operator: "in", value: chunk }]];
    const rows = await readProducts(reader, { filters, labels, maxPages: MAX_PAGES_PER_FILTER, onRefusal: "learn" });
    const wanted = new Set(chunk);
    // SKUs are case-sensitive, the filter may not be.
    for (const row of rows) if (wanted.has(row.sku)) found.set(row.sku, row);
  }
  return found;
};

const isRefusedFilter = (error: unknown): boolean =>
  isConnectorError(error) && (error.type === "badAnswer" || (error.type === "refused" && error.status === 422));

/** Looks products up by the undocumented id filter; `null` when the account refuses it or does not honour it. */
const searchByIds = async (reader: ProductReader, ids: string[], labels: readonly string[]) => {
  if (reader.memory.read().idFilterRefused) return null;
  const filters = [[{ field: "id", operator: "in", value: ids }]];
  try {
    // The same columns were accepted for the SKUs, so a refusal is about the filter.
    const rows = await readProducts(reader, { filters, labels, maxPages: 1, onRefusal: "throw" });
    if (rows.every(({ id }) => ids.includes(id))) return rows;
  } catch (error) {
    if (!isRefusedFilter(error)) throw error;
  }
  reader.memory.learn({ idFilterRefused: true });
  return null;
};

const onlyAttributes = (product: Product, labels: readonly string[]): Product => {
  const wanted = new Set(labels);
  const attributes = Object.fromEntries(Object.entries(product.attributes).filter(([label]) => wanted.has(label)));
  return { ...product, attributes };
};

const readByIds = async (reader: ProductReader, ids: readonly string[], labels: readonly string[]) => {
  const found: Product[] = [];
  for (const chunk of chunksOf(ids, VALUES_PER_FILTER)) {
    const rows = await searchByIds(reader, chunk, labels);
    if (rows !== null) {
      found.push(...rows);
      continue;
    }
    for (const id of chunk) {
      const product = await reader.client.findProduct(id);
      if (product !== null) found.push(onlyAttributes(product, labels));
    }
  }
  return found;
};

const missingParentIds = (products: readonly Product[]): string[] => {
  const present = new Set(products.map(({ id }) => id));
  const named = products.flatMap(({ parentId }) => (parentId === null || present.has(parentId) ? [] : [parentId]));
  return [...new Set(named)];
};

/**
 * Reads products by SKU and the parents they refer to. Costs one search per 100 SKUs and per 50 columns, one attribute search
 * per execution, and for the parents one search per 100 or, where the account refuses that filter, one request each.
 * @source PX-35, PX-36, PX-37
 */
export const readProductsBySku = async (
  reader: ProductReader,
  asked: { skus: readonly string[]; attributes: readonly string[] },
): Promise<ProductsBySku> => {
  const skus = [...new Set(asked.skus)];
  const wanted = [...new Set(asked.attributes)];
  const known = new Set(wanted.length === 0 || skus.length === 0 ? wanted : await readAttributeLabels(reader));
  const labels = wanted.filter((label) => known.has(label));
  const bySku = await readBySku(reader, skus, labels);
  const products = [...bySku.values()];
  const parents = await readByIds(reader, missingParentIds(products), labels);
  const { refused } = reader.memory.read();
  return {
    products: skus.flatMap((sku) => bySku.get(sku) ?? []),
    parents,
    notFound: skus.filter((sku) => !bySku.has(sku)),
    unknownAttributes: wanted.filter((label) => !known.has(label) || refused.includes(toColumn(label))),
  };
};
