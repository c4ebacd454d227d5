import fc from "fast-check";
import type { KhaosProfile } from "../../../connectors/khaos-control/fields/profile";
import type { FieldValues, PlannedRow } from "../../../connectors/khaos-control/fields/stockItem";
import { textArbitrary } from "./texts";

type Values = { [Name in keyof FieldValues]: fc.Arbitrary<string | boolean> };

const oddNumbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom("", " 7 ", "007", "-3", "1e5", "abc", "1,5", "9".repeat(20), "0.0000004", "+5", "£4", "12.3456789"),
);

const goodOptional = {
  longDescription: fc.constantFrom("<p>A long text</p>", "A & B", "two\r\nlines"),
  weight: fc.constantFrom("0.35", "1.2345", "12"),
  height: fc.constantFrom("10", "0.5"),
  width: fc.constantFrom("4.125"),
  commodityCode: fc.constantFrom("69120021"),
  countryOfOrigin: fc.constantFrom("GB", "FR", "cn"),
  barcode: fc.constantFrom("5012345000011", "0001"),
  otherRef: fc.constantFrom("REF-1", "007"),
  eposDescription: fc.constantFrom("Short"),
  webTeaser: fc.constantFrom("Teaser é"),
  metaTitle: fc.constantFrom("Title", "=1+1"),
  metaKeywords: fc.constantFrom("a, b"),
  manufacturer: fc.constantFrom("Acme", "ACME"),
  webPrice: fc.constantFrom("11.99"),
  discontinued: fc.boolean(),
  runToZero: fc.boolean(),
  publishOnWeb: fc.boolean(),
} satisfies Values;

const goodMandatory = {
  description: fc.constantFrom("Stoneware mug", "BIG Mug", "Mug  'n' spoon"),
  stockControlled: fc.boolean(),
  stockType1: fc.constantFrom("Clothing", "clothing"),
  stockType2: fc.constantFrom("Tops"),
  buyPrice: fc.constantFrom("4.5", "0", "3.999"),
  sellPrice: fc.constantFrom("12", "9.99"),
  taxCode: fc.constantFrom("1", "2"),
} satisfies Values;

/** Any value for a field, most of them bad in some way. */
const anyValues = {
  ...goodOptional,
  longDescription: textArbitrary,
  weight: oddNumbers,
  height: oddNumbers,
  webPrice: oddNumbers,
  commodityCode: textArbitrary,
  countryOfOrigin: fc.constantFrom("XK", "Atlantis", "", "__proto__"),
  barcode: textArbitrary,
  otherRef: textArbitrary,
  eposDescription: textArbitrary,
  webTeaser: textArbitrary,
  metaTitle: textArbitrary,
  metaKeywords: textArbitrary,
  manufacturer: fc.oneof(fc.constant("Unknown Ltd"), textArbitrary),
  description: textArbitrary,
  stockControlled: fc.constantFrom(true, "yes"),
  stockType1: fc.constantFrom("Unheard Of", "x".repeat(26), ""),
  stockType2: fc.constantFrom("Nowhere", "#"),
  buyPrice: oddNumbers,
  sellPrice: oddNumbers,
  taxCode: fc.constantFrom("9", "1.0", "01", "constructor", ""),
} satisfies Values;

/** Now and then one or two values are replaced by any. */
const oddities = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc
      .shuffledSubarray(Object.keys(anyValues) as (keyof typeof anyValues)[], { minLength: 1, maxLength: 2 })
      .chain((names) =>
        fc.record(Object.fromEntries(names.map((name) => [name, anyValues[name]])), { noNullPrototype: true }),
      ),
  },
) as fc.Arbitrary<FieldValues>;

const createFields = fc
  .tuple(
    fc.record(goodMandatory, { noNullPrototype: true }),
    fc.record(goodOptional, { requiredKeys: [], noNullPrototype: true }),
    oddities,
    fc.constantFrom(null, null, null, null, null, null, null, "taxCode", "stockType1", "buyPrice"),
  )
  .map(([mandatory, optional, odd, left]): FieldValues => {
    const fields: FieldValues = { ...mandatory, ...optional, ...odd };
    if (left !== null && left !== undefined) delete fields[left as keyof FieldValues];
    return fields;
  });

const hostileUpdate = fc.record({ ...goodMandatory, ...goodOptional }, { requiredKeys: [], noNullPrototype: true });
const ownUpdate = fc
  .tuple(
    fc.record(
      { ...goodOptional, description: goodMandatory.description, sellPrice: goodMandatory.sellPrice },
      { requiredKeys: [], noNullPrototype: true },
    ),
    oddities,
  )
  .map(([good, odd]): FieldValues => {
    const fields: FieldValues = { ...good, ...odd };
    for (const name of ["stockControlled", "stockType1", "stockType2", "buyPrice", "taxCode"] as const)
      delete fields[name];
    return fields;
  });
const updateFields: fc.Arbitrary<FieldValues> = fc.oneof(
  { weight: 7, arbitrary: ownUpdate },
  { weight: 1, arbitrary: hostileUpdate },
);

type Spelling = "as" | "lower" | "padded" | "decomposed";
const spellings: Record<Spelling, (code: string) => string> = {
  as: (code) => code,
  lower: (code) => code.toLowerCase(),
  padded: (code) => ` ${code}\t`,
  decomposed: (code) => code.normalize("NFD"),
};
const spellingArbitrary = fc.constantFrom<Spelling>("as", "as", "as", "as", "as", "lower", "padded", "decomposed");

