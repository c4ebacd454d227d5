import type { CatalogueLine } from "../../../simulators/plytix/catalogue";
import { openPlytixAccount, type PlytixAccount } from "../../../support/plytixAccount";
import { runSweep } from "../triggers/runSweep";

const LOGIN = "POST /auth/api/get-token";
const SHORT = { requests: 20, ms: 10_000 };
const LONG = { requests: 2_000, ms: 3_600_000 };

const catalogue = Array.from({ length: 10_000 }, (_, index): CatalogueLine => ({ sku: `S-${index}` }));

const accounts: PlytixAccount[] = [];
const open = async (...given: Parameters<typeof openPlytixAccount>) => {
  const account = await openPlytixAccount(...given);
  accounts.push(account);
  return account;
};
afterEach(async () => {
  for (const { simulator } of accounts.splice(0)) await simulator.close();
});

/** Instants at which the account answered, login apart: it has a limit of its own. */
const instantsOf = ({ simulator }: PlytixAccount): number[] =>
  simulator.calls.filter(({ operation }) => operation !== LOGIN).map(({ at }) => Date.parse(at));

/** Most requests in any span of a window. */
const busiest = (instants: readonly number[], ms: number): number => {
  let most = 0;
  let first = 0;
  for (const [index, instant] of instants.entries()) {
    while ((instants[first] ?? instant) <= instant - ms) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
};

/** Share of the time that was not needed: windows let the nth request through after so many of them, and an answer takes its time. */
const wasteOf = (instants: readonly number[], { requests, ms }: typeof SHORT, latencyMs = 0): number => {
  const last = instants.length - 1;
  const needed = Math.floor(last / requests) * ms + (last % requests) * latencyMs;
  return 1 - needed / ((instants[last] ?? 0) - (instants[0] ?? 0));
};

const sweep = async (account: PlytixAccount) => (await runSweep(account)).products.length;
const listings: [string, number, (account: PlytixAccount) => Promise<number>][] = [
  ["a sweep", 0, sweep],
  ["a sweep", 150, sweep],
  ["a first poll", 150, async (account) => (await account.poll()).changes.length],
  [
    "a search of a hundred pages",
    150,
    async (account) => {
      const found: unknown = await account.run("searchProducts", { maxPages: "100", pageSize: "100" });
      return (found as { products: unknown[] }).products.length;
    },
  ],
];

describe("a listing of 10,000 products", () => {
  it.each(listings)(
    "keeps both windows and wastes less than 5 %% of them: %s, %i ms an answer",
    async (_name, latencyMs, list) => {
      const account = await open({ catalogue, latencyMs });
      expect(await list(account)).toBe(10_000);
      const instants = instantsOf(account);
      expect(instants.length).toBeGreaterThanOrEqual(100);
      expect(instants.length).toBeLessThanOrEqual(104);
      expect(account.simulator.calls.filter(({ status }) => status === 429)).toEqual([]);
      expect(busiest(instants, SHORT.ms)).toBe(SHORT.requests);
      expect(busiest(instants, LONG.ms)).toBeLessThanOrEqual(LONG.requests);
      expect(wasteOf(instants, SHORT, latencyMs)).toBeLessThan(0.05);
      expect(wasteOf(instants, SHORT, latencyMs)).toBeGreaterThanOrEqual(0);
    },
  );
});

it("an hour's window that is too small for the listing is used up and not exceeded", async () => {
  const perHour = 60;
  const fields = { requestsPerHour: String(perHour) };
  const account = await open({ catalogue, limits: { perHour }, fields });
  const { end, products } = await runSweep(account);
  expect(end).toMatchObject({ complete: false, reason: "outOfTime" });
  // One request went into the proof.
  expect(products).toHaveLength((perHour - 1) * 100);
  expect(instantsOf(account)).toHaveLength(perHour);
  expect(account.simulator.calls.filter(({ status }) => status === 429)).toEqual([]);
});

it("would notice a window that is exceeded or wasted", () => {
  const burst = Array.from({ length: 21 }, (_, index) => index);
  expect(busiest(burst, SHORT.ms)).toBe(21);
  const lazy = Array.from({ length: 100 }, (_, index) => index * 1_000);
  expect(wasteOf(lazy, SHORT)).toBeGreaterThan(0.5);
});
