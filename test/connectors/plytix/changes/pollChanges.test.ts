import fc from "fast-check";
import { type PollResult, pollChanges } from "../../../../connectors/plytix/changes/pollChanges";
import { freshPollState, type PollState } from "../../../../connectors/plytix/changes/pollState";
import type { PlytixClient } from "../../../../connectors/plytix/client";
import type { SearchRequest } from "../../../../connectors/plytix/wire/answers";
import type { AuthoredProduct } from "../../../../connectors/plytix/wire/authoredProduct";
import { type Product, toProduct } from "../../../../connectors/plytix/wire/product";
import { ConnectorError } from "../../../../connectors/shared/errors";
import { createTestClock } from "../../../support/virtualClock";

const MINUTE = 60_000;

interface Row {
  id: string;
  modified: number;
}

/** An account in memory that pages by offset and can change between two requests. */
const createAccount = (size: number, orderThreshold = 10_000) => {
  const clock = createTestClock();
  const rows = new Map<string, Row>();
  let created = 0;
  const create = () => {
    created += 1;
    clock.advance(1);
    const id = `p${created}`;
    rows.set(id, { id, modified: clock.now() });
  };
  for (let index = 0; index < size; index += 1) create();
  clock.advance(60 * MINUTE);
  const nth = (index: number) => [...rows.keys()][index % Math.max(1, rows.size)] ?? "";
  const account = {
    clock,
    rows,
    requests: 0,
    variantCalls: [] as string[],
    create,
    edit: (index: number) => {
      clock.advance(1);
      const row = rows.get(nth(index));
      if (row !== undefined) row.modified = clock.now();
    },
    remove: (index: number) => {
      rows.delete(nth(index));
    },
    /** Called after each page. */
    afterPage: (): void => undefined,
    /** Shortens the answer to a request; returns how many rows are held back. */
    holdBack: (_request: SearchRequest): number => 0,
  };
  const matching = ({ filters, order }: SearchRequest): Row[] => {
    const value = filters?.[0]?.[0]?.value;
    const from = typeof value === "string" ? Date.parse(value) : 0;
    const found = [...rows.values()].filter(({ modified }) => modified >= from);
    if (order !== undefined && found.length > orderThreshold) {
      throw new ConnectorError({ type: "refused", system: "plytix", operation: "searchProducts", status: 428 });
    }
    return order === undefined ? found : found.sort((a, b) => b.modified - a.modified);
  };
  const toRow = ({ id, modified }: Row): Product | null =>
    toProduct({ id, sku: id, modified: new Date(modified).toISOString(), product_type: "SINGLE" });
  const client: Pick<PlytixClient, "searchProducts" | "findVariants"> = {
    async searchProducts(request) {
      account.requests += 1;
      const all = matching(request);
      const shown = all.slice((request.page - 1) * request.pageSize, request.page * request.pageSize);
      const answered = shown.slice(0, shown.length - account.holdBack(request));
      account.afterPage();
      return {
        rows: answered.map(toRow).filter((row) => row !== null),
        received: answered.length,
        count: all.length,
        totalCount: rows.size,
      };
    },
    async findVariants(parentId) {
      account.variantCalls.push(parentId);
      return [];
    },
  };
  return { ...account, account, client };
};

type Account = ReturnType<typeof createAccount>;
const silent = { event: () => undefined };

const poll = async ({ client, clock }: Account, state: PollState, isOutOfTime = () => false): Promise<PollResult> =>
  pollChanges({
    client: { ...client, findProduct: fail, searchAttributes: fail, request: fail },
    log: silent,
    state,
    nowMs: clock.now(),
    overlapMs: 5 * MINUTE,
    granularity: "date",
    isOutOfTime,
  });
const fail = () => Promise.reject(new Error("not expected"));

/** `burst`: an import that changes many products at once, so that a window has several pages. */
type Mutation = { kind: "edit" | "create" | "remove" | "wait" | "burst"; at: number };

const mutate = ({ account }: Account, { kind, at }: Mutation) => {
  if (kind === "edit") account.edit(at);
  else if (kind === "create") account.create();
  else if (kind === "remove") account.remove(at);
  else if (kind === "burst") for (let index = 0; index < at; index += 1) account.edit(index);
  else account.clock.advance(at * 1000);
};

