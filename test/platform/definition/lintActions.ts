import { builtInComponents, builtInOf } from "../builtIns";
import type { Bundles } from "../bundles";
import type { Definition } from "./schema";
import { allSteps, type PlacedStep, placeOf } from "./walk";

/** Actions the sync must not use: stock levels belong to the ERP, and raw requests pass every guard by. */
const forbidden = /^(?:importStockStatus|raw\w*request)$/i;

/** The component that alone may write cross-flow state, the actions of it that do, and the flow they may stand in. */
const stateWriters = {
  component: "product-quality",
  actions: ["quarantineProducts"],
  flow: "Sync Products",
};

/** Components, actions, triggers and their inputs exist as built; see {@link lintDefinition}. */
export function lintActions(definition: Definition, bundles: Bundles): string[] {
  return allSteps(definition).flatMap((placed) => {
    const problems = [...lintComponent(placed, bundles), ...lintRules(placed)];
    return problems.map((problem) => `${placeOf(placed)}: ${problem}`);
  });
}

function lintRules({ flow, step }: PlacedStep): string[] {
  const { component, key } = step.action;
  const problems: string[] = [];
  if (forbidden.test(key)) problems.push(`the action "${key}" must not be used in this integration`);
  const writes = component.key === stateWriters.component && stateWriters.actions.includes(key);
  if (writes && flow.name !== stateWriters.flow) {
    problems.push(`"${key}" writes the shared state, which only the flow "${stateWriters.flow}" may`);
  }
  if (component.version === undefined && component.signature === undefined) {
    problems.push(`component "${component.key}" needs a version or a signature`);
  }
  return problems;
}

function lintComponent({ step }: PlacedStep, bundles: Bundles): string[] {
  const { component, key } = step.action;
  const kind = step.isTrigger === true ? "trigger" : "action";
  const given = Object.keys(step.inputs);
  if (component.isPublic) {
    const builtIn = builtInOf(step.action);
    if (builtIn === undefined) return [unknownBuiltIn(component.key, key)];
    if (builtIn.kind !== kind) return [`"${component.key}/${key}" is no ${kind}`];
    const unknown = given.filter((name) => !builtIn.inputs.includes(name));
    return unknown.map((name) => `the ${kind} "${key}" has no input "${name}"`);
  }
  if (builtInComponents.has(component.key))
    return [`component "${component.key}" is built in and needs isPublic: true`];
  const built = bundles.get(component.key);
  if (built === undefined) return [`component "${component.key}" is not built`];
  const found = kind === "trigger" ? built.triggers[key] : built.actions[key];
  if (found === undefined) return [`component "${component.key}" has no ${kind} "${key}"`];
  const known = found.inputs.filter((input) => input.scope !== "ON_DEPLOY").map((input) => input.key);
  const all = found.inputs.map((input) => input.key);
  return [
    ...known.filter((name) => !given.includes(name)).map((name) => `the input "${name}" of "${key}" is not listed`),
    ...given.filter((name) => !all.includes(name)).map((name) => `the ${kind} "${key}" has no input "${name}"`),
  ];
}

function unknownBuiltIn(component: string, key: string): string {
  if (component === "persist-data") return `the state of the platform is not written by steps ("${component}/${key}")`;
  return `the local runner knows no built-in "${component}/${key}"`;
}
