import { isConnectorError } from "../shared/errors";
import type { HttpAnswer } from "../shared/http";
import { badAnswer, openSession, type PlytixRequest, type PlytixSessionOptions } from "./session";
import {
  buildSearchBody,
  parseJson,
  parseList,
  parsePage,
  parseProductPage,
  type SearchPage,
  type SearchRequest,
} from "./wire/answers";
import { type AuthoredProduct, toAuthoredProduct } from "./wire/authoredProduct";
import { type Product, toProduct } from "./wire/product";

/** The verbs of the Plytix API that the connector uses; `Row` is what is read of a product. Every method may throw {@link ConnectorError}. */
export interface PlytixClient<Row extends Product = Product> {
  /** One page of products, through v2. Rows being deleted are left out. @source PX-8, PX-17 */
  searchProducts(request: SearchRequest): Promise<SearchPage<Row>>;
  /** One product by id, through v2; `null` when it does not exist or is being deleted. @source PX-12 */
  findProduct(id: string): Promise<Row | null>;
  /** The variants of a parent, through v1; empty when it has none, `null` when the parent does not exist. @source PX-33 */
  findVariants(parentId: string): Promise<Row[] | null>;
  /** One page of attribute definitions as raw rows. @source PX-47 */
  searchAttributes(request: SearchRequest): Promise<SearchPage<unknown>>;
  /** Any request; the answer is a success or an error is thrown. Trailing slashes are taken off. @source PX-5 */
  request(request: PlytixRequest): Promise<HttpAnswer>;
}

const understood = <T>(operation: string, value: T | null): T => {
  if (value === null) throw badAnswer(operation, "the answer is not the JSON that was expected");
  return value;
};

const orNull = async <T>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (error) {
    if (isConnectorError(error) && error.type === "notFound") return null;
    throw error;
  }
};

const search = (operation: string, path: string, request: SearchRequest): PlytixRequest => ({
  operation,
  method: "POST",
  path,
  body: buildSearchBody(request),
  safety: "read",
});

const get = (operation: string, path: string): PlytixRequest => ({ operation, method: "GET", path, safety: "read" });

const readList = (operation: string) => (answer: HttpAnswer) =>
  understood(operation, parseList(parseJson(answer.text)));

const buildClient = <Row extends Product>(
  options: PlytixSessionOptions,
  toRow: (value: unknown) => Row | null,
): PlytixClient<Row> => {
  const send = openSession(options);
  return {
    searchProducts: (request) =>
      send(search("searchProducts", "/api/v2/products/search", request), ({ text }) =>
        understood("searchProducts", parseProductPage(parseJson(text), toRow)),
      ),
    findProduct: async (id) => {
      const path = `/api/v2/products/${encodeURIComponent(id)}`;
      const rows = await orNull(send(get("getProduct", path), readList("getProduct")));
      return rows === null ? null : toRow(rows[0]);
    },
    findVariants: async (parentId) => {
      const path = `/api/v1/products/${encodeURIComponent(parentId)}/variants`;
      const rows = await orNull(send(get("listVariants", path), readList("listVariants")));
      return rows === null ? null : rows.map(toRow).filter((row) => row !== null);
    },
    searchAttributes: (request) =>
      send(search("searchAttributes", "/api/v1/attributes/product/search", request), ({ text }) =>
        understood("searchAttributes", parsePage(parseJson(text))),
      ),
    request: (request) => send(request, (answer) => answer),
  };
};

/**
 * Builds a client for one connection, see {@link openSession}.
 * @throws {ConnectorError} `authentication` when the connection lacks a field.
 */
export const createPlytixClient = (options: PlytixSessionOptions): PlytixClient => buildClient(options, toProduct);

/**
 * Builds a client whose products also tell who changed them last.
 * @throws {ConnectorError} as {@link createPlytixClient}.
 */
export const createAuthoredClient = (options: PlytixSessionOptions): PlytixClient<AuthoredProduct> =>
  buildClient(options, toAuthoredProduct);
