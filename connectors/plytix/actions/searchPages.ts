import { pages } from "../../shared/paging";
import type { FilterTerm, SearchPage, SearchRequest } from "../wire/answers";

/** How a search ended; the same whether one page was read or all. */
export interface SearchEnd {
  /** Matches over all pages; `null` when Plytix does not say. */
  count: number | null;
  /** Records in the account whatever the filter; `null` when Plytix does not say. */
  totalCount: number | null;
  /** Page to go on with, or `null` when everything was read. */
  nextPage: number | null;
}

/** A search as the inputs of an action describe it. */
export interface PagedSearch {
  filters?: FilterTerm[][] | undefined;
  columns: readonly string[];
  /** Empty means none. */
  order?: string;
  /** First page to read. */
  page: number;
  pageSize: number;
  /** Ceiling of pages; when it ends the reading, `nextPage` says so. */
  maxPages: number;
}

/** Reads up to `maxPages` pages, one request each. Errors of `fetch` pass through. */
export const readPages = async <Row>(
  fetch: (request: SearchRequest) => Promise<SearchPage<Row>>,
  { filters, columns, order = "", page: from, pageSize, maxPages }: PagedSearch,
): Promise<SearchEnd & { rows: Row[] }> => {
  const result: SearchEnd & { rows: Row[] } = { rows: [], count: null, totalCount: null, nextPage: null };
  const fetchPage = async (page: number) => {
    const answer = await fetch({
      columns: [...columns],
      page,
      pageSize,
      ...(filters === undefined ? {} : { filters }),
      ...(order === "" ? {} : { order }),
    });
    result.totalCount = answer.totalCount;
    return { ...answer, total: answer.count };
  };
  for await (const page of pages({ fetchPage, pageSize, maxPages, from })) {
    for (const row of page.rows) result.rows.push(row);
    result.count = page.total;
    result.nextPage = page.end?.complete === false ? page.number + 1 : null;
  }
  return result;
};
