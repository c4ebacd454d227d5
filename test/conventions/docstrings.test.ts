import ts from "typescript";
import { codeBelow, parseSource, parseText, placeOf } from "./sources";

const isExported = (node: ts.Statement): boolean =>
  ts.isExportAssignment(node) ||
  (ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));

const nameOf = (node: ts.Statement): string => {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText()).join(", ");
  if ("name" in node && node.name) return (node.name as ts.Identifier).getText();
  return "default";
};

const exportsOf = (source: ts.SourceFile): ts.Statement[] => source.statements.filter(isExported);

const hasDocstring = (node: ts.Statement): boolean => {
  const text = node.getSourceFile().text;
  return (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
    .slice(-1)
    .some(({ pos, end }) => /^\/\*\*\s*\S/.test(text.slice(pos, end).replace(/\*\/$/, "")));
};

const bare = (source: ts.SourceFile): string[] =>
  exportsOf(source)
    .filter((node) => !hasDocstring(node))
    .map((node) => `${placeOf(node)} ${nameOf(node)}`);

const trees = codeBelow("connectors", "integrations", "docs").map(parseSource);

it("finds the exports", () => expect(trees.flatMap(exportsOf).length).toBeGreaterThan(300));

it("has a docstring on every export", () => expect(trees.flatMap(bare)).toEqual([]));

it.each([
  "export const a = 1;",
  "/* plain */ export type A = 1;",
  "/** */ export interface A {}",
  "/** of the file */\n\nimport x from 'x';\nexport default x;",
])("would notice the missing docstring of %j", (text) => expect(bare(parseText("a.ts", text))).toHaveLength(1));

it("takes a docstring for what it is", () =>
  expect(bare(parseText("a.ts", "/** Meaning. */\nexport function a() {}"))).toEqual([]));
