import { evaluate } from "@prismatic-io/spectral/dist/conditionalLogic";
import type { ServerInput } from "./bundles";
import type { ConnectionValue } from "./configVars";
import { fillTemplate, followPath, parseReference, type TemplateSlot } from "./definition/reference";
import type { ComplexItem, StepInput } from "./definition/schema";

/** What references can see of a step that ran: its results, its ignored error, or its place in a loop. */
export interface StepView {
  results?: unknown;
  error?: unknown;
  currentItem?: unknown;
  index?: number;
}

/** What a step's inputs are resolved against. */
export interface ValueScope {
  /** Steps that ran so far in this execution, by step key. */
  steps: ReadonlyMap<string, StepView>;
  /** Values of the config variables by name. */
  configVars: Readonly<Record<string, unknown>>;
}

/**
 * Resolves the inputs of a step as the platform does: listed inputs to their values (a reference into nothing is `undefined`),
 * inputs that are not listed to the component's default, as text. Every value is a copy.
 * @throws Error for a reference that is malformed or names a config variable that does not exist.
 * @source PR-15, PR-44
 */
export function resolveInputs(
  declared: readonly ServerInput[],
  inputs: Readonly<Record<string, StepInput>>,
  scope: ValueScope,
): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const input of declared) params[input.key] = defaultOf(input);
  for (const [key, input] of Object.entries(inputs)) params[key] = resolveInput(input, scope);
  return params;
}

function defaultOf(input: ServerInput): unknown {
  if (input.type === "connection") return undefined;
  const value = input.default;
  if (typeof value === "object" && value !== null) return structuredClone(value);
  return value === undefined || value === null ? "" : String(value);
}

/** The value of one input; see {@link resolveInputs}. */
export function resolveInput(input: StepInput, scope: ValueScope): unknown {
  switch (input.type) {
    case "value":
      return input.value;
    case "reference":
      return resolveReference(input.value, scope);
    case "configVar":
      return input.value === "" ? undefined : resolveConfigVar(input.value, scope);
    case "template":
      return fillTemplate(input.value, (slot) => resolveSlot(slot, scope));
    case "complex":
      return resolveList(input.value, scope);
  }
}

function resolveSlot(slot: TemplateSlot, scope: ValueScope): unknown {
  return slot.kind === "reference" ? resolveReference(slot.value, scope) : resolveConfigVar(slot.value, scope);
}

function resolveReference(text: string, scope: ValueScope): unknown {
  const reference = parseReference(text);
  if (reference === undefined) throw new Error(`The reference "${text}" is malformed.`);
  const view = scope.steps.get(reference.stepKey);
  const path = reference.part === "" ? [] : [reference.part, ...reference.path];
  return structuredClone(followPath(view, path));
}

function resolveConfigVar(name: string, scope: ValueScope): unknown {
  if (!Object.hasOwn(scope.configVars, name)) throw new Error(`The config variable "${name}" does not exist.`);
  return structuredClone(scope.configVars[name]);
}

function resolveList(items: readonly ComplexItem[], scope: ValueScope): unknown[] {
  return items.map((item) => {
    if (typeof item === "string") return item;
    if (Array.isArray(item)) return resolveList(item, scope);
    const value = resolveInput(item, scope);
    if (item.name === undefined || item.name === "") return value;
    const key = typeof item.name === "string" ? item.name : resolveInput(item.name, scope);
    return { key, value };
  });
}

/**
 * The name of the first condition of a *Branch on Expression* step that holds, or `Else`. Conditions are judged by the SDK's own
 * evaluation, with its loose comparisons.
 * @throws Error for an input that is no list of named conditions, or terms that cannot be compared.
 * @source PR-22
 */
export function chooseBranch(conditions: StepInput | undefined, scope: ValueScope): string {
  if (conditions?.type !== "complex") throw new Error("The conditions of a branch must be a complex input.");
  for (const condition of conditions.value) {
    if (typeof condition === "string" || Array.isArray(condition) || condition.type !== "complex") {
      throw new Error("Each condition of a branch needs a name and a complex value.");
    }
    const expression = resolveExpression(condition.value, scope) as Parameters<typeof evaluate>[0];
    if (evaluate(expression)) return String(condition.name);
  }
  return "Else";
}

/** Like a list, but terms become bare values and operators stay texts. */
function resolveExpression(items: readonly ComplexItem[], scope: ValueScope): unknown[] {
  return items.map((item) => {
    if (typeof item === "string") return item;
    return Array.isArray(item) ? resolveExpression(item, scope) : resolveInput(item, scope);
  });
}

/** Whether a resolved value is a connection. */
export function isConnectionValue(value: unknown): value is ConnectionValue {
  return typeof value === "object" && value !== null && "configVarKey" in value && "fields" in value;
}
