import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import { type Definition, definitionSchema } from "./schema";

/** A definition that cannot be used. `problems` has one clear line each; the message is all of them. */
export class DefinitionError extends Error {
  override readonly name = "DefinitionError";
  /** One line per problem, in the order of the file. */
  readonly problems: readonly string[];

  /** @param problems at least one line. */
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/**
 * Reads a definition from a YAML file and checks its structure.
 * @throws DefinitionError naming file, line and rule when the file is missing, no YAML, or breaks the structure.
 */
export function loadDefinition(file: string): Definition {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new DefinitionError([`${file}: the definition cannot be read`]);
  }
  return parseDefinition(text, file);
}

/**
 * Checks the structure of a definition given as YAML text; `file` only names it in messages.
 * @throws DefinitionError as {@link loadDefinition}.
 */
export function parseDefinition(text: string, file: string): Definition {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  if (document.errors.length > 0) {
    throw new DefinitionError(
      document.errors.map((e) => `${file}:${counter.linePos(e.pos[0]).line}: ${e.message.split("\n")[0] ?? e.code}`),
    );
  }
  const parsed = definitionSchema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
      if (Array.isArray(range) && typeof range[0] === "number") return counter.linePos(range[0]).line;
    }
    return 1;
  };
  throw new DefinitionError(
    parsed.error.issues.map((i) => `${file}:${lineOf(i.path)}: ${i.path.map(String).join(".")}: ${i.message}`),
  );
}
