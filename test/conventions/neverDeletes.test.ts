import ts from "typescript";
import { rawSoapRequest } from "../../connectors/khaos-control/actions/misc/rawSoapRequest";
import { createTestContext } from "../support/testContext";
import { codeBelow, nodesOf, parseSource, parseText, placeOf } from "./sources";

const files = codeBelow("connectors/khaos-control", "integrations");

const literals = (source: ts.SourceFile): ts.Node[] =>
  [...nodesOf(source)].filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateHead(node));

const textOf = (node: ts.Node): string => ("text" in node ? String(node.text) : "");

/** The methods of the web service are written as literals; a name that begins with Delete or Remove is one that deletes. */
const deleting = (source: ts.SourceFile): string[] =>
  literals(source)
    .filter((node) => /^(Delete|Remove|Purge)[A-Z]|^(Delete|Remove|Purge)$/.test(textOf(node)))
    .map((node) => `${placeOf(node)} ${textOf(node)}`);

it("finds the methods that the connector calls", () => {
  const all = files.flatMap((file) => literals(parseSource(file))).map(textOf);
  expect(all).toEqual(expect.arrayContaining(["ExportStock", "ExportStockStatus", "ImportStockTSV"]));
});

it("names no method that deletes", () => {
  expect(files.flatMap((file) => deleting(parseSource(file)))).toEqual([]);
});

it.each(['call("DeleteStock")', "call(`Delete$" + "{what}`)"])("would notice %s", (text) =>
  expect(deleting(parseText("a.ts", text))).toHaveLength(1),
);

it.each(["DeleteStock", "deletestock"])("refuses %j as a raw request before anything is sent", async (method) => {
  const connection = {
    key: "webService",
    configVarKey: "Khaos",
    fields: { host: "127.0.0.1", port: "1", executable: "K.exe", protocol: "http" },
  };
  const context = createTestContext() as unknown as Parameters<typeof rawSoapRequest.perform>[0];
  await expect(rawSoapRequest.perform(context, { connection, method, soapArguments: [] })).rejects.toMatchObject({
    type: "guard",
  });
});
