import type { PollResult } from "../../../../connectors/plytix/changes/pollChanges";
import { changedProductsExample } from "../../../../connectors/plytix/examplePayloads/changes";
import type { CatalogueLine } from "../../../simulators/plytix/catalogue";
import { openPlytixAccount, type PlytixAccount } from "../../../support/plytixAccount";

const MINUTE = 60_000;
const SEARCH = "POST /api/v2/products/search";
const LOGIN = "POST /auth/api/get-token";
const VARIANTS = "GET /api/v1/products/:id/variants";

const singles = (count: number): CatalogueLine[] =>
  Array.from({ length: count }, (_, index) => ({ sku: `S-${index}`, status: "Completed", attributes: { weight: 1 } }));
const family: CatalogueLine[] = [
  { sku: "TEE", status: "Completed", product_type: "PARENT" },
  { sku: "TEE-S", status: "Completed", product_type: "VARIANT", parent_sku: "TEE" },
  { sku: "TEE-L", status: "Completed", product_type: "VARIANT", parent_sku: "TEE" },
];

const accounts: PlytixAccount[] = [];
const open = async (...given: Parameters<typeof openPlytixAccount>) => {
  const account = await openPlytixAccount(...given);
  accounts.push(account);
  return account;
};
afterEach(async () => {
  for (const { simulator } of accounts.splice(0)) await simulator.close();
});
const skusOf = ({ changes }: { changes: { sku: string }[] }) => changes.map(({ sku }) => sku).sort();

