import fc from "fast-check";
import { type Crash, createSweptAccount, type Event, type Habits, runSweep } from "./plytixSweepModel";

const kind: Habits = {
  orderThreshold: 10_000,
  unordered: "stable",
  ignoresOrder: false,
  listsArchived: true,
  takesStatusFilter: true,
  givesCounts: true,
  creationStepMs: 3_600_000,
};

const at = fc.integer({ min: 0, max: 400 });
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constantFrom("edit" as const, "remove" as const, "archive" as const, "restore" as const), at }),
  fc.record({ kind: fc.constant("create" as const), at }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("swap" as const), at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("undo" as const) }) },
  fc.record({ kind: fc.constant("wait" as const), ms: fc.constantFrom(0, 1, 1_000, 86_400_000) }),
);
/** What happens before each request; most often nothing. */
const script = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.constant<Event[]>([]) }, fc.array(event, { maxLength: 3 })),
  { maxLength: 16 },
);
const habits: fc.Arbitrary<Habits> = fc.record({
  orderThreshold: fc.constantFrom(10_000, 10_000, 150),
  unordered: fc.constantFrom("stable", "shuffled"),
  ignoresOrder: fc.boolean(),
  listsArchived: fc.boolean(),
  takesStatusFilter: fc.constantFrom(true, true, true, false),
  givesCounts: fc.constantFrom(true, true, true, false),
  creationStepMs: fc.constantFrom(0, 1, 3_600_000),
});
const crashes: fc.Arbitrary<Crash[]> = fc.array(
  fc.record({ after: fc.integer({ min: 1, max: 4 }), recovery: fc.constantFrom("repeat", "restart") }),
  { maxLength: 2 },
);
const size = fc.integer({ min: 0, max: 420 });

const missing = ({ ids, throughout }: { ids: string[]; throughout: Set<string> }) => {
  const named = new Set(ids);
  return [...throughout].filter((id) => !named.has(id));
};

describe("a sweep that calls itself complete", () => {
  it("named every product that existed throughout, whatever happened meanwhile", async () => {
    let claims = 0;
    let disturbed = 0;
    await fc.assert(
      fc.asyncProperty(size, habits, script, crashes, async (products, given, story, plan) => {
        const account = createSweptAccount(products, given, story);
        const finished = await runSweep(account, { crashes: plan });
        if (!finished.end.complete) return;
        claims += 1;
        if (story.some((events) => events.length > 0)) disturbed += 1;
        expect(missing(finished)).toEqual([]);
        expect(new Set(finished.ids).size).toBe(finished.end.count);
      }),
      { numRuns: 400 },
    );
    // The property says nothing where nothing is claimed.
    expect(claims).toBeGreaterThan(40);
    expect(disturbed).toBeGreaterThan(12);
  });

  it("would be wrong if counts alone were compared: one goes and one comes, and a row slips past", async () => {
    const story: Event[][] = [[], [], [{ kind: "swap", at: 0 }]];
    const account = createSweptAccount(350, { ...kind, unordered: "stable" }, story);
    const finished = await runSweep(account);
    expect(finished.end).toMatchObject({ complete: false, reason: "changed" });
  });

  it("is not fooled by a product that lives for one page only and takes the place of another in the count", async () => {
    const visits = Array.from({ length: 60 }, (_, index) => ({ products: 301 + index, request: 2 + (index % 2) }));
    for (const { products, request } of visits) {
      const story: Event[][] = [];
      story[request] = [{ kind: "create", at: 0 }];
      story[request + 1] = [{ kind: "undo" }];
      const finished = await runSweep(createSweptAccount(products, kind, story));
      expect(finished.end).toMatchObject({ complete: false, reason: "changed" });
    }
  });

  it("is not fooled by a product that comes for a moment only", async () => {
    // Gone one, come one; and before the end the new one goes and another comes.
    const story: Event[][] = [[], [], [{ kind: "swap", at: 3 }], [], [], [{ kind: "undo" }]];
    const account = createSweptAccount(350, kind, story);
    expect((await runSweep(account)).end.complete).toBe(false);
  });
});

describe("a sweep of a quiet account", () => {
  const quiet = fc.record({
    orderThreshold: fc.constantFrom(10_000, 150),
    unordered: fc.constant("stable" as const),
    ignoresOrder: fc.constant(false),
    listsArchived: fc.constant(true),
    takesStatusFilter: fc.constant(true),
    givesCounts: fc.constant(true),
    creationStepMs: fc.constant(3_600_000),
  });

  it("is complete, names each product once, and costs ⌈N/100⌉ requests and a few", async () => {
    await fc.assert(
      fc.asyncProperty(size, quiet, async (products, given) => {
        const { end, ids, requests } = await runSweep(createSweptAccount(products, given, []));
        expect(end).toMatchObject({ complete: true, reason: null, count: products });
        expect([ids.length, new Set(ids).size]).toEqual([products, products]);
        // The login is the fifth of the five.
        expect(requests).toBeLessThanOrEqual(Math.ceil(products / 100) + 4);
      }),
      { numRuns: 60 },
    );
  });

  it("lists archived products where searches hide them", async () => {
    const story: Event[][] = [[{ kind: "archive", at: 5 }]];
    const account = createSweptAccount(120, { ...kind, listsArchived: false }, story);
    const { end, ids } = await runSweep(account);
    expect(end).toMatchObject({ complete: true, count: 120 });
    expect(ids).toHaveLength(120);
  });

  it("is repeated page by page after crashes without claiming more than it has", async () => {
    const plan: Crash[] = [
      { after: 1, recovery: "repeat" },
      { after: 3, recovery: "restart" },
    ];
    const { end, ids } = await runSweep(createSweptAccount(420, kind, []), { crashes: plan, maxItems: 100 });
    expect(end).toMatchObject({ sweepId: "s4", complete: true, count: 420 });
    expect(new Set(ids).size).toBe(420);
  });
});

it.each<[string, Partial<Habits>]>([
  ["countsMissing", { givesCounts: false }],
  ["archivedUncertain", { takesStatusFilter: false }],
  ["rowsMissing", { unordered: "shuffled", orderThreshold: 150 }],
  ["creationsUnknown", { creationStepMs: 0 }],
])("a sweep that cannot prove it says %s", async (reason, habit) => {
  const { end } = await runSweep(createSweptAccount(350, { ...kind, ...habit }, []));
  expect(end).toMatchObject({ complete: false, reason });
});
