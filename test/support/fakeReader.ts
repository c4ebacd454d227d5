import { openAccountMemory } from "../../connectors/plytix/listing/accountMemory";
import type { ProductReader } from "../../connectors/plytix/listing/readProducts";
import type { SearchPage, SearchRequest } from "../../connectors/plytix/wire/answers";
import { type Product, toProduct } from "../../connectors/plytix/wire/product";
import { ConnectorError } from "../../connectors/shared/errors";

/** Refusal of a search as the client throws it. */
export const refusal = (detail: string, status = 422): ConnectorError =>
  new ConnectorError({ type: "refused", system: "plytix", operation: "searchProducts", status, detail });

/** A product from the few fields a test cares about. */
export const productOf = (row: Record<string, unknown>): Product => {
  const product = toProduct({ sku: row.id, ...row });
  if (product === null) throw new Error("not a product");
  return product;
};

/** What a scripted search answers; rows alone are a whole listing. */
export type SearchScript = (request: SearchRequest, count: number) => Partial<SearchPage<Product>>;

/** A reader whose searches are scripted, with an empty memory; other verbs fail unless given. */
export const createFakeReader = (search: SearchScript, more: Partial<ProductReader["client"]> = {}) => {
  const asked: SearchRequest[] = [];
  const fail = () => Promise.reject(new Error("not expected"));
  const searchProducts = async (request: SearchRequest): Promise<SearchPage<Product>> => {
    asked.push(request);
    const answer = search(request, asked.length);
    const rows = answer.rows ?? [];
    return { rows, received: rows.length, count: rows.length, totalCount: null, ...answer };
  };
  const reader: ProductReader = {
    client: { searchProducts, findProduct: fail, findVariants: fail, searchAttributes: fail, request: fail, ...more },
    memory: openAccountMemory({}, { key: "k", configVarKey: "v", fields: {} }),
  };
  return { reader, asked };
};
