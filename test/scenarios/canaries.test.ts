import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { demoPageKey } from "../platform/cli/demoInstance";
import { readHealth } from "../platform/cli/health";
import { writeOutput } from "../platform/cli/report";
import { faultKinds } from "../simulators/khaos-control/faults";
import { plytixFaults } from "../simulators/plytix/faults";
import { type Scenario, type ScenarioOptions, useScenarios } from "../support/scenario";
import { family, single, stockOf } from "../support/scenarioProducts";

const open = useScenarios();

/** Secrets that stand nowhere else; the special characters make every encoding differ. */
const canary = {
  apiKey: "CANARYKEY7Q2X9",
  apiPassword: 'Canary+Pa55/w&rd"1',
  username: "canary-web-user",
  password: "Canary<Khaos>Pa55/2",
  headerValue: "CANARYHEADER4711",
};
const secrets = [canary.apiKey, canary.apiPassword, canary.password, canary.headerValue];
const base64 = (text: string): string => Buffer.from(text).toString("base64").replace(/=+$/, "");
const xml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const forms = [
  ...secrets.flatMap((secret) => [
    ...[secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), base64(secret), xml(secret)],
  ]),
  base64(`${canary.username}:${canary.password}`),
];

/** Amounts of no other product; in Plytix's spelling and in that of an import. */
const costs = [7313.37, 8642.19, 9517.53];
const amounts = costs.flatMap((cost) => [String(cost), String(-cost)]);

const catalogue = [
  ...family("SHIRT", ["S", "M"]).map((line) => ({ ...line, attributes: { ...line.attributes, cost_price: costs[0] } })),
  single("MUG-01", { cost_price: costs[1] }),
  single("MUG-02", { cost_price: costs[1] }),
  single("MUG-03", { cost_price: -7313.37 }),
  single("MUG-04", { cost_price: costs[2], stock_type_1: "Nowhere to be found" }),
  { ...single("MUG-05", { cost_price: costs[2] }), status: "Archived" as const },
];
const stock = [
  stockOf(single("MUG-02"), { sellPrice: 9, buyPrice: 9517.53 }),
  stockOf(single("MUG-05"), { stockLevel: 2, buyPrice: 8642.19 }),
];

const start = (options: ScenarioOptions = {}): Promise<Scenario> =>
  open({
    catalogue,
    stock,
    plytix: { apiKey: canary.apiKey, apiPassword: canary.apiPassword },
    khaos: { switches: { auth: { mode: "basic", user: canary.username, password: canary.password } } },
    connections: {
      "Khaos Connection": {
        username: canary.username,
        password: canary.password,
        headerName: "X-Gateway-Key",
        headerValue: canary.headerValue,
      },
    },
    ...options,
  });

/** Everything the integration leaves behind, by place. */
const tracesOf = async (scenario: Scenario): Promise<[place: string, text: string][]> => {
  const { runner, khaos, calls, cycles } = scenario;
  const health = await readHealth(runner, demoPageKey);
  const folder = mkdtempSync(path.join(tmpdir(), "scenario-"));
  writeOutput(folder, { runs: cycles, health, stock: khaos.stock(), audit: khaos.audit, calls });
  const files = readdirSync(folder).map((name): [string, string] => [
    name,
    readFileSync(path.join(folder, name), "utf8"),
  ]);
  rmSync(folder, { recursive: true });
  const ofExecutions = runner.executions.flatMap(({ id, flow, steps, logs, error, body }): [string, string][] => [
    [`${flow} ${id}: log`, JSON.stringify(logs)],
    [`${flow} ${id}: error`, JSON.stringify([error, ...steps.map((step) => step.error)])],
    [`${flow} ${id}: body`, JSON.stringify(body)],
    ...steps.map((step): [string, string] => [
      `${flow} ${id}: result of ${step.name}`,
      JSON.stringify(step.results) ?? "",
    ]),
  ]);
  return [
    ...ofExecutions,
    ...files,
    ["state", JSON.stringify(runner.state())],
    ["alerts", JSON.stringify(runner.alerts)],
    ["health", JSON.stringify(health)],
  ];
};