/** Names of a scene's items (see `khaosScene.ts`), of items to come, and codes that cannot be. */
const existingNames = ["PLAIN", "CAFÉ", "FAM-S", "OLD"];
const newNames = ["NEW1", "NEW2", "NEW3", "NEW4", "NÉW", "J=1"];
const trickyNames = ["GONE", "A?", "FAM", "BARE", "FAM-X", "FAM-L", "FLAT", "FAMS", "DUP"];
const badNames = ["A茶", "B,C", "D#E", "F\nG", "H\u0085I", "L".repeat(45), "\ud800"];

const rarely = <Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>, weight = 1): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight, arbitrary: odd });

const parentNames = rarely(
  fc.constantFrom("FAM", "FAM", "NEWFAM", "NEWFÉM", "OTHER"),
  fc.constantFrom("FLAT", "FAM-S", "PLAIN", "X,Y"),
  3,
);
const toAxis = ([code = "", description = ""]: string[]) => ({ code, description });
const axisArbitrary = rarely(
  fc.constantFrom(
    ...[
      ["S", "Small"],
      ["N1", "One"],
      ["N2", "Two"],
      ["N3", "Three"],
      ["n1", "ONE"],
    ].map(toAxis),
  ),
  fc.oneof(
    fc.constantFrom(
      ...[
        ["M", "Medium"],
        ["T", "Tall"],
        ["L", "Large"],
        ["X", "Extra"],
        ["S2", "Small"],
        ["S", "Smaller"],
      ].map(toAxis),
    ),
    fc.constantFrom(
      ...[
        ["-S", "Dash"],
        ["\u0301S", "Accent"],
        ["茶", "Tea"],
        ["", "Nothing"],
      ].map(toAxis),
    ),
    fc.record({ code: textArbitrary, description: textArbitrary }),
  ),
  4,
);

/** A row of a scene whose codes still lack the scene's prefix and the profile's separator. */
export type RowSketch = (scene: { prefix: string; profile: KhaosProfile }) => PlannedRow;

const codeIn = (prefix: string, name: string): string => (name === "DUP" ? name : `${prefix}${name}`);

const requiresArbitrary = rarely<string | null>(
  fc.constant(null),
  fc.constantFrom("PLAIN", "NEW1", "NEWFAM", "NOWHERE", "\u0000", "\ud800"),
);

const nameArbitrary = (usual: fc.Arbitrary<string>) => rarely(usual, fc.constantFrom(...trickyNames, ...badNames), 5);

const plainRow: fc.Arbitrary<RowSketch> = fc
  .record({
    isCreate: fc.boolean(),
    createName: nameArbitrary(rarely(fc.constantFrom(...newNames), fc.constantFrom(...existingNames), 3)),
    updateName: nameArbitrary(rarely(fc.constantFrom(...existingNames), fc.constantFrom(...newNames))),
    spelling: spellingArbitrary,
    created: createFields,
    updated: updateFields,
    resend: ownUpdate,
    requires: requiresArbitrary,
    isNoted: fc.boolean(),
  })
  .map((given) => ({ prefix }) => {
    const { isCreate } = given;
    const name = isCreate ? given.createName : given.updateName;
    return {
      sku: name,
      verb: isCreate ? "create" : "update",
      kind: "plain",
      stockCode: spellings[given.spelling](codeIn(prefix, name)),
      scs: null,
      fields: isCreate ? given.created : given.updated,
      resend: isCreate ? {} : given.resend,
      financeBefore: name === "PLAIN" && given.isNoted && !isCreate ? { buyPrice: "7.25" } : {},
      requires: given.requires === null ? null : codeIn(prefix, given.requires),
    };
  });

const scsRow: fc.Arbitrary<RowSketch> = fc
  .record({
    parent: parentNames,
    spelling: spellingArbitrary,
    parentDescription: fc.oneof(
      { weight: 4, arbitrary: goodMandatory.description },
      { weight: 1, arbitrary: textArbitrary },
    ),
    axes: fc.oneof(
      { weight: 6, arbitrary: fc.array(axisArbitrary, { minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.array(axisArbitrary, { minLength: 2, maxLength: 4 }) },
    ),
    isUpdate: fc.nat(4).map((roll) => roll === 0),
    isForeign: fc.nat(14).map((roll) => roll === 0),
    created: createFields,
    updated: updateFields,
  })
  .map((given) => ({ prefix, profile }) => {
    const parentCode = spellings[given.spelling](codeIn(prefix, given.parent));
    const separator = given.isForeign ? "-" : profile.scs.separator;
    return {
      sku: given.parent,
      verb: given.isUpdate ? "update" : "create",
      kind: "scs",
      stockCode: [parentCode.trim(), ...given.axes.map(({ code }) => code.trim())].join(separator),
      scs: {
        parentCode,
        parentDescription: given.parentDescription,
        axes: given.axes.map((axis, index) => ({ heading: `Axis ${index + 1}`, ...axis })),
      },
      fields: given.isUpdate ? given.updated : given.created,
      resend: {},
      financeBefore: {},
      requires: null,
    };
  });

/** Rows as a plan, or anybody, may hand them over: creates and updates, plain and by place, of codes that exist, are to come, collide or cannot be. */
export const rowsArbitrary: fc.Arbitrary<RowSketch[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: plainRow }, { weight: 2, arbitrary: scsRow }),
  { minLength: 1, maxLength: 8 },
);
