import { dataSources } from "../../../../connectors/plytix";
import type { PlytixFault } from "../../../simulators/plytix/faults";
import { openPlytixAccount, type PlytixAccount } from "../../../support/plytixAccount";
import { createTestContext, type LoggedLine } from "../../../support/testContext";
import { runDataSource } from "../dataSources/runDataSource";
import { callSweep } from "./runSweep";

const KEY = "canary-key-0badcafe";
const PASSWORD = "canary-password-0badcafe";
const faults = ["http502", "http500", "truncated", "expireTokens", "rateLimited"] as const;

interface Shown {
  /** Everything a person, a log or a store may come to see. */
  texts: string[];
  tokens: string[];
}

const tokensIn = (state: Record<string, unknown>): string[] =>
  Object.entries(state)
    .filter(([name]) => name.endsWith(":token"))
    .map(([, entry]) => (entry as { token: string }).token);

const textsOf = (result: unknown, lines: readonly LoggedLine[]): string[] => [
  String(result),
  JSON.stringify(result) ?? "",
  ...lines.map(({ level, text }) => `${level} ${text}`),
];

type Play = (account: PlytixAccount) => Promise<Shown>;
const caught = (error: unknown) => error;

const plays: Record<string, Play> = {
  catalogueSweep: async (account) => {
    const context = createTestContext({ clock: account.clock });
    const result = await callSweep(account, undefined, context).catch(caught);
    return { texts: textsOf(result, context.lines), tokens: tokensIn(context.executionState) };
  },
  changedProducts: async (account) => {
    const context = createTestContext({ clock: account.clock });
    const result = await account.poll({}, context).catch(caught);
    return { texts: textsOf([result, account.instanceState], context.lines), tokens: tokensIn(context.executionState) };
  },
  ...Object.fromEntries(
    Object.keys(dataSources).map((key): [string, Play] => [
      key,
      async (account) => {
        const lines: LoggedLine[] = [];
        const result = await runDataSource(account, key, {}, lines).catch(caught);
        return { texts: textsOf(result, lines), tokens: [] };
      },
    ]),
  ),
};

const play = async (key: string, fault: PlytixFault | undefined, times = 1): Promise<Shown> => {
  const account = await openPlytixAccount({ catalogue: [{ sku: "A" }], apiKey: KEY, apiPassword: PASSWORD });
  if (fault !== undefined) account.simulator.faults.add({ operation: "*", nth: 2, times, fault });
  const shown = await (plays[key] ?? (async () => ({ texts: [], tokens: [] })))(account);
  await account.simulator.close();
  return shown;
};

const leaks = ({ texts, tokens }: Shown): string[] => {
  const secrets = [KEY, PASSWORD, Buffer.from(PASSWORD).toString("base64"), encodeURIComponent(PASSWORD), ...tokens];
  return texts.filter((text) => secrets.some((secret) => text.includes(secret)));
};

it("finds triggers, data sources, tokens and log lines to look at", async () => {
  expect(Object.keys(plays).length).toBeGreaterThanOrEqual(8);
  const { tokens, texts } = await play("catalogueSweep", "http502");
  expect([tokens.length, texts.length >= 4]).toEqual([1, true]);
  expect(leaks({ tokens, texts: [...texts, `x ${tokens[0]}`] })).toHaveLength(1);
});

it.each(Object.keys(plays))("%s shows no secret, whether calls succeed or fail", async (key) => {
  expect(leaks(await play(key, undefined))).toEqual([]);
  for (const fault of faults) expect(leaks(await play(key, fault))).toEqual([]);
  // All attempts of a call fail, so that the error itself is looked at.
  expect(leaks(await play(key, "http500", 5))).toEqual([]);
});
