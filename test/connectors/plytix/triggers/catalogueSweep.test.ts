import plytix from "../../../../connectors/plytix";
import { catalogueSweepExample } from "../../../../connectors/plytix/triggers/examplePayloads/catalogueSweep";
import type { CatalogueLine } from "../../../simulators/plytix/catalogue";
import { openPlytixAccount, type PlytixAccount } from "../../../support/plytixAccount";
import { callSweep, runSweep } from "./runSweep";

const SEARCH = "POST /api/v2/products/search";
const LOGIN = "POST /auth/api/get-token";
const MINUTE = 60_000;

const accounts: PlytixAccount[] = [];
const open = async (...given: Parameters<typeof openPlytixAccount>) => {
  const account = await openPlytixAccount(...given);
  accounts.push(account);
  return account;
};
afterEach(async () => {
  for (const { simulator } of accounts.splice(0)) await simulator.close();
});

const singles = (count: number): CatalogueLine[] =>
  Array.from({ length: count }, (_, index) => ({ sku: `S-${index}`, status: "Completed" as const }));
const family: CatalogueLine[] = [
  { sku: "TEE", status: "Completed", product_type: "PARENT" },
  { sku: "TEE-S", status: "Archived", product_type: "VARIANT", parent_sku: "TEE" },
];
const skusOf = (run: { products: { sku: string }[] }) => run.products.map(({ sku }) => sku).sort();

describe("a sweep", () => {
  it("names every product with what is needed to place it, and proves it", async () => {
    const account = await open({ catalogue: [...singles(2), ...family] });
    const run = await runSweep(account);
    expect(skusOf(run)).toEqual(["S-0", "S-1", "TEE", "TEE-S"]);
    const sweepId = run.end?.sweepId;
    expect(run.end).toEqual({ kind: "end", sweepId, count: 4, complete: true, reason: null });
    expect(run.products.find(({ sku }) => sku === "TEE-S")).toEqual({
      kind: "product",
      sweepId,
      id: account.simulator.idOf("TEE-S"),
      sku: "TEE-S",
      parentId: account.simulator.idOf("TEE"),
      productType: "VARIANT",
      status: "Archived",
    });
    expect(run.lines).toEqual([{ level: "info", text: expect.stringContaining("plytixSwept") }]);
  });

  it.each([
    [2_345, 10_000],
    [2_345, 300],
    [2_000, 10_000],
    [0, 10_000],
  ])("of %i products costs ⌈N/100⌉ + 5 requests at most (order allowed to %i)", async (size, orderThreshold) => {
    const account = await open({ catalogue: singles(size), switches: { orderThreshold } });
    const run = await runSweep(account);
    expect(run.end).toMatchObject({ count: size, complete: true });
    expect(new Set(skusOf(run)).size).toBe(size);
    const calls = account.callsSince();
    expect(calls.length).toBeLessThanOrEqual(Math.ceil(size / 100) + 5);
    expect(calls.filter((call) => call === LOGIN)).toHaveLength(1);
  });

  it("hands over at most 1,000 items a page", async () => {
    const account = await open({ catalogue: singles(2_345) });
    const { pages } = await runSweep(account);
    expect(pages.map(({ length }) => length)).toEqual([1_000, 1_000, 346]);
  });

  it("is short enough to be handed over, cursor included", async () => {
    const account = await open({ catalogue: singles(2_100) });
    const first = await callSweep(account, undefined);
    const second = await callSweep(account, first.paginationState);
    expect(JSON.stringify(second.paginationState).length).toBeLessThan(2_100 * 8 + 2_000);
  });

  it("lists archived products where unfiltered searches hide them", async () => {
    const account = await open({ catalogue: [...singles(3), ...family], switches: { archivedListed: false } });
    const run = await runSweep(account);
    expect(skusOf(run)).toContain("TEE-S");
    expect(run.end).toMatchObject({ count: 5, complete: true });
  });

  it("has an id of its own", async () => {
    const account = await open({ catalogue: singles(2) });
    const first = await runSweep(account);
    account.clock.advance(1);
    expect((await runSweep(account)).end?.sweepId).not.toBe(first.end?.sweepId);
    expect(first.end?.sweepId).toMatch(/^[0-9a-z]{10}$/);
  });
});