/** Polls while the account changes after every page, then until nothing is new; returns every version delivered. */
const liveThrough = async (
  world: Account,
  history: Mutation[][],
  { pagesPerPoll, polls }: { pagesPerPoll: number; polls: number },
): Promise<Set<string>> => {
  const delivered = new Set<string>();
  let state: PollState = freshPollState;
  const queue = [...history];
  world.account.afterPage = () => {
    for (const mutation of queue.shift() ?? []) mutate(world, mutation);
  };
  for (let count = 0; count < polls + 60; count += 1) {
    let pages = 0;
    const isQuiet = queue.length === 0;
    const now = new Date(world.clock.now()).toISOString();
    const result = await poll(world, state, () => {
      pages += 1;
      return pages >= pagesPerPoll;
    });
    state = structuredClone(result.state);
    for (const { id, modified } of result.changes) delivered.add(`${id} ${modified}`);
    const isNewWindow = result.windowEnd === now;
    if (count > polls && isQuiet && isNewWindow && result.complete && result.changes.length === 0) break;
    // Longer than the overlap, so that no skipped row is found again by luck.
    world.clock.advance(12 * MINUTE);
  }
  return delivered;
};

const expectAllDelivered = (world: Account, delivered: Set<string>) => {
  const missing = [...world.rows.values()].filter(
    ({ id, modified }) => !delivered.has(`${id} ${new Date(modified).toISOString()}`),
  );
  expect(missing).toEqual([]);
};

const mutations = (...kinds: Mutation["kind"][]) =>
  fc.array(
    fc.array(fc.record({ kind: fc.constantFrom(...kinds), at: fc.integer({ min: 0, max: 500 }) }), { maxLength: 12 }),
    { maxLength: 25 },
  );

describe("the watermark never passes an unread change", () => {
  it("whatever happens between two pages, newest first", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 420 }),
        mutations("edit", "create", "remove", "remove", "burst", "wait"),
        fc.integer({ min: 1, max: 9 }),
        async (size, history, pagesPerPoll) => {
          const world = createAccount(size);
          expectAllDelivered(world, await liveThrough(world, history, { pagesPerPoll, polls: 6 }));
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each<[string, Mutation["kind"][]]>([
    ["edit and create", ["edit", "create", "burst", "wait"]],
    ["delete", ["remove", "wait"]],
  ])("without order, while others %s", async (_what, kinds) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 150, max: 420 }), mutations(...kinds), async (size, history) => {
        const world = createAccount(size, 100);
        expectAllDelivered(world, await liveThrough(world, history, { pagesPerPoll: 3, polls: 6 }));
      }),
      { numRuns: 15 },
    );
  });
});

describe("a page that comes short", () => {
  it("is read again, and costs nothing more when it was a passing fault", async () => {
    const world = createAccount(350);
    let faults = 1;
    world.account.holdBack = ({ page }) => (page === 2 && faults-- > 0 ? 10 : 0);
    const result = await poll(world, freshPollState);
    expect(result.changes).toHaveLength(350);
    expect(result.complete).toBe(true);
    expect(world.account.requests).toBe(5);
  });

  it("for good holds the watermark for two polls, delivers nothing twice, and then goes on", async () => {
    const world = createAccount(350);
    world.account.holdBack = ({ page }) => (page === 2 ? 1 : 0);
    const first = await poll(world, freshPollState);
    expect([first.changes.length, first.complete, first.state.watermark]).toEqual([349, false, null]);
    const second = await poll(world, first.state);
    expect([second.changes.length, second.state.watermark]).toEqual([0, null]);
    const third = await poll(world, second.state);
    expect(third.state.watermark).toBe(third.windowEnd);
  });
});

