import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { allRoutes } from "../../simulators/plytix/routes";
import { defaultPlytixSwitches } from "../../simulators/plytix/switches";
import { createWorld } from "../../simulators/plytix/world";
import { createTestClock } from "../../support/virtualClock";
import { playScenario, scenarios, variations } from "./actionScenarios";

const root = path.resolve(__dirname, "../../..");
const bundle = path.join(root, "dist/plytix/index.js");

/** Label → key of the actions that are published. */
const publishedActions = (): Map<string, string> => {
  if (!existsSync(bundle)) throw new Error("dist/plytix is missing: run `npm run build` first");
  const { default: component } = require(bundle) as {
    default: { actions: Record<string, { key: string; display: { label: string } }> };
  };
  return new Map(Object.values(component.actions).map(({ key, display }) => [display.label, key]));
};

interface Row {
  endpoint: string;
  actions: string[];
  /** The endpoint that is called in place of this one; `null` when it is called itself. */
  instead: string | null;
}

const bare = (cell: string): string => cell.replaceAll("`", "").trim();

/** Rows of the table below the heading *Endpoints*. */
const readTable = (): Row[] => {
  const text = readFileSync(path.join(root, "connectors/plytix/documentation.md"), "utf8");
  const [, section = ""] = text.split(/^### Endpoints$/m);
  const lines = section.split(/^#/m)[0]?.split("\n") ?? [];
  return lines
    .filter((line) => line.startsWith("| `"))
    .map((line) => {
      const [endpoint = "", actions = "", how = ""] = line.split("|").slice(1).map(bare);
      return { endpoint, actions: actions.split(", "), instead: /^by (.+)$/.exec(how)?.[1] ?? null };
    });
};

/** Endpoints that stand for none of their own. */
const WITHOUT_ENDPOINT = ["Get Products by SKU", "Check Connection", "Raw Request"];

const table = readTable();
const labels = publishedActions();

it("lists exactly the endpoints that the simulator serves after the public reference", () => {
  const world = createWorld(createTestClock(), defaultPlytixSwitches, "test");
  const served = allRoutes(world).map(({ method, path: route }) => `${method} ${route}`);
  expect(served.length).toBeGreaterThan(85);
  expect(table.map(({ endpoint }) => endpoint).sort()).toEqual(served.sort());
});

it("names exactly the actions of the published bundle", () => {
  const named = new Set([...table.flatMap(({ actions }) => actions), ...WITHOUT_ENDPOINT]);
  expect([...named].sort()).toEqual([...labels.keys()].sort());
});

describe("what the table claims", () => {
  const played: { key: string; calls: string[] }[] = [];
  const callsOf = (key: string): string[] => played.filter((one) => one.key === key).flatMap(({ calls }) => calls);

  beforeAll(async () => {
    const plays = [...Object.keys(scenarios).map((key) => ({ key })), ...variations];
    for (const { key, ...options } of plays) {
      const { calls, account } = await playScenario(key, options);
      await account.simulator.close();
      played.push({ key, calls });
    }
  });

  it.each(table)("$endpoint", ({ endpoint, actions, instead }) => {
    for (const label of actions) {
      expect(callsOf(labels.get(label) ?? "")).toContain(instead ?? endpoint);
    }
  });

  it("sends one request per write, so that writes to one product never run at the same time", () => {
    const writes = /^(create|update|delete|link|unlink|assign|resync|add|set)[A-Z]/;
    const writing = played.filter(({ key }) => writes.test(key));
    expect(writing.length).toBeGreaterThan(40);
    expect(writing.filter(({ calls }) => calls.length !== 1)).toEqual([]);
  });
});
