import type { Bundles } from "../bundles";
import { templateSlots } from "./reference";
import type { ConfigVarDefinition, Definition } from "./schema";
import { allSteps, placeOf, repeated, simpleInputs } from "./walk";

const PLAIN_NAME = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
/** @source PR-13 */
const MAX_VARIABLES = 100;
/** In characters. @source PR-13 */
const MAX_PICK_LIST_VALUE = 64;

/** Config variables, pages and every use of a variable; see {@link lintDefinition}. */
export function lintConfig(definition: Definition, bundles: Bundles): string[] {
  const variables = definition.requiredConfigVars;
  const names = variables.map((variable) => variable.key);
  const keys = variables.map((variable) => variable.stableKey ?? "").filter((key) => key !== "");
  const tooMany = variables.length > MAX_VARIABLES;
  return [
    ...(tooMany ? [`there are ${variables.length} config variables; the platform takes ${MAX_VARIABLES}`] : []),
    ...repeated(names).map((name) => `config variable "${name}": the name is used more than once`),
    ...repeated(keys).map((key) => `config variable stableKey "${key}" is used more than once`),
    ...variables.flatMap((variable, index) => lintVariable({ variable, earlier: names.slice(0, index), bundles })),
    ...lintPages(definition, names),
    ...lintUses(definition, names),
  ];
}

interface VariableCheck {
  variable: ConfigVarDefinition;
  earlier: readonly string[];
  bundles: Bundles;
}

function lintVariable({ variable, earlier, bundles }: VariableCheck): string[] {
  const problems: string[] = [];
  const say = (isWrong: boolean, text: string) => {
    if (isWrong) problems.push(`config variable "${variable.key}": ${text}`);
  };
  const choices = variable.pickList ?? [];
  const long = choices.find((choice) => choice.length > MAX_PICK_LIST_VALUE);
  say(!PLAIN_NAME.test(variable.key), "the name may have letters, digits and single spaces only");
  say(variable.stableKey === undefined, "stableKey is missing, so its value would be lost on a rename");
  say(long !== undefined, `the choice "${long}" is longer than ${MAX_PICK_LIST_VALUE} characters`);
  say(
    choices.length > 0 && variable.defaultValue !== undefined && !choices.includes(variable.defaultValue),
    `the default "${variable.defaultValue}" is none of its choices`,
  );
  say(
    variable.dataType === "picklist" && choices.length === 0 && variable.dataSource === undefined,
    "a picklist needs choices or a data source",
  );
  say(
    variable.orgOnly === true && variable.defaultValue === undefined,
    "an organisation-only variable needs a default",
  );
  problems.push(...lintSources(variable, bundles));
  for (const input of Object.values(variable.inputs ?? {}).flatMap(simpleInputs)) {
    const isEarlier = input.type !== "configVar" || input.value === "" || earlier.includes(input.value);
    say(!isEarlier, `its input uses "${input.value}", which is not declared before it`);
  }
  return problems;
}

/** Connection and data source exist in the built component, with the inputs given. */
function lintSources(variable: ConfigVarDefinition, bundles: Bundles): string[] {
  const at = `config variable "${variable.key}"`;
  if (variable.dataType === "connection" && variable.connection === undefined && !variable.useScopedConfigVar) {
    return [`${at}: a connection variable must name its connection`];
  }
  const source = variable.connection ?? variable.dataSource;
  if (source === undefined) return [];
  const component = bundles.get(source.component.key);
  if (component === undefined) return [`${at}: component "${source.component.key}" is not built`];
  const kind = variable.connection === undefined ? "data source" : "connection";
  const found =
    variable.connection === undefined
      ? component.dataSources[source.key]
      : component.connections.find((connection) => connection.key === source.key);
  if (found === undefined) return [`${at}: component "${source.component.key}" has no ${kind} "${source.key}"`];
  const known = found.inputs.map((input) => input.key);
  return Object.keys(variable.inputs ?? {})
    .filter((key) => !known.includes(key))
    .map((key) => `${at}: the ${kind} "${source.key}" has no input "${key}"`);
}

function lintPages(definition: Definition, names: readonly string[]): string[] {
  const placed = definition.configPages
    .flatMap((page) => page.elements)
    .filter((element) => element.type !== "htmlElement")
    .map((element) => element.value);
  return [
    ...repeated(definition.configPages.map((page) => page.name)).map((name) => `page "${name}" exists more than once`),
    ...repeated(placed).map((name) => `config variable "${name}": stands on more than one page`),
    ...names.filter((name) => !placed.includes(name)).map((name) => `config variable "${name}": stands on no page`),
    ...placed.filter((name) => !names.includes(name)).map((name) => `a page shows "${name}", which is not declared`),
  ];
}

function lintUses(definition: Definition, names: readonly string[]): string[] {
  const isKnown = (name: string) => name === "" || names.includes(name);
  return allSteps(definition).flatMap((placed) => {
    const inputs = Object.values(placed.step.inputs).flatMap(simpleInputs);
    const slots = inputs
      .filter((input) => input.type === "template")
      .flatMap((input) => templateSlots(input.value))
      .filter((slot) => slot.kind === "configVar");
    const direct = inputs.filter((input) => input.type === "configVar");
    const schedule = placed.step.schedule?.type === "configVar" ? [placed.step.schedule] : [];
    const used = [...direct, ...slots, ...schedule].map((item) => item.value);
    const problems = used
      .filter((name) => !isKnown(name))
      .map((name) => `${placeOf(placed)}: config variable "${name}" is not declared`);
    const timer = definition.requiredConfigVars.find((variable) => variable.key === schedule[0]?.value);
    if (timer !== undefined && timer.dataType !== "schedule") {
      problems.push(`${placeOf(placed)}: "${timer.key}" is no schedule`);
    }
    return problems;
  });
}