describe("parents", () => {
  const withParents = () => {
    const world = createAccount(4);
    const asParent = (row: Product): Product => ({ ...row, productType: "PARENT", variantCount: 2 });
    const { searchProducts } = world.client;
    world.client.searchProducts = async (request) => {
      const page = await searchProducts(request);
      return { ...page, rows: page.rows.map(asParent) };
    };
    return world;
  };

  it("need no request on the first run, because their variants are in the listing", async () => {
    const world = withParents();
    await poll(world, freshPollState);
    expect(world.account.variantCalls).toEqual([]);
  });

  it("that there is no time for are asked first by the next poll", async () => {
    const world = withParents();
    const first = await poll(world, freshPollState);
    world.clock.advance(10 * MINUTE);
    for (const index of [0, 1, 2]) world.account.edit(index);
    const second = await poll(world, first.state, () => world.account.variantCalls.length >= 1);
    expect([second.complete, second.state.pendingParents.length]).toEqual([false, 2]);
    const third = await poll(world, second.state);
    expect([third.complete, third.state.pendingParents]).toEqual([true, []]);
    expect(new Set(world.account.variantCalls)).toEqual(new Set(["p1", "p2", "p3"]));
    expect(world.account.variantCalls).toHaveLength(3);
  });
});

describe("writers whose changes are skipped", () => {
  const OWN = { type: "API", userId: "7", name: "ERP Sync" };
  const PERSON = { type: "USER", userId: "8", name: "ERP Sync" };

  /** An account of parents whose changes are by `authors`, each product's by its id. */
  const withAuthors = async (authors: Record<string, AuthoredProduct["modifiedBy"]>) => {
    const world = createAccount(4);
    const { searchProducts } = world.client;
    const asAuthored = (row: Product): AuthoredProduct => {
      const author = authors[row.id];
      return { ...row, productType: "PARENT", ...(author === undefined ? {} : { modifiedBy: author }) };
    };
    world.client.searchProducts = async (request) => {
      const page = await searchProducts(request);
      return { ...page, rows: page.rows.map(asAuthored) };
    };
    const first = await pollSkipping(world, freshPollState);
    world.clock.advance(10 * MINUTE);
    for (const index of [0, 1, 2, 3]) world.account.edit(index);
    return { world, first, authors };
  };
  const pollSkipping = ({ client, clock }: Account, state: PollState) =>
    pollChanges({
      client: { ...client, findProduct: fail, searchAttributes: fail, request: fail },
      log: silent,
      state,
      nowMs: clock.now(),
      overlapMs: 5 * MINUTE,
      granularity: "date",
      skipChangesBy: ["ERP Sync"],
      isOutOfTime: () => false,
    });
  const idsOf = ({ changes }: PollResult) => changes.map(({ id }) => id).sort();

  it("are known by type and exact name, and a change without author is delivered", async () => {
    const { world, first } = await withAuthors({ p1: OWN, p2: PERSON, p3: { ...OWN, name: "erp sync" } });
    const second = await pollSkipping(world, first.state);
    expect(idsOf(second)).toEqual(["p2", "p3", "p4"]);
    expect(second.changes.map(({ id, modifiedBy }) => [id, modifiedBy])).toContainEqual(["p4", null]);
  });

  it("leave nothing out of the listing of everything", async () => {
    const { first } = await withAuthors({ p1: OWN, p2: OWN });
    expect(idsOf(first)).toEqual(["p1", "p2", "p3", "p4"]);
  });

  it("count as seen: the window moves on, and what they wrote is not delivered under another setting", async () => {
    const { world, first } = await withAuthors({ p1: OWN });
    const second = await pollSkipping(world, first.state);
    expect([second.complete, second.state.watermark]).toEqual([true, second.windowEnd]);
    expect(Object.values(second.state.delivered).flat().sort()).toEqual(["p1", "p2", "p3", "p4"]);
    expect((await poll(world, second.state)).changes).toEqual([]);
  });

  it("do not hide a later change by somebody else, within the overlap too", async () => {
    const { world, first, authors } = await withAuthors({ p1: OWN });
    const second = await pollSkipping(world, first.state);
    authors.p1 = PERSON;
    world.account.edit(0);
    expect(idsOf(await pollSkipping(world, second.state))).toEqual(["p1"]);
  });

  it("do not have the variants of their parents named", async () => {
    const { world, first } = await withAuthors({ p1: OWN, p2: OWN });
    await pollSkipping(world, first.state);
    expect(world.account.variantCalls.sort()).toEqual(["p3", "p4"]);
  });
});
