import { actions } from "../../../connectors/plytix";
import { createTestContext } from "../../support/testContext";
import { openScenarioAccount, playScenario } from "./actionScenarios";

const KEY = "canary-key-51c0ffee";
const PASSWORD = "canary-password-51c0ffee";
const keys = Object.keys(actions);

/** Plays an action; the first call after the login fails as `fault` says. */
const play = async (key: string, fault?: "http502" | "expireTokens") => {
  const account = await openScenarioAccount({ apiKey: KEY, apiPassword: PASSWORD });
  const context = createTestContext({ clock: account.clock });
  const before = () => {
    if (fault !== undefined) account.simulator.faults.add({ operation: "*", fault, nth: 2 });
  };
  const played = await playScenario(key, { account, context, before }).catch((error: unknown) => ({ error }));
  await account.simulator.close();
  const tokens = Object.entries(context.executionState)
    .filter(([name]) => name.endsWith(":token"))
    .map(([, entry]) => (entry as { token: string }).token);
  const shown = "error" in played ? String(played.error) : JSON.stringify(played.data);
  return { lines: context.lines, shown, tokens, failed: "error" in played };
};

const leaks = ({ lines, shown, tokens }: Awaited<ReturnType<typeof play>>): string[] => {
  const secrets = [KEY, PASSWORD, Buffer.from(PASSWORD).toString("base64"), ...tokens];
  const texts = [...lines.map(({ level, text }) => `${level} ${text}`), shown];
  return texts.filter((text) => secrets.some((secret) => text.includes(secret)));
};

it("finds actions, tokens and log lines to look at", async () => {
  expect(keys.length).toBeGreaterThan(65);
  const played = await play("getFamily", "http502");
  expect(played.tokens).toHaveLength(1);
  expect(played.lines).not.toEqual([]);
});

it.each(keys)("%s shows no secret when all goes well", async (key) => {
  const played = await play(key);
  expect(played.failed).toBe(false);
  expect(leaks(played)).toEqual([]);
});

it.each(keys)("%s shows no secret when a call fails", async (key) => {
  expect(leaks(await play(key, "http502"))).toEqual([]);
  const renewed = await play(key, "expireTokens");
  expect(renewed.failed).toBe(false);
  expect(leaks(renewed)).toEqual([]);
});