describe("a sweep during which something happens", () => {
  const during = async (happen: (account: PlytixAccount) => void) => {
    const account = await open({ catalogue: singles(2_345) });
    return runSweep(account, (page) => {
      if (page === 1) happen(account);
    });
  };

  it("says so after a deletion, and after a creation that makes up for it", async () => {
    const deleted = await during(({ simulator }) => simulator.remove("S-7"));
    expect(deleted.end).toMatchObject({ complete: false, reason: "changed" });
    const swapped = await during(({ simulator, clock }) => {
      clock.advance(1000);
      simulator.remove("S-7");
      simulator.create({ sku: "NEW" });
    });
    expect(swapped.end).toMatchObject({ complete: false, reason: "changed" });
    expect(swapped.lines).toEqual([{ level: "warn", text: expect.stringContaining('"reason":"changed"') }]);
  });

  it("is complete all the same after edits", async () => {
    const edited = await during(({ simulator, clock }) => {
      clock.advance(1000);
      for (let index = 0; index < 300; index += 3) simulator.edit(`S-${index}`, { label: "new", status: "Archived" });
    });
    expect(edited.end).toMatchObject({ count: 2_345, complete: true });
  });

  it("claims nothing where unordered pages come in an order of their own", async () => {
    const account = await open({
      catalogue: singles(950),
      switches: { orderThreshold: 300, unorderedPaging: "shuffled" },
    });
    expect((await runSweep(account)).end).toMatchObject({ complete: false, reason: "rowsMissing" });
  });
});

describe("a sweep that breaks off", () => {
  it("gives the same again when the platform repeats a page", async () => {
    const account = await open({ catalogue: singles(1_500) });
    const first = await callSweep(account, undefined);
    account.simulator.faults.add({ operation: SEARCH, times: 5, fault: "http503" });
    await expect(callSweep(account, first.paginationState)).rejects.toThrow("Plytix cannot be reached");
    account.clock.advance(10 * MINUTE);
    const second = await callSweep(account, first.paginationState);
    expect(second.items.at(-1)).toMatchObject({ kind: "end", count: 1_500, complete: true });
    expect(second.items).toHaveLength(501);
  });

  it("begins anew under another id without a cursor, and with a damaged one", async () => {
    const account = await open({ catalogue: singles(1_500) });
    const first = await callSweep(account, undefined);
    account.clock.advance(MINUTE);
    const again = await callSweep(account, undefined);
    account.clock.advance(MINUTE);
    const damaged = await callSweep(account, { version: 1, nextPage: 11 });
    const ids = [first, again, damaged].map(({ items }) => items[0]?.sweepId);
    expect(new Set(ids).size).toBe(3);
    expect(again.items).toHaveLength(1_000);
  });

  it("heals by itself from what passes, a token that ends between two pages among it", async () => {
    const account = await open({ catalogue: singles(1_450) });
    const faults = ["expireTokens", "http500", "rateLimited", "truncated", "htmlPage", "reset"] as const;
    for (const [index, fault] of faults.entries()) {
      account.simulator.faults.add({ operation: SEARCH, fault, nth: 2 * index + 2 });
    }
    expect((await runSweep(account)).end).toMatchObject({ count: 1_450, complete: true });
    expect(account.simulator.faults.pending()).toBe(0);
  });

  it("outlives a token that ends while pages are read", async () => {
    const account = await open({ catalogue: singles(1_900), latencyMs: 20_000 });
    expect((await runSweep(account, () => account.clock.advance(8 * MINUTE))).end).toBeDefined();
    expect(account.callsSince().filter((call) => call === LOGIN).length).toBeGreaterThan(1);
    expect(account.simulator.calls.filter(({ status }) => status === 401)).toEqual([]);
  });
});

it("is batched by the platform, one batch at a time, on a schedule", () => {
  expect(plytix.triggers.catalogueSweep).toMatchObject({
    scheduleSupport: "required",
    triggerResolverSupport: "required",
    triggerResolverDefaultBatchSize: 1_000,
    triggerResolverDefaultConcurrentBatchLimit: 1,
  });
});

it("returns what its example payload shows", async () => {
  const account = await open({ catalogue: [{ sku: "MUG-01", status: "Completed" }] });
  const { items } = await callSweep(account, undefined);
  const [product, end] = items;
  const [exampleProduct, exampleEnd] = catalogueSweepExample.payload.body.data;
  const { sweepId } = end ?? {};
  expect(end).toEqual({ ...exampleEnd, sweepId });
  expect(product).toEqual({ ...exampleProduct, sweepId, id: account.simulator.idOf("MUG-01") });
});
