import path from "node:path";
import { settingsInputs } from "../../integrations/product-quality/component/settingsInputs";
import { type SettingsParams, toSettings } from "../../integrations/product-quality/component/toSettings";
import { type Settings, settingsSchema } from "../../integrations/product-quality/core/settings";
import { loadDefinition } from "../platform/definition/load";
import type { ConfigVarDefinition } from "../platform/definition/schema";
import { allSteps, simpleInputs } from "../platform/definition/walk";
import { root } from "./sources";

const definition = loadDefinition(path.join(root, "integrations/product-sync/definition.yaml"));
const variables = definition.requiredConfigVars;
const steps = allSteps(definition);
const names = variables.map(({ key }) => key);

const readMessage = steps.find(({ step }) => step.action.key === "readMessage")?.step;

/** The settings inputs of *Read Message* with the config variable that feeds each. */
const wired = Object.keys(settingsInputs).map((key) => {
  const given = readMessage?.inputs[key];
  const variable = variables.find(({ key: name }) => given?.type === "configVar" && name === given.value);
  return { key: key as keyof typeof settingsInputs, variable };
});

const settingsFrom = (change: Record<string, string> = {}): Settings => {
  const cleaned = wired.map(({ key, variable }) => [
    key,
    settingsInputs[key].clean(change[key] ?? variable?.defaultValue),
  ]);
  return toSettings(Object.fromEntries(cleaned) as SettingsParams);
};

const choices = wired.flatMap(({ key, variable }) =>
  (variable?.pickList ?? []).map((choice) => [key, choice] as const),
);

it("finds pages, variables and steps", () => {
  expect(definition.configPages.length).toBeGreaterThan(3);
  expect(variables.length).toBeGreaterThan(15);
  expect(steps.length).toBeGreaterThan(10);
  expect(choices.length).toBeGreaterThan(4);
});

describe("config variables", () => {
  it("feed every settings input of Read Message, each one its own", () => {
    expect(wired.filter(({ variable }) => variable === undefined)).toEqual([]);
    expect(new Set(wired.map(({ variable }) => variable?.key)).size).toBe(wired.length);
  });

  it("have as defaults what the settings schema has", () => {
    expect(settingsFrom()).toEqual(settingsSchema.parse({}));
  });

  it.each(choices)("offer for %s the choice %s, which is taken", (key, choice) => {
    expect(() => settingsFrom({ [key]: choice })).not.toThrow();
  });

  it("would not have the same defaults for another value", () => {
    expect(settingsFrom({ heaviestKg: "199" })).not.toEqual(settingsSchema.parse({}));
    expect(() => settingsFrom({ variantAxes: "a, b, c, d, e" })).toThrow("Variant Axes");
  });

  it("stand on exactly one page each", () => {
    const placed = definition.configPages.flatMap(({ elements }) =>
      elements.flatMap(({ type, value }) => (type === "htmlElement" ? [] : [value])),
    );
    expect(placed.toSorted()).toEqual(names.toSorted());
  });

  it("are each used by a step", () => {
    const used = new Set(
      steps
        .flatMap(({ step }) => [
          ...Object.values(step.inputs).flatMap(simpleInputs),
          ...(step.schedule === undefined ? [] : [step.schedule]),
        ])
        .flatMap(({ type, value }) => (type === "configVar" ? [value] : [])),
    );
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(variables.map((variable) => [variable.key, variable] as const))("%s says what it means", (_key, variable) => {
    expect(gapsOf(variable)).toEqual([]);
  });
});

const gapsOf = (variable: ConfigVarDefinition): string[] => {
  const help = variable.description ?? "";
  // A connection is explained by its own inputs.
  if (variable.dataType === "connection") return [];
  return [
    ...(/^[A-Z].+\.$/s.test(help) ? [] : ["help in sentences"]),
    ...(/\b(you|your)\b|prismatic/i.test(help) ? ["words for everybody"] : []),
    ...((variable.defaultValue ?? "") === "" ? ["a default"] : []),
    ...(variable.dataType !== "boolean" || /\btrue\b/i.test(help) ? [] : ["what true means"]),
  ];
};

describe("the one writer", () => {
  const uses = (component: string, action: string) =>
    steps.filter(({ step }) => step.action.component.key === component && step.action.key === action);

  it.each([
    ["product-quality", "quarantineProducts"],
    ["khaos-control", "importStockItems"],
  ])("has the only step of %s %s, in a queue of its own", (component, action) => {
    expect(uses(component, action).map(({ flow }) => [flow.name, flow.queueConfig?.usesFifoQueue])).toEqual([
      ["Sync Products", true],
    ]);
  });

  it("asks both systems through the steps it names only, never by a raw request", () => {
    const raw = steps.filter(({ step }) => /^raw|^importStockStatus$/i.test(step.action.key));
    expect(raw.map(({ step }) => step.name)).toEqual([]);
  });
});
