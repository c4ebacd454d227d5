import { isConnectorError } from "../../shared/errors";
import type { PlytixClient } from "../client";
import { COLUMNS_PER_SEARCH, MAX_PAGES, PAGE_SIZE } from "../limits";
import { learnFromRefusal } from "../listing/columns";
import type { SearchPage } from "../wire/answers";
import type { AuthoredProduct } from "../wire/authoredProduct";
import { type DaySlice, newestSlice, olderSlice } from "./daySlices";
import {
  buildChangeFilters,
  type ChangeWindow,
  type FilterGranularity,
  isBelowWindow,
  isNewestFirst,
  pagesToGoBack,
} from "./window";

/** Where a listing begins: at the first page, or where an earlier one stopped. */
export interface ListingStart {
  page: number;
  /** Matches when the page before was read. */
  count: number | null;
  isOrdered: boolean;
  /** The days in work where the window is read day by day. */
  slice: DaySlice | null;
}

/** What makes a listing read more pages than it would have to. */
export type ListingEvent = "windowSplit" | "orderDropped" | "recordsVanished";

/** What {@link listChanges} needs. */
export interface ListChangesOptions {
  client: PlytixClient<AuthoredProduct>;
  window: ChangeWindow;
  granularity: FilterGranularity;
  columns: string[];
  start: ListingStart;
  /** True as soon as no further page should be read. */
  isOutOfTime(): boolean;
  onEvent(event: ListingEvent, page: number): void;
}

/** How a listing ended. */
export type ListingResult = { rows: AuthoredProduct[]; pages: number } & (
  | { end: "complete" }
  /** All pages were read, but pages were short or records vanished more often than could be made up for. */
  | { end: "unproven" }
  | { end: "outOfTime"; next: ListingStart }
);

const MAX_STEPS_BACK = 20;
const MAX_SHORT_PAGE_READS = 2;

/** The running state of one listing. */
interface Cursor extends ListingStart {
  seen: Map<string, AuthoredProduct>;
  pages: number;
  columns: string[];
  stepsBack: number;
  shortReads: number;
  isProven: boolean;
  /** False as soon as a page shows that the order was ignored: then nothing may be concluded from a row's place. */
  isOrderHonoured: boolean;
}

const isTooManyToOrder = (error: unknown): boolean => isConnectorError(error) && error.status === 428;

/** The rate limits leave no room before the deadline: the same as running out of time, if some page was read. */
const isOutOfRoom = (error: unknown): boolean => isConnectorError(error) && error.type === "rateLimited";

const fetchPage = ({ client, window, granularity }: ListChangesOptions, { page, isOrdered, slice, columns }: Cursor) =>
  client.searchProducts({
    filters: buildChangeFilters(window, granularity, slice),
    columns,
    page,
    pageSize: PAGE_SIZE,
    ...(isOrdered ? { order: "-modified" } : {}),
  });

const keep = (cursor: Cursor, { rows }: SearchPage<AuthoredProduct>): void => {
  for (const row of rows) {
    const known = cursor.seen.get(row.id);
    if (known === undefined || (known.modified ?? "") <= (row.modified ?? "")) cursor.seen.set(row.id, row);
  }
  if (cursor.isOrdered && !isNewestFirst(rows)) cursor.isOrderHonoured = false;
};

/** Goes back when records vanished since the page before; true when the cursor moved. */
const stepBack = (cursor: Cursor, answer: SearchPage<AuthoredProduct>, options: ListChangesOptions): boolean => {
  const back = pagesToGoBack(cursor.count, answer.count, PAGE_SIZE);
  cursor.count = answer.count ?? cursor.count;
  if (back === 0 || cursor.page === 1) return false;
  if (cursor.stepsBack >= MAX_STEPS_BACK) {
    cursor.isProven = false;
    return false;
  }
  options.onEvent("recordsVanished", cursor.page);
  cursor.stepsBack += 1;
  cursor.page = Math.max(1, cursor.page - back);
  return true;
};

type Step = "again" | "next" | "end";

