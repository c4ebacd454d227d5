/** Why a listing ended. */
export type ListingEnd = { complete: true } | { complete: false; reason: "ceiling" | "outOfTime" };

/** One page as a client returns it. */
export interface FetchedPage<Row> {
  rows: Row[];
  /** How many records the answer held, where the client left some out of `rows`. @default the number of rows */
  received?: number;
  /** Matches over all pages, where the system says so; `null` when it does not. */
  total: number | null;
}

/** One page of a listing. The last one carries `end`; all others have `end: null`. */
export interface ListedPage<Row> extends FetchedPage<Row> {
  /** From 1. */
  number: number;
  end: ListingEnd | null;
}

/** What {@link pages} needs. */
export interface PagesOptions<Row> {
  fetchPage(number: number): Promise<FetchedPage<Row>>;
  pageSize: number;
  /** Ceiling; reaching it is reported as `complete: false`. */
  maxPages: number;
  /** First page to read. @default 1 */
  from?: number;
  /** Asked after each page; true ends the listing with `outOfTime`. @default never */
  isOutOfTime?(): boolean;
}

/**
 * True when this page is the last one: empty, or shorter than `pageSize` without a total that promises more. Pure.
 * A full page may be the last as well; only a total can tell, and an absent one costs one further, empty page.
 */
export const isLastPage = <Row>(
  { rows, received, total }: FetchedPage<Row>,
  number: number,
  pageSize: number,
): boolean => {
  const held = received ?? rows.length;
  if (held === 0) return true;
  if (total !== null) return number * pageSize >= total;
  return held < pageSize;
};

/**
 * Reads a listing page by page. It never ends silently: the last page says whether the listing is complete and if not, why.
 * Errors of `fetchPage` pass through.
 */
export async function* pages<Row>(options: PagesOptions<Row>): AsyncGenerator<ListedPage<Row>, void, void> {
  const first = options.from ?? 1;
  for (let number = first; ; number += 1) {
    const page = await options.fetchPage(number);
    const end = endAfter({ ...page, number }, options, first);
    yield { ...page, number, end };
    if (end !== null) return;
  }
}

const endAfter = <Row>(
  page: FetchedPage<Row> & { number: number },
  options: PagesOptions<Row>,
  first: number,
): ListingEnd | null => {
  if (isLastPage(page, page.number, options.pageSize)) return { complete: true };
  if (page.number - first + 1 >= options.maxPages) return { complete: false, reason: "ceiling" };
  return options.isOutOfTime?.() === true ? { complete: false, reason: "outOfTime" } : null;
};

/** Rows of a whole listing and how it ended. */
export interface Listing<Row> {
  rows: Row[];
  end: ListingEnd;
  /** Total of the last page that gave one, else `null`. */
  total: number | null;
}

/** Collects a listing into one list; the caller has set the ceiling. An empty listing is complete. */
export const collectPages = async <Row>(listing: AsyncIterable<ListedPage<Row>>): Promise<Listing<Row>> => {
  const rows: Row[] = [];
  let end: ListingEnd = { complete: true };
  let total: number | null = null;
  for await (const page of listing) {
    for (const row of page.rows) rows.push(row);
    total = page.total ?? total;
    end = page.end ?? end;
  }
  return { rows, end, total };
};

/** Cuts a list into pieces of at most `size` (at least 1); an empty list gives no piece. Pure. */
export const chunksOf = <T>(list: readonly T[], size: number): T[][] => {
  const step = Math.max(1, Math.floor(size));
  return Array.from({ length: Math.ceil(list.length / step) }, (_, index) =>
    list.slice(index * step, (index + 1) * step),
  );
};
