import { action } from "@prismatic-io/spectral";
import { z } from "zod";
import { ConnectorError } from "../../../shared/errors";
import { pages } from "../../../shared/paging";
import { createPlytixClient, type PlytixClient } from "../../client";
import { type ProductSearchResult, searchProductsExample } from "../../examplePayloads/products";
import * as inputs from "../../inputs/products";
import { plytixConnection } from "../../inputs/shared";
import { COLUMNS_PER_SEARCH } from "../../limits";
import { planColumnSets } from "../../listing/columns";
import type { FilterTerm } from "../../wire/answers";

const filtersSchema = z.array(
  z.array(
    z.object({
      field: z.union([z.string(), z.array(z.string())]),
      operator: z.string(),
      value: z.unknown().optional(),
    }),
  ),
);

const refuseInput = (detail: string): never => {
  throw new ConnectorError({ type: "badInput", system: "plytix", operation: "searchProducts", detail });
};

const readFilters = (value: unknown): FilterTerm[][] => {
  if (value === undefined) return [];
  const parsed = filtersSchema.safeParse(value);
  return parsed.success ? parsed.data : refuseInput("Filters must be a list of lists of {field, operator, value}");
};

const readColumns = (labels: readonly string[]): string[] => {
  const [columns = [], ...more] = planColumnSets(labels, { limit: COLUMNS_PER_SEARCH, refused: [] });
  return more.length === 0 ? columns : refuseInput("too many attributes for one search, 41 at most");
};

interface Search {
  filters: FilterTerm[][];
  columns: string[];
  order: string;
  page: number;
  pageSize: number;
  maxPages: number;
}

const search = async (client: PlytixClient, request: Search): Promise<ProductSearchResult> => {
  const { filters, columns, order, pageSize } = request;
  const result: ProductSearchResult = { products: [], count: null, totalCount: null, nextPage: null };
  const fetchPage = async (page: number) => {
    const answer = await client.searchProducts({
      filters,
      columns,
      page,
      pageSize,
      ...(order === "" ? {} : { order }),
    });
    result.totalCount = answer.totalCount;
    return { ...answer, total: answer.count };
  };
  for await (const page of pages({ fetchPage, pageSize, maxPages: request.maxPages, from: request.page })) {
    result.products.push(...page.rows);
    result.count = page.total;
    result.nextPage = page.end?.complete === false ? page.number + 1 : null;
  }
  return result;
};

/** Searches products page by page. */
export const searchProducts = action({
  display: {
    label: "Search Products",
    description:
      "Search products with filters, chosen attributes and order, one request per page. Every request counts against the rate limits of the account.",
  },
  inputs: {
    connection: plytixConnection,
    filters: inputs.filters,
    attributes: inputs.attributes,
    order: inputs.order,
    page: inputs.page,
    pageSize: inputs.pageSize,
    maxPages: inputs.maxPages,
  },
  perform: async (context, { connection, filters, attributes, ...paging }) => {
    const request = { ...paging, filters: readFilters(filters), columns: readColumns(attributes) };
    return { data: await search(createPlytixClient({ context, connection }), request) };
  },
  examplePayload: searchProductsExample,
});
