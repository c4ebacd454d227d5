import type { FieldName } from "./fields";
import { COUNTRY_HEADER, isFieldName, publishedHeaders, USER_DEFINED_PREFIX } from "./fields";
import type { Lookups } from "./lookups";
import type { KhaosSwitches } from "./switches";

/** What the cells under one header mean. */
export type ColumnTarget =
  | { kind: "code" }
  | { kind: "field"; field: FieldName | `UDA:${string}` }
  | { kind: "country" }
  | { kind: "elementCode"; axis: number }
  | { kind: "elementText"; axis: number };

/** A header line, understood. */
export interface ImportColumns {
  /** One entry per column; `undefined` where the column is ignored. */
  targets: (ColumnTarget | undefined)[];
  unknownHeaders: string[];
  hasCode: boolean;
  barcodeColumns: number;
}

/** Headers with a target of their own: the key and the four axes of a size-colour-style row. */
const structuralHeaders = new Map<string, ColumnTarget>([
  ["STOCK_CODE", { kind: "code" }],
  [COUNTRY_HEADER, { kind: "country" }],
  ...[0, 1, 2, 3].flatMap((axis): [string, ColumnTarget][] => [
    [`SCS_SK${axis + 1}`, { kind: "elementCode", axis }],
    [`SCS_DESC${axis + 1}`, { kind: "elementText", axis }],
  ]),
]);

/** The importer's vocabulary: the published headers, and the guessed ones or what replaces them. */
export function buildVocabulary(guessed: Readonly<Record<string, string>>): Map<string, ColumnTarget> {
  const vocabulary = new Map(structuralHeaders);
  for (const [header, field] of Object.entries({ ...guessed, ...publishedHeaders })) {
    if (!isFieldName(field)) throw new Error(`Header "${header}" names "${field}", which is no field of the simulator`);
    vocabulary.set(header, { kind: "field", field });
  }
  return vocabulary;
}

/** Understands a header line. A repeated harmonisation group and its like are known, but only the last column counts. */
export function readHeader(
  headers: readonly string[],
  known: { vocabulary: Map<string, ColumnTarget>; lookups: Lookups; headerCase: KhaosSwitches["headerCase"] },
): ImportColumns {
  const unknownHeaders: string[] = [];
  const targets = headers.map((header) => {
    const target = findTarget(header, known);
    if (target === undefined) unknownHeaders.push(header);
    return target;
  });
  return {
    targets,
    unknownHeaders,
    hasCode: targets.some((target) => target?.kind === "code"),
    barcodeColumns: targets.filter((target) => target?.kind === "field" && target.field === "BARCODE").length,
  };
}

function findTarget(header: string, known: Parameters<typeof readHeader>[1]): ColumnTarget | undefined {
  const exact = known.vocabulary.get(header);
  if (exact !== undefined) return exact;
  if (header.startsWith(USER_DEFINED_PREFIX)) {
    const name = header.slice(USER_DEFINED_PREFIX.length);
    return known.lookups.userDefinedType(name) === undefined ? undefined : { kind: "field", field: `UDA:${name}` };
  }
  if (known.headerCase === "exact") return undefined;
  const folded = header.trim().toLowerCase();
  return [...known.vocabulary].find(([name]) => name.toLowerCase() === folded)?.[1];
}
