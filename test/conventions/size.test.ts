import ts from "typescript";
import { codeBelow, nodesOf, parseSource, parseText, placeOf, readSource } from "./sources";

const MAX_FILE_LINES = 300;
const MAX_FUNCTION_LINES = 40;
const MAX_PARAMETERS = 3;

/** Tables and payloads, which are as long as what they list. */
const exempt = [
  /\/fields\/stockFields\.ts$/,
  /\/core\/exceptionCodes\.ts$/,
  /\/examplePayloads\//,
  /\/settingsInputs\.ts$/,
];

const files = codeBelow("connectors", "integrations", "docs").filter(
  (file) => !exempt.some((pattern) => pattern.test(file)),
);

const lineOf = (node: ts.Node, position: number): number =>
  node.getSourceFile().getLineAndCharacterOfPosition(position).line;

const functionsOf = (source: ts.SourceFile): ts.FunctionLikeDeclaration[] =>
  [...nodesOf(source)].flatMap((node) => (ts.isFunctionLike(node) && "body" in node && node.body ? [node] : []));

const tooLarge = (source: ts.SourceFile): string[] =>
  functionsOf(source).flatMap((node) => {
    const lines = lineOf(node, node.end) - lineOf(node, node.getStart()) + 1;
    const parameters = node.parameters.filter(({ name }) => name.getText() !== "this").length;
    return [
      ...(lines > MAX_FUNCTION_LINES ? [`${placeOf(node)} has ${lines} lines`] : []),
      ...(parameters > MAX_PARAMETERS ? [`${placeOf(node)} has ${parameters} parameters`] : []),
    ];
  });

const trees = files.map(parseSource);

it("finds files and functions", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(trees.flatMap(functionsOf).length).toBeGreaterThan(400);
});

it(`has no file of more than ${MAX_FILE_LINES} lines`, () => {
  const long = files.flatMap((file) => {
    const lines = readSource(file).trimEnd().split("\n").length;
    return lines > MAX_FILE_LINES ? [`${file} has ${lines} lines`] : [];
  });
  expect(long).toEqual([]);
});

it(`has no function of more than ${MAX_FUNCTION_LINES} lines or ${MAX_PARAMETERS} parameters`, () => {
  expect(trees.flatMap(tooLarge)).toEqual([]);
});

it.each([`const f = () => {\n${"  g();\n".repeat(39)}};`, "class A { m(a: 1, b: 2, c: 3, d: 4) {} }"])(
  "would notice a function that is too large",
  (text) => expect(tooLarge(parseText("a.ts", text))).toHaveLength(1),
);
