import { z } from "zod";
import { schemaError } from "./apiError";
import { filtersSchema } from "./filters";

const paginationSchema = z.object({
  page: z.number().int().min(1).default(1),
  page_size: z.number().int().min(1).default(25),
  order: z.string().nullish(),
});

const relationshipFilterSchema = z.object({
  relationship_id: z.string(),
  operator: z.enum(["exists", "!exists"]),
  product_ids: z
    .array(z.object({ id: z.string(), qty_operator: z.string().optional(), value: z.unknown().optional() }))
    .optional(),
});

const searchBodySchema = z.object({
  filters: filtersSchema.nullish().transform((value) => value ?? []),
  attributes: z.array(z.string()).nullish(),
  relationship_filters: z
    .array(z.array(relationshipFilterSchema))
    .nullish()
    .transform((value) => value ?? []),
  pagination: paginationSchema.nullish().transform((value) => value ?? { page: 1, page_size: 25, order: null }),
});

/** Body of a search after the defaults: page 1, 25 rows, no filter, no order; `attributes` absent means default columns. */
export type SearchBody = z.infer<typeof searchBodySchema>;

/** Condition on the links of a product. */
export type RelationshipFilter = z.infer<typeof relationshipFilterSchema>;

/**
 * Reads the body of a search; every key may be absent.
 * @throws ApiError 422 for a wrong form or a page size above `maxPageSize`.
 */
export function parseSearchBody(body: unknown, maxPageSize: number): SearchBody {
  const parsed = searchBodySchema.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw schemaError(issue?.message ?? "Invalid input", issue?.path.map(String).join("."));
  }
  if (parsed.data.pagination.page_size > maxPageSize) {
    throw schemaError(`Must be at most ${maxPageSize}.`, "pagination.page_size");
  }
  return parsed.data;
}

/** Answer of a search: one page of rows, the matches of the filter, and all records of the account. */
export function searchAnswer<R>(input: {
  body: SearchBody;
  matches: readonly R[];
  total: number;
  toRow: (record: R) => unknown;
}) {
  const { page, page_size, order } = input.body.pagination;
  const rows = input.matches.slice((page - 1) * page_size, page * page_size);
  return {
    status: 200,
    body: {
      data: rows.map(input.toRow),
      pagination: { count: input.matches.length, order: order ?? null, page, page_size, total_count: input.total },
    },
  };
}

/** A field and direction; `undefined` for no order. */
export function parseOrder(order: string | null | undefined): { key: string; descending: boolean } | undefined {
  if (order === null || order === undefined || order === "") return undefined;
  return order.startsWith("-") ? { key: order.slice(1), descending: true } : { key: order, descending: false };
}

/** Sorts by a value of each record; equal ones keep their order, missing ones come first, numbers before texts. */
export function sortBy<R>(records: readonly R[], read: (record: R) => unknown, descending: boolean): R[] {
  const keyed = records.map((record) => ({ record, key: read(record) ?? "" }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => sign * compare(a.key, b.key));
  return keyed.map(({ record }) => record);
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (a === b) return 0;
  if (a === "") return -1;
  if (b === "") return 1;
  if (typeof a === "number") return -1;
  if (typeof b === "number") return 1;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}
