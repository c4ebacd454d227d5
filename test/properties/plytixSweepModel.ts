import type { PlytixClient } from "../../connectors/plytix/client";
import { readSweepPage, type SweepEnd, type SweptProduct } from "../../connectors/plytix/listing/sweepPage";
import { readSweepCursor, type SweepCursor } from "../../connectors/plytix/listing/sweepState";
import type { SearchRequest } from "../../connectors/plytix/wire/answers";
import { type Product, toProduct } from "../../connectors/plytix/wire/product";
import { ConnectorError } from "../../connectors/shared/errors";

/** How an account behaves where its maker's documentation is silent. */
export interface Habits {
  orderThreshold: number;
  /** Order of a listing without order, and of one whose order is ignored. */
  unordered: "stable" | "shuffled";
  ignoresOrder: boolean;
  /** False: archived products are in no search that does not name a status, and in no total. */
  listsArchived: boolean;
  takesStatusFilter: boolean;
  givesCounts: boolean;
  /** Time between the creations of two products that exist from the beginning. */
  creationStepMs: number;
}

/** What happens in the account between two requests. */
export type Event =
  | { kind: "edit" | "remove" | "archive" | "restore"; at: number }
  | { kind: "create"; at: number }
  /** One product goes and another comes: the count stays the same. */
  | { kind: "swap"; at: number }
  /** The product created last goes again. */
  | { kind: "undo" }
  | { kind: "wait"; ms: number };

interface Row {
  id: string;
  status: string;
  created: number;
}

const refusal = (status: number) =>
  new ConnectorError({ type: "refused", system: "plytix", operation: "searchProducts", status, detail: "no" });

/** Scatters numbers, so that ids say nothing about age. */
const scattered = (count: number, salt: number): string =>
  (Math.imul((count + 1) * 2654435761, salt | 1) >>> 0).toString(16).padStart(8, "0") + count.toString(16);

const refOf = (term: unknown): { field: unknown; value: unknown } => term as { field: unknown; value: unknown };

/** An account in memory that changes before every request, as its script says. */
export const createSweptAccount = (size: number, habits: Habits, script: Event[][]) => {
  let now = Date.UTC(2026, 2, 2, 8);
  let created = 0;
  let requests = 0;
  const rows = new Map<string, Row>();
  const create = () => {
    const id = scattered(created, 7);
    created += 1;
    rows.set(id, { id, status: "Completed", created: now });
    return id;
  };
  for (let count = 0; count < size; count += 1) {
    now += habits.creationStepMs;
    create();
  }
  let newest: string[] = [];
  const nth = (at: number) => [...rows.keys()][at % Math.max(1, rows.size)] ?? "";
  const setStatus = (at: number, status: string) => {
    const row = rows.get(nth(at));
    if (row !== undefined) row.status = status;
  };
  const happen = (event: Event) => {
    if (event.kind === "wait") now += event.ms;
    else if (event.kind === "undo") rows.delete(newest.pop() ?? "");
    else if (event.kind === "archive") setStatus(event.at, "Archived");
    else if (event.kind === "restore") setStatus(event.at, "Completed");
    else {
      if (event.kind === "remove" || event.kind === "swap") rows.delete(nth(event.at));
      if (event.kind === "create" || event.kind === "swap") newest = [...newest, create()];
    }
  };
  const filtered = ({ filters }: SearchRequest): Row[] => {
    const terms = (filters?.[0] ?? []).map(refOf);
    const status = terms.find(({ field }) => field === "status");
    const since = terms.find(({ field }) => field === "created");
    if (status !== undefined && !habits.takesStatusFilter) throw refusal(422);
    return [...rows.values()]
      .filter((row) => habits.listsArchived || status !== undefined || row.status !== "Archived")
      .filter((row) => since === undefined || row.created >= Date.parse(String(since.value)));
  };
  const inOrder = (found: Row[], order: string | undefined): Row[] => {
    const salt = habits.unordered === "stable" ? 3 : requests * 2 + 1;
    const place = ({ id }: Row) => Math.imul(Number.parseInt(id.slice(0, 8), 16), salt) >>> 0;
    if (order === undefined || habits.ignoresOrder) return found.sort((a, b) => place(a) - place(b));
    if (order === "id") return found.sort((a, b) => (a.id < b.id ? -1 : 1));
    return found.sort((a, b) => b.created - a.created || (a.id < b.id ? -1 : 1));
  };
  const parsed = new Map<string, Product | null>();
  const toRow = ({ id, status, created: at }: Row): Product | null => {
    const key = `${id} ${status}`;
    const row = { id, sku: id, status, created: new Date(at).toISOString(), product_type: "SINGLE" };
    if (!parsed.has(key)) parsed.set(key, toProduct(row));
    return parsed.get(key) ?? null;
  };

  const client: Pick<PlytixClient, "searchProducts"> = {
    async searchProducts(request) {
      for (const event of script[requests] ?? []) happen(event);
      requests += 1;
      onRequest();
      const found = filtered(request);
      if (request.order !== undefined && found.length > habits.orderThreshold) throw refusal(428);
      const ordered = inOrder(found, request.order);
      const shown = ordered.slice((request.page - 1) * request.pageSize, request.page * request.pageSize);
      const total = [...rows.values()].filter((row) => habits.listsArchived || row.status !== "Archived").length;
      return {
        rows: shown.map(toRow).filter((row) => row !== null),
        received: shown.length,
        count: habits.givesCounts ? ordered.length : null,
        totalCount: habits.givesCounts ? total : null,
      };
    },
  };
  let onRequest = (): void => undefined;
  return {
    client,
    rows,
    now: () => now,
    requestCount: () => requests,
    watch: (observer: () => void) => {
      onRequest = observer;
    },
  };
};

