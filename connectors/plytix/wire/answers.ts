import { z } from "zod";

const count = z.number().int().nonnegative().nullish().catch(null);

const searchSchema = z.looseObject({
  data: z.array(z.unknown()),
  pagination: z.looseObject({ count, total_count: count }).nullish().catch(null),
});

const listSchema = z.looseObject({ data: z.union([z.array(z.unknown()), z.looseObject({})]).nullish() });

const tokenSchema = z.looseObject({ access_token: z.string().min(1) });

/** A page of a search. */
export interface SearchPage<Row> {
  rows: Row[];
  /** How many records the answer held, before any was left out: what paging goes by. */
  received: number;
  /** Matches over all pages; `null` when not stated. @source PX-19 */
  count: number | null;
  /** Records in the account, whatever the filter; `null` when not stated. */
  totalCount: number | null;
}

/** One condition of a search. */
export interface FilterTerm {
  field: string | string[];
  operator: string;
  value?: unknown;
}

/** A search as the client takes it. The outer list of filters means *or*, the inner ones *and*. @source PX-16 */
export interface SearchRequest {
  filters?: FilterTerm[][];
  /** Conditions on links between products; for products only. */
  relationshipFilters?: unknown[];
  columns: string[];
  /** From 1. */
  page: number;
  pageSize: number;
  /** `field` or `-field`; absent means none. */
  order?: string;
}

/** Builds the body of a search. Pure. */
export const buildSearchBody = (request: SearchRequest): string => {
  const { filters = [], relationshipFilters = [], columns, page, pageSize, order } = request;
  return JSON.stringify({
    ...(filters.length === 0 ? {} : { filters }),
    ...(relationshipFilters.length === 0 ? {} : { relationship_filters: relationshipFilters }),
    attributes: columns,
    pagination: { page, page_size: pageSize, ...(order === undefined ? {} : { order }) },
  });
};

/** Reads JSON; `undefined` for text that is none. Never throws. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads a page of products row by row, leaving out rows for which `toRow` gives `null`; `null` when the answer is no search
 * answer. Never throws unless `toRow` does.
 */
export const parseProductPage = <Row>(body: unknown, toRow: (value: unknown) => Row | null): SearchPage<Row> | null => {
  const page = parsePage(body);
  return page === null ? null : { ...page, rows: page.rows.map(toRow).filter((row) => row !== null) };
};

/** Reads a page of any search as raw rows; `null` when the answer is no search answer. Never throws. */
export const parsePage = (body: unknown): SearchPage<unknown> | null => {
  const parsed = searchSchema.safeParse(body);
  if (!parsed.success) return null;
  const { data, pagination } = parsed.data;
  return {
    rows: data,
    received: data.length,
    count: pagination?.count ?? null,
    totalCount: pagination?.total_count ?? null,
  };
};

/** Reads `data` as a list: a single record counts as a list of one, nothing as an empty list; `null` when there is no envelope. */
export const parseList = (body: unknown): unknown[] | null => {
  const parsed = listSchema.safeParse(body);
  if (!parsed.success) return null;
  const { data } = parsed.data;
  if (data === undefined || data === null) return [];
  return Array.isArray(data) ? data : [data];
};

/** Reads the token of a login; `null` when there is none. @source PX-2 */
export const parseToken = (body: unknown): string | null => {
  const parsed = tokenSchema.safeParse(parseList(body)?.[0]);
  return parsed.success ? parsed.data.access_token : null;
};

const labelSchema = z.looseObject({ label: z.string().min(1) });

/** Reads the attribute labels of rows; rows without one are left out. @source PX-47 */
export const toLabels = (rows: readonly unknown[]): string[] =>
  rows.flatMap((row) => {
    const parsed = labelSchema.safeParse(row);
    return parsed.success ? [parsed.data.label] : [];
  });
