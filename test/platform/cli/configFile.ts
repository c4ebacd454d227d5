import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { readInput } from "./inputFiles";
import { UsageError } from "./usageError";

/** Names a file may use besides those of the config variables. */
const aliases: Readonly<Record<string, string>> = { variantAxes: "Variant Axes" };

/** Config variables of a file, by name, with the line of each. */
export interface ConfigFile {
  values: Record<string, unknown>;
  /** `FILE:LINE` of a variable; the file alone when it is not from there. */
  placeOf(name: string): string;
}

/**
 * Reads a YAML file of config variables by name. An empty file has none. Whether the names exist and the values fit is checked
 * when the instance is deployed.
 * @throws UsageError naming file and line when the file is missing, no YAML, or no list of names and values.
 */
export function readConfigFile(file: string): ConfigFile {
  const counter = new LineCounter();
  const document = parseDocument(readInput(file, "config"), { lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) {
    const rule = error.message.split("\n")[0]?.replace(/ at line.*$/, "") ?? error.code;
    throw new UsageError(`${file}:${counter.linePos(error.pos[0]).line}: the file must be YAML: ${rule}`);
  }
  const values: Record<string, unknown> = {};
  const lines = new Map<string, number>();
  if (document.contents !== null && !isMap(document.contents)) {
    throw new UsageError(`${file}:1: the file must have one "Name: value" per config variable`);
  }
  for (const { key, value } of document.contents?.items ?? []) {
    const given = isScalar(key) ? String(key.value) : String(key);
    const name = aliases[given] ?? given;
    const start = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    lines.set(name, counter.linePos(start).line);
    values[name] =
      typeof value === "object" && value !== null && "toJS" in value
        ? document.createNode(value).toJS(document)
        : value;
  }
  return { values, placeOf: (name) => (lines.has(name) ? `${file}:${lines.get(name)}` : file) };
}
