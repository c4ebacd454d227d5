import { type PollResult, pollChanges } from "../../connectors/plytix/changes/pollChanges";
import { freshPollState, type PollState, readPollState } from "../../connectors/plytix/changes/pollState";
import type { PlytixClient } from "../../connectors/plytix/client";
import type { SearchRequest } from "../../connectors/plytix/wire/answers";
import { type Product, toProduct } from "../../connectors/plytix/wire/product";
import { ConnectorError } from "../../connectors/shared/errors";

const MINUTE = 60_000;
const DAY = 86_400_000;
const OVERLAP = 5 * MINUTE;

/** What happens in the account between two requests. `burst` edits the first `at` products, as an import does. */
export type Event =
  | { kind: "edit" | "remove" | "burst"; at: number }
  | { kind: "create" }
  | { kind: "wait"; ms: number };

/** How a poll ends besides well: it breaks at a request, or what it found is lost on the way to the flow. */
export type Mishap = { kind: "breaks"; atRequest: number } | { kind: "handOverLost" };

const failure = (type: "refused" | "unavailable", status?: number) =>
  new ConnectorError({ type, system: "plytix", operation: "searchProducts", status });

const boundsOf = ({ filters }: SearchRequest): { from: number; to: number } => {
  const terms = filters?.[0] ?? [];
  const given = (operator: string) => terms.find((term) => term.operator === operator)?.value;
  const instant = (value: unknown, fallback: number) => (typeof value === "string" ? Date.parse(value) : fallback);
  return { from: instant(given("gte"), 0), to: instant(given("lt"), Number.MAX_SAFE_INTEGER) };
};

/** When the first product was created; an hour before midnight. */
const BEGINNING = Date.UTC(2026, 2, 2, 22, 50);

/** State of a poll that has seen everything up to the first product, so that a window of several days lies before it. */
export const stateAtBeginning: PollState = { ...freshPollState, watermark: new Date(BEGINNING).toISOString() };

/**
 * An account in memory whose script changes it before every request. Many products share an instant.
 * @param stepMs time between the creation of every third product.
 */
export const createChangingAccount = (
  size: number,
  orderThreshold: number,
  { script = [], stepMs = 10 * MINUTE }: { script?: Event[][]; stepMs?: number } = {},
) => {
  let now = BEGINNING;
  let created = 0;
  let requests = 0;
  let breakAt = Number.POSITIVE_INFINITY;
  const rows = new Map<string, number>();
  const create = () => {
    created += 1;
    rows.set(`p${(created * 7919) % 10_007}-${created}`, now);
  };
  for (let count = 0; count < size; count += 1) {
    if (count % 3 === 0) now += stepMs;
    create();
  }
  now += MINUTE;
  const nth = (at: number) => [...rows.keys()][at % Math.max(1, rows.size)];
  const edit = (at: number) => {
    const id = nth(at);
    if (id !== undefined) rows.set(id, now);
  };
  const happen = (event: Event) => {
    if (event.kind === "wait") now += event.ms;
    else {
      // One grain of time, so that a later change is a later instant.
      now += 1;
      if (event.kind === "create") create();
      else if (event.kind === "remove") rows.delete(nth(event.at) ?? "");
      else for (let at = event.kind === "burst" ? 0 : event.at; at <= event.at; at += 1) edit(at);
    }
  };
  const parsed = new Map<string, Product | null>();
  const toRow = ([id, modified]: [string, number]): Product | null => {
    const key = `${id} ${modified}`;
    const row = { id, sku: id, modified: new Date(modified).toISOString(), product_type: "SINGLE" };
    if (!parsed.has(key)) parsed.set(key, toProduct(row));
    return parsed.get(key) ?? null;
  };
  const never = () => Promise.reject(new Error("not expected"));
  const client: PlytixClient = {
    async searchProducts(request) {
      for (const event of script[requests] ?? []) happen(event);
      requests += 1;
      if (requests === breakAt) throw failure("unavailable", 503);
      const { from, to } = boundsOf(request);
      const found = [...rows].filter(([, modified]) => modified >= from && modified < to);
      if (request.order !== undefined && found.length > orderThreshold) throw failure("refused", 428);
      if (request.order !== undefined) found.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      else found.sort(([a], [b]) => (a < b ? -1 : 1));
      const shown = found.slice((request.page - 1) * request.pageSize, request.page * request.pageSize);
      return {
        rows: shown.map(toRow).filter((row) => row !== null),
        received: shown.length,
        count: found.length,
        totalCount: rows.size,
      };
    },
    findVariants: never,
    findProduct: never,
    searchAttributes: never,
    request: never,
  };
  return {
    client,
    rows,
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
    requestCount: () => requests,
    isQuiet: () => requests >= script.length,
    /** The nth request from now fails; infinity means none. */
    breakAfter: (count: number) => {
      breakAt = requests + count;
    },
  };
};

type Account = ReturnType<typeof createChangingAccount>;

/** All that the flow received, by version of a product. */
export interface Received {
  /** `id instant` → how often it was delivered. */
  versions: Map<string, number>;
  polls: number;
  state: PollState;
}

const pollOnce = (account: Account, state: PollState, maxPages: number): Promise<PollResult> => {
  let asked = 0;
  return pollChanges({
    client: account.client,
    log: { event: () => undefined },
    state,
    nowMs: account.now(),
    overlapMs: OVERLAP,
    granularity: "date",
    isOutOfTime: () => {
      asked += 1;
      return asked >= maxPages;
    },
  });
};

const MAX_POLLS = 150;

/**
 * Polls through mishaps, the account's story meanwhile, until a poll that began after the last event finds nothing more.
 * @throws Error when that does not happen.
 */
export const pollUntilQuiet = async (
  account: Account,
  { mishaps = [], maxPages = 50, from }: { mishaps?: (Mishap | null)[]; maxPages?: number; from?: PollState } = {},
): Promise<Received> => {
  const versions = new Map<string, number>();
  let state = from ?? freshPollState;
  for (let polls = 1; polls <= MAX_POLLS; polls += 1) {
    const mishap = mishaps[polls - 1] ?? null;
    const wasQuiet = account.isQuiet();
    const begun = new Date(account.now()).toISOString();
    account.breakAfter(mishap?.kind === "breaks" ? mishap.atRequest : Number.POSITIVE_INFINITY);
    const result = await pollOnce(account, state, maxPages).catch((error: unknown) => {
      if (mishap === null) throw error;
      return null;
    });
    if (result !== null && mishap?.kind !== "handOverLost") {
      // State goes through the platform's store as JSON.
      state = readPollState(JSON.parse(JSON.stringify(result.state)), account.now(), OVERLAP);
      for (const { id, modified } of result.changes) {
        versions.set(`${id} ${modified}`, (versions.get(`${id} ${modified}`) ?? 0) + 1);
      }
      const isNewWindow = result.windowEnd === begun;
      if (wasQuiet && isNewWindow && result.complete && result.changes.length === 0) return { versions, polls, state };
    }
    // Longer than the overlap, so that no skipped row is found again by luck.
    account.pass(12 * MINUTE);
  }
  throw new Error("the polls did not come to an end");
};

/** Versions of products that exist now and were never delivered. */
export const undelivered = (account: Account, { versions }: Received): string[] =>
  [...account.rows]
    .map(([id, modified]) => `${id} ${new Date(modified).toISOString()}`)
    .filter((version) => !versions.has(version));

/** One day, for stories that cross midnights. */
export const ONE_DAY = DAY;
