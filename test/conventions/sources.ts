import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The project's folder. */
export const root = path.resolve(__dirname, "../..");

const notOurs = new Set(["node_modules", "dist", "coverage", ".git", ".cache", "generated"]);

/** Every file below some folders, relative to the project with forward slashes, sorted; installed and built ones left out. A folder that is not there has none. */
export const filesBelow = (...folders: readonly string[]): string[] =>
  folders
    .flatMap((folder) => {
      const full = path.join(root, folder);
      if (!existsSync(full)) return [];
      return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
        const child = path.posix.join(folder, entry.name);
        if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesBelow(child);
        return entry.isFile() ? [child] : [];
      });
    })
    .sort();

/** TypeScript files below some folders, see {@link filesBelow}. */
export const codeBelow = (...folders: readonly string[]): string[] =>
  filesBelow(...folders).filter((file) => file.endsWith(".ts"));

/** What is published: the code of the connectors and integrations. */
export const publishedCode = (): string[] => codeBelow("connectors", "integrations");

/** Text of a file of the project. */
export const readSource = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** Syntax tree of a file of the project, with parents set. */
export const parseSource = (file: string): ts.SourceFile => parseText(file, readSource(file));

/** Syntax tree of a text that stands for a file. */
export const parseText = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);

/** Every node of a tree, the tree itself first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  // getChildren would also give the tokens and the docstrings.
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** `file:line` of a node, for a message. */
export const placeOf = (node: ts.Node): string => {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};
