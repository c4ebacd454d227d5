import { importsOf, judgeImport, zones } from "./importTable";
import { codeBelow, parseSource, parseText } from "./sources";

const files = codeBelow("connectors", "integrations", "test/simulators", "test/platform");
const imports = files.flatMap((file) => importsOf(parseSource(file)));

const judged = (file: string, text: string): string[] => importsOf(parseText(file, text)).flatMap(judgeImport);

it("finds the imports of every zone that has files", () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(files.filter((file) => !zones.some(({ folder }) => folder.test(file)))).toEqual([]);
});

it("keeps every import inside its zone", () => {
  expect(imports.flatMap(judgeImport)).toEqual([]);
});

it.each([
  ["connectors/plytix/client.ts", 'import { x } from "../khaos-control/fields/profile";'],
  ["connectors/plytix/client.ts", 'import axios from "axios";'],
  ["connectors/plytix/wire/product.ts", 'import { x } from "../limits";'],
  ["connectors/khaos-control/wire/a.ts", 'type X = import("node:fs").Stats;'],
  ["connectors/shared/retry.ts", 'import type { x } from "../plytix/client";'],
  ["integrations/product-quality/core/a.ts", 'export { x } from "../../../connectors/shared/clock";'],
  ["integrations/product-quality/flows/a.ts", 'const x = await import("../../../connectors/plytix/client");'],
  ["integrations/product-quality/component/a.ts", 'const x = require("axios");'],
  ["test/simulators/plytix/a.ts", 'import { x } from "../../../connectors/plytix/limits";'],
  ["test/platform/a.ts", 'import { x } from "../../integrations/product-quality/core/state";'],
  ["connectors/plytix/a.ts", "const x = await import(name);"],
])("would notice a wrong import in %s", (file, text) => expect(judged(file, text)).toHaveLength(1));
