import ts from "typescript";
import { nodesOf, parseSource, parseText, placeOf, publishedCode } from "./sources";

const ofMember = new Map([
  ["Date", ["now"]],
  ["Math", ["random"]],
  ["performance", ["now"]],
]);
const calls = ["setTimeout", "setInterval", "setImmediate"];

const isGlobalUse = (node: ts.Node): boolean => {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    return (ofMember.get(node.expression.text) ?? []).includes(node.name.text);
  }
  const isDate = (callee: ts.Node): boolean => ts.isIdentifier(callee) && callee.text === "Date";
  if (ts.isNewExpression(node)) return isDate(node.expression) && (node.arguments ?? []).length === 0;
  if (ts.isCallExpression(node) && isDate(node.expression)) return true;
  // The name alone counts, so that handing the function over is seen as well.
  return ts.isIdentifier(node) && calls.includes(node.text);
};

const usesIn = (source: ts.SourceFile): string[] =>
  [...nodesOf(source)].filter(isGlobalUse).map((node) => `${placeOf(node)} ${node.getText().slice(0, 40)}`);

const CLOCK = "connectors/shared/clock.ts";

it("finds time and chance where they belong", () => {
  expect(publishedCode()).toContain(CLOCK);
  expect(usesIn(parseSource(CLOCK)).length).toBeGreaterThanOrEqual(3);
});

it("finds time and chance nowhere else in what is published", () => {
  const others = publishedCode().filter((file) => file !== CLOCK);
  expect(others.length).toBeGreaterThan(100);
  expect(others.flatMap((file) => usesIn(parseSource(file)))).toEqual([]);
});

it.each(["Date.now()", "new Date()", "new Date", "Date()", "setTimeout(f, 1)", "later(setInterval)", "Math.random()"])(
  "would notice %s",
  (text) => expect(usesIn(parseText("a.ts", text))).toHaveLength(1),
);

it.each(["new Date(0)", "new Date(now)", "Date.parse(text)", "Math.max(1, 2)"])("lets %s pass", (text) =>
  expect(usesIn(parseText("a.ts", text))).toEqual([]),
);
