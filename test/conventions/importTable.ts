import path from "node:path";
import ts from "typescript";
import { nodesOf, placeOf } from "./sources";

/** One import: where it stands, and the file of the project or the package that it names. */
export interface FoundImport {
  place: string;
  file: string;
  /** Path inside the project without extension, or the package as written. */
  target: string;
  isOurs: boolean;
}

/** A group of folders with the same rights. */
interface Zone {
  folder: RegExp;
  /** Files of the project that may be imported. */
  ours: RegExp[];
  packages: RegExp[];
}

const zod = /^zod$/;
const sdk = /^@prismatic-io\/spectral$/;
const pureLibraries = [zod, /^saxes$/, /^fflate$/, /^entities(\/|$)/, /^i18n-iso-countries(\/|$)/];
const shared = /^connectors\/shared\//;
const core = /^integrations\/product-quality\/core\//;
const flows = /^integrations\/product-quality\/flows\//;
const fields = /^connectors\/khaos-control\/fields\//;
const node = /^node:/;

const zonesOfSystem = (system: string): Zone[] => [
  {
    folder: new RegExp(`^connectors/${system}/(wire|soap|tsv|fields)/`),
    ours: [new RegExp(`^connectors/${system}/(wire|soap|tsv|fields)/`)],
    packages: pureLibraries,
  },
  {
    folder: new RegExp(`^connectors/${system}/`),
    ours: [new RegExp(`^connectors/${system}/`), shared],
    packages: [sdk, zod],
  },
];

/** Who may import what; the first zone whose folder fits a file is its own. */
export const zones: Zone[] = [
  { folder: core, ours: [core, fields], packages: pureLibraries },
  // The one door to the network: agents, axios and the SDK's HTTP client.
  {
    folder: /^connectors\/shared\/http\.ts$/,
    ours: [shared],
    packages: [sdk, zod, /^@prismatic-io\/spectral\/dist\/clients\/http$/, /^axios$/, /^node:https?$/],
  },
  { folder: shared, ours: [shared], packages: [sdk, zod] },
  ...zonesOfSystem("plytix"),
  ...zonesOfSystem("khaos-control"),
  { folder: flows, ours: [flows, core], packages: [sdk, zod] },
  {
    folder: /^integrations\/product-quality\/component\/dataSources\//,
    ours: [/^integrations\/product-quality\//, shared, fields, /^connectors\/(plytix|khaos-control)\/client$/],
    packages: [sdk, zod],
  },
  {
    folder: /^integrations\/product-quality\/component\//,
    ours: [/^integrations\/product-quality\//, shared],
    packages: [sdk, zod],
  },
  {
    folder: /^integrations\/catalogue-audit\//,
    ours: [/^integrations\/catalogue-audit\//, flows, core, /^connectors\/shared\/(log|clock)$/],
    packages: [sdk, zod],
  },
  // Only the command line of the simulators: it reads the same files and options as the runner's.
  {
    folder: /^test\/simulators\/cli\.ts$/,
    ours: [/^test\/simulators\//, /^test\/platform\/cli\//],
    packages: [zod, /^commander$/],
  },
  {
    folder: /^test\/simulators\//,
    ours: [/^test\/simulators\//, /^test\/support\//],
    packages: [node, /^express$/, /^commander$/, /^soap$/, ...pureLibraries],
  },
  {
    folder: /^test\/platform\//,
    ours: [/^test\/platform\//, /^test\/simulators\//, /^test\/support\//],
    packages: [
      node,
      sdk,
      /^@prismatic-io\/spectral\/dist\//,
      zod,
      /^yaml$/,
      /^express$/,
      /^commander$/,
      /^cli-(progress|table3)$/,
    ],
  },
];

const specifierOf = (found: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(found) || ts.isExportDeclaration(found)) return found.moduleSpecifier;
  if (ts.isImportTypeNode(found)) return ts.isLiteralTypeNode(found.argument) ? found.argument.literal : found;
  if (!ts.isCallExpression(found)) return undefined;
  const callee = found.expression;
  const isLoad = callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
  return isLoad ? found.arguments[0] : undefined;
};

/** Every import of a file, in any of its forms. One whose target is computed has the target `(computed)`. */
export const importsOf = (source: ts.SourceFile): FoundImport[] =>
  [...nodesOf(source)].flatMap((found) => {
    const specifier = specifierOf(found);
    if (specifier === undefined) return [];
    const place = placeOf(found);
    const file = source.fileName;
    if (!ts.isStringLiteralLike(specifier)) return [{ place, file, target: "(computed)", isOurs: false }];
    const isOurs = specifier.text.startsWith(".");
    const target = isOurs ? path.posix.join(path.posix.dirname(file), specifier.text) : specifier.text;
    return [{ place, file, target, isOurs }];
  });

/** A line about an import that its zone does not allow; empty for an allowed one and outside of all zones. */
export const judgeImport = (found: FoundImport): string[] => {
  const zone = zones.find(({ folder }) => folder.test(found.file));
  if (zone === undefined) return [];
  const allowed = found.isOurs ? zone.ours : zone.packages;
  return allowed.some((pattern) => pattern.test(found.target)) ? [] : [`${found.place} may not import ${found.target}`];
};
