import { isConnectorError } from "../../shared/errors";
import type { Log } from "../../shared/log";
import type { PlytixClient } from "../client";
import type { PlytixEvent } from "../logEvents";
import type { Author, AuthoredProduct } from "../wire/authoredProduct";
import type { ProductType } from "../wire/product";
import { type ListingEvent, type ListingResult, type ListingStart, listChanges } from "./listChanges";
import type { PollState } from "./pollState";
import {
  type ChangeWindow,
  deliveredById,
  type FilterGranularity,
  isInWindow,
  rememberDelivered,
  wasDelivered,
} from "./window";

/** A product that changed, or whose parent did. */
export interface ChangedProduct {
  id: string;
  sku: string;
  parentId: string | null;
  productType: ProductType;
  status: string | null;
  /** Instant of the last change in ISO form, UTC; `null` when the account does not say. */
  modified: string | null;
  /** Who changed it last: for a variant named because of its parent, the author of its own last change. `null` when not told. */
  modifiedBy: Author | null;
}

/** What one poll needs. */
export interface PollOptions {
  client: PlytixClient<AuthoredProduct>;
  log: Log<PlytixEvent>;
  state: PollState;
  /** Present instant in milliseconds since 1970; becomes the end of a new window. */
  nowMs: number;
  /** How far before the watermark changes are looked for again, in milliseconds. */
  overlapMs: number;
  granularity: FilterGranularity;
  /** Names of API credentials whose changes are left out of a later poll's answer; absent means none. */
  skipChangesBy?: readonly string[];
  isOutOfTime(): boolean;
}

/** What one poll found, and what the next one has to know. */
export interface PollResult {
  changes: ChangedProduct[];
  /** Watermark the window began at; `null` on the first run. */
  windowStart: string | null;
  windowEnd: string;
  /** False when the poll ran out of time or could not prove that it saw everything; the next one makes up for it. */
  complete: boolean;
  state: PollState;
}

/** Columns a changed product is read with. */
const COLUMNS = ["status", "modified", "product_type", "product_level"];

/** After so many unproven polls in a row the watermark moves on: the account's counts are wrong then, not the listing. */
const MAX_UNPROVEN_POLLS = 3;

const eventNames: Record<ListingEvent, PlytixEvent> = {
  windowSplit: "plytixWindowSplit",
  orderDropped: "plytixOrderDropped",
  recordsVanished: "plytixRecordsVanished",
};

interface Plan {
  windowStart: string | null;
  windowEnd: string;
  window: ChangeWindow;
  start: ListingStart;
}

const planOf = ({ state, nowMs, overlapMs }: PollOptions): Plan => {
  const { unfinished, watermark } = state;
  const windowStart = unfinished === null ? watermark : unfinished.windowStart;
  const windowEnd = unfinished === null ? new Date(nowMs).toISOString() : unfinished.windowEnd;
  const lowerBound = windowStart === null ? null : Date.parse(windowStart) - overlapMs;
  const start =
    unfinished === null
      ? { page: 1, count: null, isOrdered: true, slice: null }
      : {
          page: unfinished.nextPage,
          count: unfinished.count,
          isOrdered: unfinished.isOrdered,
          slice: unfinished.slice,
        };
  return { windowStart, windowEnd, window: { lowerBound, end: Date.parse(windowEnd) }, start };
};

const toChange = (row: AuthoredProduct): ChangedProduct => {
  const { id, sku, parentId, productType, status, modified, modifiedBy = null } = row;
  return { id, sku, parentId, productType, status, modified, modifiedBy };
};

/**
 * True for a change that is left out. The listing of everything, without lower bound, leaves out nothing: it tells what
 * exists, and an account that was filled through the API would else never be listed.
 */
const isSkipped = ({ modifiedBy }: AuthoredProduct, { skipChangesBy = [] }: PollOptions, window: ChangeWindow) =>
  window.lowerBound !== null &&
  modifiedBy?.type === "API" &&
  modifiedBy.name !== null &&
  skipChangesBy.includes(modifiedBy.name);

const isParent = ({ productType, variantCount }: AuthoredProduct): boolean =>
  productType === "PARENT" || (variantCount ?? 0) > 0;

/**
 * Lists the variants of changed parents, one request each; a variant inherits values whose change does not move its own date.
 * @returns the variants, and the parents there was no time for.
 * @source PX-28, PX-33
 */