/** A crash after the nth call of the trigger: the platform repeats that page, or begins anew. */
export interface Crash {
  after: number;
  recovery: "repeat" | "restart";
}

/** One sweep that came to its end: what was delivered under its id, and which products existed from its first request to its last. */
export interface FinishedSweep {
  end: SweepEnd;
  ids: string[];
  throughout: Set<string>;
  requests: number;
}

const MAX_CALLS = 200;

/** Runs sweeps until one ends, through every crash. @throws Error when none ends. */
export const runSweep = async (
  account: ReturnType<typeof createSweptAccount>,
  { crashes = [], maxItems = 300 }: { crashes?: Crash[]; maxItems?: number } = {},
): Promise<FinishedSweep> => {
  const plan = [...crashes];
  let cursor: SweepCursor | null = null;
  let delivered: SweptProduct[] = [];
  let throughout: Set<string> | null = null;
  const begunAt = account.requestCount();
  account.watch(() => {
    const alive = new Set(account.rows.keys());
    throughout = throughout === null ? alive : new Set([...throughout].filter((id) => alive.has(id)));
  });
  for (let call = 1; call <= MAX_CALLS; call += 1) {
    if (cursor === null) {
      delivered = [];
      throughout = null;
    }
    const { items, next }: Awaited<ReturnType<typeof readSweepPage>> = await readSweepPage({
      client: account.client,
      cursor,
      fresh: { sweepId: `s${call}`, startedAt: account.now() },
      maxItems,
      isOutOfTime: () => false,
    });
    const crash = plan[0]?.after === call ? plan.shift() : undefined;
    // The items of a page that crashed may or may not have been delivered; here they were.
    for (const item of items) if (item.kind === "product") delivered.push(item);
    if (crash?.recovery === "restart") cursor = null;
    if (crash !== undefined) continue;
    const end = items.find((item) => item.kind === "end");
    if (end !== undefined) {
      const ids = delivered.filter(({ sweepId }) => sweepId === end.sweepId).map(({ id }) => id);
      return { end, ids, throughout: throughout ?? new Set(), requests: account.requestCount() - begunAt };
    }
    cursor = readSweepCursor(JSON.parse(JSON.stringify(next)));
  }
  throw new Error("the sweep did not end");
};
