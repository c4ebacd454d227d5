import { ConnectorError, isConnectorError } from "../../shared/errors";
import { collectPages, pages } from "../../shared/paging";
import type { PlytixClient } from "../client";
import { PAGE_SIZE } from "../limits";
import type { FilterTerm } from "../wire/answers";
import type { Product } from "../wire/product";
import type { AccountMemorySlot } from "./accountMemory";
import { learnFromRefusal, planColumnSets } from "./columns";

/** A reader of products of one account. */
export interface ProductReader {
  client: PlytixClient;
  memory: AccountMemorySlot;
}

/** Which products, with which attributes. */
export interface ReadRequest {
  filters: FilterTerm[][];
  /** Attribute labels without prefix. */
  labels: readonly string[];
  /** Ceiling of pages; a listing beyond it means that the filter was not honoured. */
  maxPages: number;
  /** `learn`: a refusal is about columns, adapt and try again. `throw`: it is about the filter. */
  onRefusal: "learn" | "throw";
}

const MAX_LESSONS = 6;
const MAX_REREADS = 2;

const isRefusal = (error: unknown): error is ConnectorError =>
  isConnectorError(error) && error.type === "refused" && error.status === 422;

const readSet = async (
  client: PlytixClient,
  request: ReadRequest,
  columns: string[],
): Promise<Map<string, Product>> => {
  const { filters, maxPages } = request;
  const fetchPage = async (page: number) => {
    const { rows, received, count } = await client.searchProducts({ filters, columns, page, pageSize: PAGE_SIZE });
    return { rows, received, total: count };
  };
  const { rows, end } = await collectPages(pages({ fetchPage, pageSize: PAGE_SIZE, maxPages }));
  if (!end.complete) {
    const detail = "the filter returned far more products than it names";
    throw new ConnectorError({ type: "badAnswer", system: "plytix", operation: "searchProducts", detail });
  }
  return new Map(rows.map((row) => [row.id, row]));
};

const merged = (sets: readonly Map<string, Product>[]): { products: Product[]; isSettled: boolean } => {
  const [first = new Map<string, Product>(), ...others] = sets;
  let isSettled = true;
  const products = [...first.values()].map((product) => {
    const parts = others.map((set) => set.get(product.id));
    if (parts.some((part) => part?.modified !== product.modified)) isSettled = false;
    return { ...product, attributes: Object.assign({}, product.attributes, ...parts.map((part) => part?.attributes)) };
  });
  // A product missing from a later set was deleted in between; half of it is worse than none.
  return { products: products.filter(({ id }) => others.every((set) => set.has(id))), isSettled };
};

/**
 * Reads all products of a filter. More columns than one request takes are read in several and joined by id; if a product was
 * edited in between, all are read again (twice at most). Columns the account refuses are given up and remembered.
 * @throws {ConnectorError} `refused` when the filter itself is refused; `badAnswer` when it was not honoured.
 */
export const readProducts = async ({ client, memory }: ProductReader, request: ReadRequest): Promise<Product[]> => {
  let rereads = 0;
  for (let lessons = 0; ; ) {
    const sets = planColumnSets(request.labels, memory.read());
    try {
      const read: Map<string, Product>[] = [];
      for (const columns of sets) read.push(await readSet(client, request, columns));
      const { products, isSettled } = merged(read);
      if (isSettled || rereads >= MAX_REREADS) return products;
      rereads += 1;
    } catch (error) {
      const learnt =
        isRefusal(error) && request.onRefusal === "learn" ? learnFromRefusal(error.detail, sets, memory.read()) : null;
      lessons += 1;
      if (learnt === null || lessons > MAX_LESSONS) throw error;
      memory.learn(learnt);
    }
  }
};