const nameVariants = async (
  { client, isOutOfTime }: PollOptions,
  parentIds: readonly string[],
): Promise<{ variants: AuthoredProduct[]; pending: string[] }> => {
  const variants: AuthoredProduct[] = [];
  for (const [index, parentId] of parentIds.entries()) {
    if (isOutOfTime()) return { variants, pending: parentIds.slice(index) };
    try {
      variants.push(...((await client.findVariants(parentId)) ?? []));
    } catch (error) {
      if (isConnectorError(error) && error.type === "rateLimited") return { variants, pending: parentIds.slice(index) };
      throw error;
    }
  }
  return { variants, pending: [] };
};

interface Outcome {
  plan: Plan;
  listing: ListingResult;
  /** In the window and not delivered before, those left out included: they count as seen. */
  fresh: AuthoredProduct[];
  pending: string[];
}

const nextState = ({ state, overlapMs }: PollOptions, { plan, listing, fresh, pending }: Outcome): PollState => {
  const { window, windowStart, windowEnd } = plan;
  const before = deliveredById(state.delivered);
  const overlapStart = window.end - overlapMs;
  const seenAgainSince = window.lowerBound === null ? null : Math.min(window.lowerBound, overlapStart);
  const base = { version: 1 as const, pendingParents: pending, unprovenPolls: 0, unfinished: null };
  if (listing.end === "outOfTime") {
    const { page, count, isOrdered, slice } = listing.next;
    const delivered = rememberDelivered(before, fresh, seenAgainSince ?? overlapStart);
    const unfinished = { windowStart, windowEnd, nextPage: page, count, isOrdered, slice };
    return { ...base, watermark: state.watermark, delivered, unfinished };
  }
  const unprovenPolls = listing.end === "unproven" ? state.unprovenPolls + 1 : 0;
  if (unprovenPolls > 0 && unprovenPolls < MAX_UNPROVEN_POLLS) {
    const delivered = rememberDelivered(before, fresh, seenAgainSince);
    return { ...base, watermark: state.watermark, delivered, unprovenPolls };
  }
  return { ...base, watermark: windowEnd, delivered: rememberDelivered(before, fresh, overlapStart) };
};

/**
 * One poll: lists the window, leaves out what was delivered before and what skipped credentials wrote last, adds the variants
 * of changed parents, and works out the state for the next poll. Errors pass through, then no state is saved and the next poll
 * repeats the same window.
 *
 * The watermark moves to the frozen end of the window only when the listing reached its end. A poll that runs out of time
 * saves the window and the page instead, and the next poll goes on there; newest first, the pages before it hold nothing of
 * the window that was not delivered. The first run needs no request per parent: every variant is in its listing.
 */
export const pollChanges = async (options: PollOptions): Promise<PollResult> => {
  const { client, log, state, granularity, isOutOfTime } = options;
  const plan = planOf(options);
  const { window, start, windowStart, windowEnd } = plan;
  const onEvent = (event: ListingEvent, page: number) => log.event(eventNames[event], { page });
  const listing = await listChanges({ client, window, granularity, columns: COLUMNS, start, isOutOfTime, onEvent });

  const delivered = deliveredById(state.delivered);
  const fresh = listing.rows.filter((row) => isInWindow(row, window) && !wasDelivered(row, delivered));
  const told = fresh.filter((row) => !isSkipped(row, options, window));
  const changedParents = window.lowerBound === null ? [] : told.filter(isParent).map(({ id }) => id);
  const parentIds = [...new Set([...state.pendingParents, ...changedParents])];
  const { variants, pending } = await nameVariants(options, parentIds);

  const byId = new Map([...variants, ...told].map((row) => [row.id, row]));
  const complete = listing.end === "complete" && pending.length === 0;
  if (listing.end === "unproven") log.event("plytixPollUnproven", { from: windowStart, to: windowEnd });
  else if (!complete) log.event("plytixPollUnfinished", { from: windowStart, to: windowEnd, pages: listing.pages });
  const counts = { skipped: fresh.length - told.length };
  log.event("plytixPolled", { count: byId.size, counts, pages: listing.pages, from: windowStart, to: windowEnd });
  return {
    changes: [...byId.values()].map(toChange),
    windowStart,
    windowEnd,
    complete,
    state: nextState(options, { plan, listing, fresh, pending }),
  };
};
