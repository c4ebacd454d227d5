import { existsSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { parseSource, publishedCode, root } from "./sources";

/** Files without a test of their own, each with the reason. */
const exceptions: Record<string, string> = {
  "connectors/plytix/limits.ts": "numbers only; every test of the client runs on them",
  "connectors/plytix/logEvents.ts": "a list of names and levels only",
  "connectors/plytix/inputs/shared.ts": "inputs only; judged by conventions/inputs.test.ts",
  "connectors/plytix/inputs/changes.ts": "inputs only; judged by conventions/inputs.test.ts",
  "connectors/plytix/inputs/products.ts": "inputs only; judged by conventions/inputs.test.ts",
  "connectors/plytix/inputs/misc.ts": "inputs only; judged by conventions/inputs.test.ts",
};

const isExempt = (file: string): boolean =>
  path.posix.basename(file) === "index.ts" || file.includes("/examplePayloads/") || Object.hasOwn(exceptions, file);

/** A file of types only leaves nothing to run. */
const isTypesOnly = (file: string): boolean =>
  parseSource(file).statements.every(
    (node) =>
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword),
  );

const mirrorOf = (file: string): string => `test/${file.replace(/\.ts$/, ".test.ts")}`;
const exists = (file: string): boolean => existsSync(path.join(root, file));

const files = publishedCode().filter((file) => !isExempt(file) && !isTypesOnly(file));

it("finds the files to be mirrored", () => expect(files.length).toBeGreaterThan(100));

it("has a mirror test for every source file", () => {
  expect(files.map(mirrorOf).filter((file) => !exists(file))).toEqual([]);
});

it("excepts only files that exist and have no test", () => {
  expect(Object.keys(exceptions).filter((file) => !exists(file) || exists(mirrorOf(file)))).toEqual([]);
});
