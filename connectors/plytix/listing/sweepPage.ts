import { isConnectorError } from "../../shared/errors";
import type { PlytixClient } from "../client";
import { COLUMNS_PER_SEARCH, MAX_PAGES, PAGE_SIZE } from "../limits";
import type { SearchPage } from "../wire/answers";
import type { Product, ProductType } from "../wire/product";
import { learnFromRefusal } from "./columns";
import { fingerprintOf, readFingerprints, toFingerprintText } from "./fingerprints";
import { everyStatus, readNewest } from "./newestProducts";
import type { SweepCursor, SweepDoubt } from "./sweepState";

/** A product that a sweep found. */
export interface SweptProduct {
  kind: "product";
  sweepId: string;
  id: string;
  sku: string;
  parentId: string | null;
  productType: ProductType;
  status: string | null;
}

/** The last item of a sweep. */
export interface SweepEnd {
  kind: "end";
  sweepId: string;
  /** Different products named under this sweep id. Whoever received fewer has not received the whole sweep. */
  count: number;
  /** True when it is proved that every product which existed throughout the sweep was named. */
  complete: boolean;
  /** Why not; `null` when complete. */
  reason: SweepDoubt | null;
}

/** What a sweep delivers. */
export type SweepItem = SweptProduct | SweepEnd;

/** What one page of a sweep needs. */
export interface SweepOptions {
  client: Pick<PlytixClient, "searchProducts">;
  /** Where the page before stopped; `null` begins a sweep. */
  cursor: SweepCursor | null;
  /** Id of a new sweep, and the instant it begins. */
  fresh: { sweepId: string; startedAt: number };
  /** Most items of this page, at least {@link PAGE_SIZE}. */
  maxItems: number;
  /** True as soon as this page should end. */
  isOutOfTime(): boolean;
}

/** One page of a sweep; `next` is `null` after the end mark. */
export interface SweepPage {
  items: SweepItem[];
  next: SweepCursor | null;
}

/** The running state of one page. */
interface Sweep {
  cursor: SweepCursor;
  seen: Set<string>;
  items: SweepItem[];
  /** Pages read in this call. */
  pagesRead: number;
  shortReads: number;
}

const MAX_SHORT_READS = 2;
const COLUMNS = ["status", "product_type", "product_level"];

/** The rate limits leave no room: reading on later is the only way. */
const isOutOfRoom = (error: unknown): boolean => isConnectorError(error) && error.type === "rateLimited";

const doubt = ({ cursor }: Sweep, reason: SweepDoubt): void => {
  cursor.doubt ??= reason;
};

const begin = async ({ client, fresh }: SweepOptions): Promise<SweepCursor> => {
  const answer = await readNewest(client, { isOrdered: true, namesStatuses: true }, fresh.startedAt);
  const { newest, isOrdered, namesStatuses } = answer;
  const isKnown = typeof newest !== "string";
  return {
    version: 1,
    ...fresh,
    nextPage: 1,
    isOrdered,
    namesStatuses,
    columns: COLUMNS,
    baseline: isKnown ? newest : null,
    seen: "",
    doubt: isKnown ? (namesStatuses ? null : "archivedUncertain") : newest,
    isListed: false,
  };
};

/** Adapts to a refusal: no order above 10,000 matches, no column the account does not have. False when it teaches nothing. */
const adapt = (sweep: Sweep, error: unknown): boolean => {
  const { cursor } = sweep;
  if (!isConnectorError(error) || error.type !== "refused") return false;
  if (error.status === 428 && cursor.isOrdered) {
    // The catalogue grew beyond the limit since the sweep began.
    doubt(sweep, "changed");
    Object.assign(cursor, { isOrdered: false, nextPage: 1 });
    return true;
  }
  if (error.status !== 422) return false;
  const learnt = learnFromRefusal(error.detail, [cursor.columns], { limit: COLUMNS_PER_SEARCH, refused: [] });
  const columns = cursor.columns.filter((column) => learnt?.refused.includes(column) !== true);
  if (columns.length === cursor.columns.length) return false;
  cursor.columns = columns;
  return true;
};

const fetchPage = ({ client }: SweepOptions, { nextPage, isOrdered, namesStatuses, columns }: SweepCursor) =>
  client.searchProducts({
    ...(namesStatuses ? { filters: [[everyStatus]] } : {}),
    columns,
    page: nextPage,
    pageSize: PAGE_SIZE,
    ...(isOrdered ? { order: "id" } : {}),
  });

/** One page of the listing, or `null` when the rate limits leave no room. */
const readPage = async (options: SweepOptions, sweep: Sweep): Promise<SearchPage<Product> | null> => {
  for (;;) {
    try {
      return await fetchPage(options, sweep.cursor);
    } catch (error) {
      if (isOutOfRoom(error)) return null;
      if (!adapt(sweep, error)) throw error;
    }
  }
};