/** Places that hold a credential in any spelling, and logs, alerts and reports that hold a cost. */
const leaksOf = async (scenario: Scenario): Promise<string[]> => {
  const traces = await tracesOf(scenario);
  expect(traces.length).toBeGreaterThan(10);
  const holding = (texts: readonly string[], where: RegExp) =>
    traces.flatMap(([place, text]) =>
      texts.filter((secret) => where.test(place) && text.includes(secret)).map((secret) => `${secret} in ${place}`),
    );
  // The list of calls is what the simulators were sent; the key is the name of the account there, and they keep it.
  const isKey = (secret: string) => secret === canary.apiKey;
  return [
    ...holding(
      forms.filter((secret) => !isKey(secret)),
      /./,
    ),
    ...holding([canary.apiKey], /^(?!calls\.jsonl$)/),
    ...holding(amounts, /: (log|error)$|^alerts$|^health$|^report\.json$/),
  ];
};

it("shows no credential and no cost in a run that goes well", async () => {
  const scenario = await start();
  await scenario.cycle();
  scenario.plytix.archive("MUG-01");
  scenario.plytix.edit("MUG-02", { attributes: { cost_price: 8642.19, sell_price: 33 } });
  await scenario.cycle();
  expect(scenario.item("SHIRT-S-WHITE")).toMatchObject({ buyPrice: 7313.37 });
  expect(await leaksOf(scenario)).toEqual([]);
});

it("shows none where people ask by name", async () => {
  const scenario = await start();
  await scenario.cycle();
  const skus = ["MUG-01", "MUG-03", "SHIRT-S-WHITE"];
  await scenario.request({ command: "sync", skus });
  const answers = [
    await scenario.runner.call("Preview Products", { body: { skus } }),
    await scenario.runner.call("Sync Named Products", { body: { command: "no such command", skus } }),
    await scenario.runner.call("Sync Health", { query: { format: "csv", key: demoPageKey } }),
  ];
  await scenario.runner.drain();
  expect(await leaksOf(scenario)).toEqual([]);
  expect(answers.flatMap(({ text }) => forms.filter((secret) => text.includes(secret)))).toEqual([]);
});

it.each(plytixFaults.filter((fault) => !fault.startsWith("hang")))(
  "shows none when Plytix fails: %s",
  async (fault) => {
    const scenario = await start();
    scenario.plytix.faults.add({ operation: "*", times: 12, fault });
    await scenario.poll();
    await scenario.runner.fireSchedule("Find Changed Products");
    scenario.plytix.faults.add({ operation: "*", times: 100, fault });
    await scenario.runner.drain();
    expect(await leaksOf(scenario)).toEqual([]);
  },
);

it.each(faultKinds)("shows none when Khaos Control fails: %s", async (kind) => {
  const scenario = await start();
  const text = `refused BUY_PRICE for user ${canary.username} with ${canary.password}`;
  scenario.khaos.faults.add({ operation: "ImportStockTSV", times: 3, fault: { kind, text } });
  await scenario.poll();
  scenario.khaos.faults.add({ operation: "*", times: 60, fault: { kind, text } });
  await scenario.cycle();
  expect(await leaksOf(scenario)).toEqual([]);
});

it("shows none when Khaos Control quotes the row that it refuses", async () => {
  const scenario = await start();
  const text = "cannot convert 7313.37 to a number; the line was SHIRT-S-WHITE 8642.19";
  scenario.khaos.faults.add({ operation: "ImportStockTSV", times: 100, fault: { kind: "soapFault", text } });
  await scenario.poll();
  const traces = await tracesOf(scenario);
  const logs = traces.filter(([place]) => /: log$|^alerts$/.test(place)).map(([, log]) => log);
  expect(logs.flatMap((log) => amounts.filter((amount) => log.includes(amount)))).toEqual([]);
});

it.each([
  ["Plytix", { plytix: { apiKey: "x", apiPassword: "y" }, connections: { "Plytix Connection": canary } }],
  ["Khaos Control", { khaos: { switches: { auth: { mode: "basic" as const, user: "x", password: "y" } } } }],
])("shows none when %s refuses the credentials", async (_name, options) => {
  const scenario = await start(options);
  await scenario.poll();
  await scenario.cycle();
  expect(scenario.imports()).toEqual([]);
  expect(await leaksOf(scenario)).toEqual([]);
});

it("shows none when the runner crashes or the platform is busy", async () => {
  const scenario = await start({ runner: { switches: { invoke429: 100 } } });
  await scenario.poll();
  scenario.runner.switches.invoke429 = 0;
  scenario.runner.crashAt({ flow: "Sync Products", step: "Import Stock Items", moment: "after" });
  await scenario.cycle();
  expect(await leaksOf(scenario)).toEqual([]);
});
