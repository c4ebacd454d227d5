import type { Bundles } from "./bundles";
import { closestNames } from "./closestNames";
import type { ConfigVarDefinition, Definition } from "./definition/schema";

/** A connection as steps receive it. */
export interface ConnectionValue {
  key: string;
  configVarKey: string;
  fields: Record<string, unknown>;
}

/** A config variable that does not exist or whose value does not fit; one clear line. */
export class ConfigVarError extends Error {
  override readonly name = "ConfigVarError";
  /** The name as it was given. */
  readonly variable: string;

  /** @param variable the name as it was given. */
  constructor(variable: string, message: string) {
    super(message);
    this.variable = variable;
  }
}

/** What a person would have entered in the wizard. */
export interface ConfigVarInput {
  definition: Definition;
  bundles: Bundles;
  /** Values by name; what is not given keeps the default of the definition. */
  configVars: Readonly<Record<string, unknown>>;
  /** Fields of connections by config variable name, over the defaults of definition and component. */
  connections: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * The values of all config variables as steps receive them: texts for every simple type, arrays for lists, JSON text for code and
 * forms, connection objects for connections.
 * @throws ConfigVarError for a name that is not declared (with the closest names) or a value that does not fit its type.
 * @source PR-14, PR-15
 */
export function resolveConfigVars(input: ConfigVarInput): Record<string, unknown> {
  const declared = input.definition.requiredConfigVars;
  const names = declared.map((variable) => variable.key);
  for (const name of [...Object.keys(input.configVars), ...Object.keys(input.connections)]) {
    if (names.includes(name)) continue;
    const near = closestNames(name, names);
    const hint = near.length === 0 ? "" : `; the closest names are: ${near.join(", ")}`;
    throw new ConfigVarError(name, `unknown config variable "${name}"${hint}`);
  }
  const values: Record<string, unknown> = {};
  for (const variable of declared) {
    values[variable.key] =
      variable.dataType === "connection"
        ? toConnection(variable, input)
        : toValue(variable, input.configVars[variable.key]);
  }
  return values;
}

function toConnection(variable: ConfigVarDefinition, input: ConfigVarInput): ConnectionValue {
  const reference = variable.connection;
  const component = reference && input.bundles.get(reference.component.key);
  const declared = component?.connections.find((connection) => connection.key === reference?.key);
  const fields: Record<string, unknown> = {};
  for (const field of declared?.inputs ?? []) fields[field.key] = String(field.default ?? "");
  for (const [key, value] of Object.entries(variable.inputs ?? {})) fields[key] = value.value;
  return {
    key: reference?.key ?? "",
    configVarKey: variable.key,
    fields: { ...fields, ...input.connections[variable.key] },
  };
}

function toValue(variable: ConfigVarDefinition, given: unknown): unknown {
  if (given === undefined) return fromDefault(variable);
  if (variable.collectionType !== undefined) return toCollection(variable, given);
  if (typeof given === "object" && given !== null) return toJsonText(variable, given);
  const text = given === null ? "" : String(given);
  const problem = problemOf(variable, text);
  if (problem !== undefined) throw new ConfigVarError(variable.key, `config variable "${variable.key}" ${problem}`);
  return text;
}

function fromDefault(variable: ConfigVarDefinition): unknown {
  const text = variable.defaultValue ?? "";
  if (variable.collectionType === undefined) return text;
  if (text.trim() === "") return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new ConfigVarError(variable.key, `config variable "${variable.key}" needs a JSON list as default`);
  }
  return toCollection(variable, parsed);
}

function toCollection(variable: ConfigVarDefinition, given: unknown): unknown[] {
  if (variable.collectionType === "keyvaluelist") {
    if (Array.isArray(given)) return given.map(toPair);
    if (typeof given === "object" && given !== null) {
      return Object.entries(given).map(([key, value]) => ({ key, value: String(value) }));
    }
    throw new ConfigVarError(variable.key, `config variable "${variable.key}" needs pairs of name and value`);
  }
  if (!Array.isArray(given)) throw new ConfigVarError(variable.key, `config variable "${variable.key}" needs a list`);
  return given.map((item: unknown) =>
    typeof item === "object" && item !== null && "value" in item ? String(item.value) : String(item),
  );
}

function toPair(item: unknown): { key: string; value: string } {
  const pair: Partial<Record<"key" | "name" | "value", unknown>> =
    typeof item === "object" && item !== null ? item : {};
  return { key: String(pair.key ?? pair.name ?? ""), value: String(pair.value ?? "") };
}

function toJsonText(variable: ConfigVarDefinition, given: object): string {
  const takesJson = ["code", "jsonForm", "objectSelection", "objectFieldMap"].includes(variable.dataType);
  if (takesJson) return JSON.stringify(given);
  if (Array.isArray(given) && variable.dataType === "string") return given.map(String).join(", ");
  throw new ConfigVarError(
    variable.key,
    `config variable "${variable.key}" needs one ${variable.dataType} value, not a list`,
  );
}

function problemOf(variable: ConfigVarDefinition, text: string): string | undefined {
  if (variable.dataType === "boolean" && !["true", "false"].includes(text))
    return `must be true or false, not "${text}"`;
  if (variable.dataType === "number" && (text.trim() === "" || Number.isNaN(Number(text)))) {
    return `must be a number, not "${text}"`;
  }
  const choices = variable.pickList;
  if (variable.dataType === "picklist" && choices !== undefined && !choices.includes(text)) {
    return `must be one of: ${choices.join(", ")}; not "${text}"`;
  }
  return undefined;
}