const keep = (sweep: Sweep, { rows }: SearchPage<Product>): void => {
  const { sweepId } = sweep.cursor;
  for (const { id, sku, parentId, productType, status } of rows) {
    const fingerprint = fingerprintOf(id);
    if (sweep.seen.has(fingerprint)) continue;
    sweep.seen.add(fingerprint);
    sweep.items.push({ kind: "product", sweepId, id, sku, parentId, productType, status });
  }
};

/** Collects reasons to doubt from what one page says about the whole. */
const judge = (sweep: Sweep, { rows, received, count }: SearchPage<Product>): void => {
  const { baseline, isOrdered, nextPage } = sweep.cursor;
  if (rows.length < received) doubt(sweep, "rowsUnreadable");
  if (count === null) doubt(sweep, "countsMissing");
  else if (baseline !== null && count !== baseline.size) {
    // In a listing without order the size is the account's total, which may leave out what the filter finds.
    doubt(sweep, !isOrdered && nextPage === 1 ? "countsDisagree" : "changed");
  }
};

/** Moves on after a page. A short page that promises more is read once again, then left to the count of different products. */
const step = (sweep: Sweep, { received, count }: SearchPage<Product>): void => {
  const { cursor } = sweep;
  const promisesMore = count !== null && cursor.nextPage * PAGE_SIZE < count;
  if (received < PAGE_SIZE && promisesMore) {
    sweep.shortReads += 1;
    if (sweep.shortReads < MAX_SHORT_READS) return;
  }
  sweep.shortReads = 0;
  const isLast = received === 0 || (count === null ? received < PAGE_SIZE : !promisesMore);
  if (isLast) cursor.isListed = true;
  else if (cursor.nextPage >= MAX_PAGES) {
    doubt(sweep, "ceiling");
    cursor.isListed = true;
  } else cursor.nextPage += 1;
};

/** Reads pages until the listing, the room on this page, or the time ends. */
const list = async (options: SweepOptions, sweep: Sweep): Promise<void> => {
  while (!sweep.cursor.isListed && sweep.items.length + PAGE_SIZE <= options.maxItems) {
    if (sweep.pagesRead > 0 && options.isOutOfTime()) return;
    const page = await readPage(options, sweep);
    if (page === null) {
      // After a page was read the next call may have more room; a call without any ends the sweep.
      if (sweep.pagesRead > 0) return;
      doubt(sweep, "outOfTime");
      sweep.cursor.isListed = true;
      return;
    }
    sweep.pagesRead += 1;
    judge(sweep, page);
    keep(sweep, page);
    step(sweep, page);
  }
};

/** Compares the account with what it was at the beginning; only asked when nothing else is in doubt. */
const confirm = async ({ client }: SweepOptions, sweep: Sweep): Promise<void> => {
  const { baseline, isOrdered, namesStatuses, startedAt, doubt: known } = sweep.cursor;
  if (known !== null) return;
  if (baseline === null) return doubt(sweep, "creationsUnknown");
  if (sweep.seen.size !== baseline.size) return doubt(sweep, "rowsMissing");
  try {
    const now = await readNewest(client, { isOrdered, namesStatuses }, startedAt);
    const isSame = now.isOrdered === isOrdered && now.namesStatuses === namesStatuses;
    if (typeof now.newest === "string") doubt(sweep, now.newest);
    else if (!isSame || now.newest.size !== baseline.size || now.newest.newest !== baseline.newest) {
      doubt(sweep, "changed");
    }
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    doubt(sweep, "outOfTime");
  }
};

/**
 * Reads one page of a sweep: every product once, then an end mark. In order of ids as long as ordering is allowed, without order
 * above that; the proof is the same and needs no order: as many different products as the account counts, the same count on every
 * page, and at the end the same size and the same newest products as at the beginning. A sweep that cannot prove it says why.
 *
 * All state is in the cursor, so a page that is repeated after a crash gives the same; without a cursor a new sweep with an id of
 * its own begins, and the old one never ends. ⌈N/100⌉ requests, two for the proof, and one or two where something is refused.
 * @throws {ConnectorError} when the account cannot be read; nothing is claimed then.
 * @source PX-19, PX-23, PX-24
 */
export const readSweepPage = async (options: SweepOptions): Promise<SweepPage> => {
  const cursor = { ...(options.cursor ?? (await begin(options))) };
  const sweep: Sweep = { cursor, seen: readFingerprints(cursor.seen), items: [], pagesRead: 0, shortReads: 0 };
  await list(options, sweep);
  if (!cursor.isListed || sweep.items.length >= options.maxItems) {
    return { items: sweep.items, next: { ...cursor, seen: toFingerprintText(sweep.seen) } };
  }
  await confirm(options, sweep);
  const { sweepId, doubt: reason } = cursor;
  const end: SweepEnd = { kind: "end", sweepId, count: sweep.seen.size, complete: reason === null, reason };
  return { items: [...sweep.items, end], next: null };
};