/** What to do after a page. A short page that promises more is read again, then accepted with doubt. */
const stepAfter = (cursor: Cursor, answer: SearchPage<AuthoredProduct>, options: ListChangesOptions): Step => {
  const { received, count, rows } = answer;
  const promisesMore = count !== null && cursor.page * PAGE_SIZE < count;
  if (received < PAGE_SIZE && promisesMore) {
    cursor.shortReads += 1;
    if (cursor.shortReads < MAX_SHORT_PAGE_READS) return "again";
    cursor.isProven = false;
  }
  cursor.shortReads = 0;
  const isLast = received === 0 || (count === null ? received < PAGE_SIZE : !promisesMore);
  const isBelow = cursor.isOrdered && cursor.isOrderHonoured && isBelowWindow(rows, options.window);
  return isLast || isBelow ? "end" : "next";
};

/** Goes on with the day before; false when there is none. */
const openOlderSlice = (cursor: Cursor, { window }: ListChangesOptions): boolean => {
  const slice = cursor.slice === null ? null : olderSlice(cursor.slice, window);
  if (slice === null) return false;
  Object.assign(cursor, { slice, page: 1, count: null, isOrdered: true });
  return true;
};

/**
 * Lists what changed in a window, newest first, until rows are older than the window. Where ordering is refused (more than
 * 10,000 matches) the window is read day by day, newest day first; a day that is refused as well, and a window that cannot be
 * split, is read without order.
 *
 * Why no change is skipped although paging goes by offset: newest first, whatever is edited or created moves to the top and
 * pushes the rest down, so it can only be seen twice; and an edit during the listing is later than the frozen end, so the
 * next poll has it. Only deletions pull rows up past a page border; they show as a shrinking count, and then as many rows are
 * read again. Without order the same holds except for a deletion and a creation between the same two pages, which the
 * nightly sweep would find.
 * @source PX-19, PX-23, PX-24, PX-26
 */
export const listChanges = async (options: ListChangesOptions): Promise<ListingResult> => {
  const cursor: Cursor = {
    ...options.start,
    seen: new Map(),
    pages: 0,
    columns: options.columns,
    stepsBack: 0,
    shortReads: 0,
    isProven: true,
    isOrderHonoured: true,
  };
  const result = () => ({ rows: [...cursor.seen.values()], pages: cursor.pages });
  const stopHere = (): ListingResult => ({
    ...result(),
    end: "outOfTime",
    // Without a count nothing shows whether rows moved meanwhile, so the page before is read once more.
    next: {
      page: Math.max(1, cursor.count === null ? cursor.page - 1 : cursor.page),
      count: cursor.count,
      isOrdered: cursor.isOrdered,
      slice: cursor.slice,
    },
  });

  while (cursor.pages < MAX_PAGES) {
    if (cursor.pages > 0 && options.isOutOfTime()) return stopHere();
    const answer = await tryPage(options, cursor);
    if (answer === "outOfRoom") return stopHere();
    if (answer === "refused") continue;
    cursor.pages += 1;
    keep(cursor, answer);
    if (stepBack(cursor, answer, options)) continue;
    const step = stepAfter(cursor, answer, options);
    if (step === "next") cursor.page += 1;
    if (step !== "end" || openOlderSlice(cursor, options)) continue;
    return { ...result(), end: cursor.isProven ? "complete" : "unproven" };
  }
  return stopHere();
};

/** Gives up columns the account refuses; true when there were some. */
const dropRefusedColumns = (cursor: Cursor, error: unknown): boolean => {
  if (!isConnectorError(error) || error.status !== 422) return false;
  const learnt = learnFromRefusal(error.detail, [cursor.columns], { limit: COLUMNS_PER_SEARCH, refused: [] });
  if (learnt === null || learnt.refused.length === 0) return false;
  cursor.columns = cursor.columns.filter((column) => !learnt.refused.includes(column));
  return true;
};

const tryPage = async (
  options: ListChangesOptions,
  cursor: Cursor,
): Promise<SearchPage<AuthoredProduct> | "outOfRoom" | "refused"> => {
  try {
    return await fetchPage(options, cursor);
  } catch (error) {
    if (cursor.isOrdered && isTooManyToOrder(error)) {
      const slice = cursor.slice === null ? newestSlice(options.window) : null;
      options.onEvent(slice === null ? "orderDropped" : "windowSplit", cursor.page);
      Object.assign(cursor, slice === null ? { isOrdered: false } : { slice }, { page: 1, count: null });
      return "refused";
    }
    if (dropRefusedColumns(cursor, error)) return "refused";
    if (cursor.pages > 0 && isOutOfRoom(error)) return "outOfRoom";
    throw error;
  }
};