describe("the first poll", () => {
  it("names every product, whatever its status, in one listing", async () => {
    const catalogue = [...singles(240), ...family, { sku: "OLD", status: "Archived" as const }, { sku: "NEW" }];
    const account = await open({ catalogue });
    const polled = await account.poll();
    expect(skusOf(polled)).toEqual(catalogue.map(({ sku }) => sku).sort());
    expect(polled).toMatchObject({ windowStart: null, complete: true, resultType: "completed" });
    expect(account.callsSince()).toEqual([LOGIN, SEARCH, SEARCH, SEARCH]);
  });

  it("knows families and statuses", async () => {
    const account = await open({ catalogue: family });
    const { changes } = await account.poll();
    const bySku = new Map(changes.map((change) => [change.sku, change]));
    const parentId = account.simulator.idOf("TEE");
    expect(bySku.get("TEE")).toMatchObject({ id: parentId, parentId: null, productType: "PARENT" });
    expect(bySku.get("TEE-S")).toMatchObject({ parentId, productType: "VARIANT", status: "Completed" });
    expect(bySku.get("TEE-S")?.modified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it("reports no change for an empty account", async () => {
    const account = await open();
    expect(await account.poll()).toMatchObject({ changes: [], resultType: "polled_no_changes" });
  });
});

describe("a later poll", () => {
  it("of an unchanged catalogue delivers nothing and costs at most three requests", async () => {
    const account = await open({ catalogue: singles(950) });
    await account.poll();
    account.callsSince();
    account.clock.advance(15 * MINUTE);
    expect(await account.poll()).toMatchObject({ changes: [], resultType: "polled_no_changes", complete: true });
    expect(account.callsSince().length).toBeLessThanOrEqual(3);
  });

  it("delivers edits, creations and archivings once", async () => {
    const account = await open({ catalogue: singles(300) });
    await account.poll();
    account.clock.advance(10 * MINUTE);
    account.simulator.edit("S-7", { label: "New label" });
    account.simulator.archive("S-8");
    account.simulator.create({ sku: "FRESH" });
    account.clock.advance(MINUTE);
    const second = await account.poll();
    expect(skusOf(second)).toEqual(["FRESH", "S-7", "S-8"]);
    expect(second.changes.find(({ sku }) => sku === "S-8")?.status).toBe("Archived");
    account.clock.advance(MINUTE);
    expect((await account.poll()).changes).toEqual([]);
  });

  it("delivers a product again when it changes again within the overlap", async () => {
    const account = await open({ catalogue: singles(3) });
    await account.poll();
    account.simulator.edit("S-1", { label: "a" });
    account.clock.advance(1000);
    expect(skusOf(await account.poll())).toEqual(["S-1"]);
    account.simulator.edit("S-1", { label: "b" });
    account.clock.advance(1000);
    expect(skusOf(await account.poll())).toEqual(["S-1"]);
  });

  it("names the variants of a changed parent by one request each", async () => {
    const account = await open({ catalogue: [...family, ...singles(2)] });
    await account.poll();
    account.clock.advance(10 * MINUTE);
    account.simulator.edit("TEE", { label: "Tee shirt" });
    account.callsSince();
    account.clock.advance(MINUTE);
    const polled = await account.poll();
    expect(skusOf(polled)).toEqual(["TEE", "TEE-L", "TEE-S"]);
    expect(account.callsSince()).toEqual([LOGIN, SEARCH, VARIANTS]);
    account.clock.advance(MINUTE);
    expect((await account.poll()).changes).toEqual([]);
  });

  it("finds a change that was committed late, within the overlap", async () => {
    const account = await open({ catalogue: singles(5) });
    account.clock.advance(10 * MINUTE);
    await account.poll();
    account.clock.advance(-2 * MINUTE);
    account.simulator.edit("S-2", { label: "late" });
    account.clock.advance(12 * MINUTE);
    expect(skusOf(await account.poll())).toEqual(["S-2"]);
  });

  it("spans midnight although the filter knows days only", async () => {
    const account = await open({ catalogue: singles(3) });
    await account.poll();
    account.clock.advance(16 * 60 * MINUTE - MINUTE);
    account.simulator.edit("S-0", { label: "before" });
    await account.poll();
    account.clock.advance(2 * MINUTE);
    account.simulator.edit("S-1", { label: "after" });
    account.clock.advance(1);
    expect(skusOf(await account.poll())).toEqual(["S-1"]);
  });
});

describe("own writes", () => {
  const OWN = "Demo credential";
  const write = (account: PlytixAccount, sku: string, label: string) =>
    account.run("updateProduct", { productId: account.simulator.idOf(sku), label });

  it("of a named credential are skipped, a person's edit in the same window is delivered", async () => {
    const account = await open({ catalogue: singles(4) });
    await account.poll({ skipChangesBy: OWN });
    account.clock.advance(10 * MINUTE);
    await write(account, "S-1", "by the flow");
    account.simulator.edit("S-2", { label: "by Mary" });
    account.clock.advance(MINUTE);
    const polled = await account.poll({ skipChangesBy: OWN });
    expect(skusOf(polled)).toEqual(["S-2"]);
    expect(polled.changes[0]?.modifiedBy).toEqual({ type: "USER", userId: expect.any(String), name: "Mary" });
    expect(JSON.stringify(polled)).not.toContain("@");
    account.clock.advance(1000);
    expect(await account.poll()).toMatchObject({ changes: [], complete: true });
    account.simulator.edit("S-1", { label: "by Mary, later" });
    account.clock.advance(1000);
    expect(skusOf(await account.poll({ skipChangesBy: OWN }))).toEqual(["S-1"]);
  });

  it("skip the flow when there is nothing else", async () => {
    const account = await open({ catalogue: singles(2) });
    await account.poll();
    account.clock.advance(10 * MINUTE);
    await write(account, "S-1", "by the flow");
    expect((await account.poll({ skipChangesBy: `["${OWN}"]` })).resultType).toBe("polled_no_changes");
  });

  it("are delivered where no credential, or another, is named", async () => {
    for (const skipChangesBy of [undefined, "", "demo credential"]) {
      const account = await open({ catalogue: singles(2) });
      await account.poll({ skipChangesBy });
      account.clock.advance(10 * MINUTE);
      await write(account, "S-1", "by the flow");
      const polled = await account.poll({ skipChangesBy });
      expect(polled.changes.map(({ sku, modifiedBy }) => [sku, modifiedBy?.type, modifiedBy?.name])).toEqual([
        ["S-1", "API", OWN],
      ]);
    }
  });

  it("of a variant do not keep it from being named with its parent, with its own author", async () => {
    const account = await open({ catalogue: family });
    await account.poll();
    account.clock.advance(10 * MINUTE);
    await write(account, "TEE-S", "by the flow");
    account.simulator.edit("TEE", { label: "Tee shirt" });
    account.clock.advance(MINUTE);
    const { changes } = await account.poll({ skipChangesBy: OWN });
    const authors = Object.fromEntries(changes.map(({ sku, modifiedBy }) => [sku, modifiedBy?.type]));
    expect(authors).toEqual({ TEE: "USER", "TEE-S": "API", "TEE-L": "SYSTEM" });
  });
});

describe("filter granularity", () => {
  it("of an instant finds the same changes where the account honours it", async () => {
    const account = await open({ catalogue: singles(120), switches: { modifiedFilter: "timestamp" } });
    await account.poll({ filterGranularity: "instant" });
    account.clock.advance(10 * MINUTE);
    account.simulator.edit("S-5", { label: "x" });
    account.clock.advance(MINUTE);
    expect(skusOf(await account.poll({ filterGranularity: "instant" }))).toEqual(["S-5"]);
    const filters = account.simulator.calls.at(-1)?.request;
    expect(JSON.stringify(filters)).toContain("2026-03-02T07:55:00.000Z");
  });
});

describe("lost or damaged state", () => {
  it.each<[string, unknown]>([
    ["lost", undefined],
    ["damaged", { watermark: 5 }],
    ["of another version", { version: 2, watermark: "2026-03-02T08:00:00.000Z" }],
    [
      "ahead of the clock",
      {
        version: 1,
        watermark: "2030-01-01T00:00:00.000Z",
        delivered: {},
        unfinished: null,
        pendingParents: [],
        unprovenPolls: 0,
      },
    ],
  ])("that is %s leads to a full listing", async (_name, polling) => {
    const account = await open({ catalogue: singles(120) });
    await account.poll();
    account.instanceState = polling === undefined ? {} : { __prismaticInternal: { polling } };
    account.clock.advance(MINUTE);
    const polled = await account.poll();
    expect(polled.changes).toHaveLength(120);
    expect(polled.windowStart).toBeNull();
  });
});

describe("a large catalogue", () => {
  it("is listed without order when ordering is refused", async () => {
    const account = await open({ catalogue: singles(450), switches: { orderThreshold: 300 } });
    const polled = await account.poll();
    expect(polled.changes).toHaveLength(450);
    expect(polled.complete).toBe(true);
    expect(account.callsSince().filter((call) => call === SEARCH)).toHaveLength(6);
  });

  it("with changes of several days is read day by day, in order, and each day once", async () => {
    const account = await open({ catalogue: singles(450), switches: { orderThreshold: 300 } });
    await account.poll();
    for (const day of [0, 1, 2]) {
      account.clock.advance(24 * 60 * MINUTE);
      for (let index = 0; index < 150; index += 1)
        account.simulator.edit(`S-${day * 150 + index}`, { label: `${day}` });
    }
    account.clock.advance(MINUTE);
    account.callsSince();
    const polled = await account.poll();
    expect([polled.changes.length, polled.complete]).toEqual([450, true]);
    const searches = account.simulator.calls.slice(-8).filter(({ operation }) => operation === SEARCH);
    // One refusal, two pages for each of the three days, one for the day on which nothing changed.
    expect(account.callsSince().filter((call) => call === SEARCH)).toHaveLength(8);
    expect(searches.map(({ request }) => JSON.stringify(request).includes('"order":"-modified"'))).not.toContain(false);
    account.clock.advance(MINUTE);
    expect((await account.poll()).changes).toEqual([]);
  });

  it("is read in several polls when time runs out, and nothing is missed or lost", async () => {
    const account = await open({ catalogue: singles(950), latencyMs: 20_000 });
    const found: string[] = [];
    const first = await account.poll({ timeBudgetMinutes: "1" });
    expect(first.complete).toBe(false);
    found.push(...skusOf(first));
    account.simulator.edit("S-3", { label: "edited between the polls" });
    account.simulator.remove(first.changes[0]?.sku ?? "");
    for (let polls = 1; polls < 9; polls += 1) {
      account.clock.advance(MINUTE);
      const next = await account.poll({ timeBudgetMinutes: "1" });
      found.push(...skusOf(next));
      if (next.complete && next.windowStart !== null) break;
    }
    expect(new Set(found).size).toBe(950);
    expect(found.filter((sku) => sku === "S-3").length).toBeGreaterThan(0);
  });
});

describe("rows that move while a listing is read", () => {
  /** Runs `during` right after the answer to the given page. */
  const openMoving = async (during: (account: PlytixAccount) => void, afterSearch = 1) => {
    let searches = 0;
    const account: PlytixAccount = await open({
      catalogue: singles(350),
      onCall: ({ operation }) => {
        searches += operation === SEARCH ? 1 : 0;
        if (operation === SEARCH && searches === afterSearch) during(account);
      },
    });
    return account;
  };

  it("are not skipped when others are deleted", async () => {
    const account = await openMoving(({ simulator }) => {
      const doomed = simulator.products().slice(0, 130);
      for (const { sku } of doomed) simulator.remove(sku);
    });
    const found = new Set(skusOf(await account.poll()));
    for (const { sku } of account.simulator.products()) expect(found).toContain(sku);
  });

  it("are found by the next poll when they are edited", async () => {
    const account = await openMoving(({ simulator, clock }) => {
      clock.advance(1);
      for (let index = 0; index < 350; index += 7) simulator.edit(`S-${index}`, { label: "moved" });
    });
    const first = await account.poll();
    account.clock.advance(10 * MINUTE);
    const second = await account.poll();
    expect(new Set([...skusOf(first), ...skusOf(second)]).size).toBe(350);
    for (let index = 0; index < 350; index += 7) expect(skusOf(second)).toContain(`S-${index}`);
  });
});

describe("trouble during a poll", () => {
  it("keeps the old watermark when the poll fails, so the change is delivered by the next one", async () => {
    const account = await open({ catalogue: singles(5) });
    await account.poll();
    account.clock.advance(10 * MINUTE);
    account.simulator.edit("S-1", { label: "x" });
    account.clock.advance(MINUTE);
    account.simulator.faults.add({ operation: SEARCH, times: 5, fault: "http503" });
    await expect(account.poll()).rejects.toThrow("Plytix cannot be reached");
    account.clock.advance(MINUTE);
    expect(skusOf(await account.poll())).toEqual(["S-1"]);
  });

  it("heals by itself from what passes", async () => {
    const account = await open({ catalogue: singles(450) });
    const faults = ["http500", "truncated", "rateLimited", "expireTokens", "htmlPage", "reset", "http502"] as const;
    for (const [index, fault] of faults.entries()) {
      account.simulator.faults.add({ operation: SEARCH, fault, nth: index + 1 + Math.floor(index / 2) });
    }
    expect((await account.poll()).changes).toHaveLength(450);
    expect(account.simulator.faults.pending()).toBe(0);
  });
});

it("returns what its example payload shows, but for the account's own ids and times", async () => {
  const account = await open({ catalogue: [{ sku: "MUG-01", status: "Completed" }] });
  await account.poll();
  account.clock.advance(15 * MINUTE);
  account.simulator.edit("MUG-01", { label: "Mug" });
  const { resultType, ...polled } = await account.poll();
  const data = changedProductsExample.payload.body.data as Omit<PollResult, "state">;
  const [change] = data.changes;
  const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(polled).toEqual({
    ...data,
    changes: [
      {
        ...change,
        id: account.simulator.idOf("MUG-01"),
        modified: instant,
        modifiedBy: { ...change?.modifiedBy, userId: expect.stringMatching(/^[0-9a-f]{24}$/) },
      },
    ],
    windowStart: instant,
    windowEnd: instant,
  });
  expect(resultType).toBe("completed");
  for (const at of [change?.modified, data.windowStart, data.windowEnd]) expect(at).toEqual(instant);
});
