import { existsSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { parseSource, publishedCode, root } from "./sources";

const isExempt = (file: string): boolean =>
  path.posix.basename(file) === "index.ts" || file.includes("/examplePayloads/");

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
