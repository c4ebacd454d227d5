import fc from "fast-check";
import {
  createChangingAccount,
  type Event,
  type Mishap,
  ONE_DAY,
  pollUntilQuiet,
  stateAtBeginning,
  undelivered,
} from "./plytixChangesModel";

const at = fc.integer({ min: 0, max: 400 });
const edit = fc.record({ kind: fc.constantFrom("edit" as const, "burst" as const), at });
const create = fc.constant<Event>({ kind: "create" });
const remove = fc.record({ kind: fc.constant("remove" as const), at });
const wait = fc.record({
  kind: fc.constant("wait" as const),
  ms: fc.constantFrom(1, 60_000, 3_600_000, 1.5 * ONE_DAY),
});

const storyOf = (...events: fc.Arbitrary<Event>[]) =>
  fc.array(
    fc.oneof({ weight: 2, arbitrary: fc.constant<Event[]>([]) }, fc.array(fc.oneof(...events), { maxLength: 5 })),
    {
      maxLength: 30,
    },
  );
const mishaps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    fc.record({ kind: fc.constant("breaks" as const), atRequest: fc.integer({ min: 1, max: 6 }) }),
    fc.constant<Mishap>({ kind: "handOverLost" }),
  ),
  { maxLength: 10 },
);
const size = fc.integer({ min: 0, max: 420 });
const maxPages = fc.integer({ min: 1, max: 6 });

describe("repeated polling", () => {
  it("delivers every change whatever happens between pages, polls and crashes, and comes to an end", async () => {
    await fc.assert(
      fc.asyncProperty(
        size,
        storyOf(edit, create, remove, wait),
        mishaps,
        maxPages,
        async (products, story, bad, pages) => {
          const account = createChangingAccount(products, 10_000, { script: story });
          const received = await pollUntilQuiet(account, { mishaps: bad, maxPages: pages });
          expect(undelivered(account, received)).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });

  // Where order is refused within one day, a deletion and a row that comes in at the same moment can hide one: see the documentation.
  it.each<[string, fc.Arbitrary<Event>[]]>([
    ["edits and creations", [edit, create, wait]],
    ["deletions", [remove, wait]],
  ])("delivers every change where order is refused, with %s", async (_name, events) => {
    await fc.assert(
      fc.asyncProperty(size, storyOf(...events), mishaps, maxPages, async (products, story, bad, pages) => {
        const account = createChangingAccount(products, 60, { script: story });
        const received = await pollUntilQuiet(account, { mishaps: bad, maxPages: pages });
        expect(undelivered(account, received)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("delivers nothing twice when nothing changes, however often it broke off", async () => {
    await fc.assert(
      fc.asyncProperty(
        size,
        fc.constantFrom(10_000, 60),
        mishaps,
        maxPages,
        async (products, threshold, bad, pages) => {
          const account = createChangingAccount(products, threshold);
          const first = await pollUntilQuiet(account, { mishaps: bad, maxPages: pages });
          expect([...first.versions.values()].filter((times) => times > 1)).toEqual([]);
          expect(first.versions.size).toBe(products);
          for (const pause of [1_000, 30 * 60_000, 2 * ONE_DAY]) {
            account.pass(pause);
            const before = account.requestCount();
            const later = await pollUntilQuiet(account, { from: first.state });
            expect([later.versions.size, later.polls]).toEqual([0, 1]);
            expect(later.state.unfinished).toBeNull();
            if (threshold > 60) expect(account.requestCount() - before).toBeLessThanOrEqual(3);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("delivers a change again only after it changed again, when all goes well", async () => {
    await fc.assert(
      fc.asyncProperty(size, storyOf(edit, create, remove, wait), async (products, story) => {
        const account = createChangingAccount(products, 10_000, { script: story });
        const { versions } = await pollUntilQuiet(account);
        expect([...versions].filter(([, times]) => times > 1)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a window of several days with more changes than may be ordered", () => {
  it("is read day by day, so that a deletion and a creation at the same moment hide nothing", async () => {
    const moment = fc.record({ request: fc.integer({ min: 2, max: 9 }), gone: at });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 280, max: 330 }),
        fc.array(moment, { minLength: 1, maxLength: 3 }),
        mishaps,
        maxPages,
        async (products, moments, bad, pages) => {
          const script: Event[][] = Array.from({ length: 10 }, () => []);
          for (const { request, gone } of moments) {
            script[request] = [{ kind: "remove", at: gone }, { kind: "create" }];
          }
          // Three days of about 110 changes each, where 150 may be ordered.
          const account = createChangingAccount(products, 150, { script, stepMs: 40 * 60_000 });
          const received = await pollUntilQuiet(account, { mishaps: bad, maxPages: pages, from: stateAtBeginning });
          expect(undelivered(account, received)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
