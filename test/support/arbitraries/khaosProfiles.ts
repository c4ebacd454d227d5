import fc from "fast-check";
import { type KhaosProfile, khaosProfileSchema } from "../../../connectors/khaos-control/fields/profile";
import { stockFieldNames, stockFields } from "../../../connectors/khaos-control/fields/stockFields";
import type { KhaosSwitches } from "../../simulators/khaos-control";

/** Headers that a careless or hostile profile may name: other fields' own, finance in many spellings, key columns, and texts that are no header at all. */
const headerArbitrary = fc.oneof(
  fc.constantFrom(...stockFields.map(({ header }) => header as string)),
  fc.constantFrom(
    "Buy Price",
    "buy_price",
    " BUY_PRICE",
    "BUY_PRICE ",
    "SUPPLIER_PRICE",
    "EINSTAND",
    "einstand ",
    "STOCK_VALUE",
  ),
  fc.constantFrom("SCS_SK1", "scs_desc1", "stock_code", "Stock Code", "SCS_SK2", "SHORT_DESC"),
  fc.constantFrom("NOBODY_KNOWS", "WEIGHT\tBUY_PRICE", "A\nB", " ", "_", "MIN_LEVEL", "UDA:Cost price", "weight"),
);

/** The first value nine times out of ten. */
const mostly = <const Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

/** Any profile that can be saved. `financeHeaders` always names the spelling of the test's systems, as the engineer of such a client would. */
export const profileArbitrary: fc.Arbitrary<KhaosProfile> = fc
  .record(
    {
      headers: fc.oneof(
        { weight: 5, arbitrary: fc.constant({}) },
        {
          weight: 1,
          arbitrary: fc.dictionary(fc.constantFrom(...stockFieldNames), headerArbitrary, {
            maxKeys: 3,
            noNullPrototype: true,
          }),
        },
      ),
      unreturnedFields: fc.subarray(["webTeaser", "eposDescription", "weight", "manufacturer"]),
      booleanStyle: fc.constantFrom("-1/0", "Yes/No", "Y/N", "True/False"),
      mandatoryColumnsOnUpdate: mostly(false, true),
      clearToken: mostly<string | null>(null, "[CLEAR]", "x\nVICTIM\t0", "\t", " "),
      stockCodeMaxLength: mostly(50, 30),
      descriptionCase: fc.constantFrom("ignored", "asTyped"),
      lineBreak: fc.constantFrom("<br>", " "),
      characterSet: fc.constantFrom("windows-1252", "windows-1252", "unicode"),
      decimals: fc.record({ price: fc.nat(4), weight: fc.nat(4), dimension: fc.nat(4) }),
      scs: fc.record({
        separator: mostly("-", "", ".", " ", ",", "\t", "#", "--"),
        childUpdate: fc.constantFrom("plain", "scs"),
      }),
      rowsPerImport: fc.constantFrom(25, 25, 3, 1),
      codesPerExport: fc.constantFrom(50, 2),
      codesPerStatus: fc.constantFrom(500, 2),
      compressedExport: fc.boolean(),
      countryIds: mostly<Record<string, string>>({}, { GB: "103" }, { GB: "1\t2" }, { FR: "\nVICTIM\t0" }, { GB: " " }),
    },
    { requiredKeys: [] },
  )
  .map((profile) => khaosProfileSchema.parse({ ...profile, financeHeaders: ["Einstand"] }));

/** Positions of the switches that change what an import makes of a row. */
export const switchesArbitrary: fc.Arbitrary<Partial<KhaosSwitches>> = fc.record({
  headerCase: fc.constantFrom("exact", "ignore"),
  unknownHeader: mostly("warning", "refuse"),
  missingMandatoryOnUpdate: mostly("accept", "rowError"),
  emptyCell: fc.constantFrom("blank", "leave"),
  repeatedCode: fc.constantFrom("update", "rowError"),
  unknownStockType: fc.constantFrom("miscellaneous", "create", "rowError"),
  unknownManufacturer: fc.constantFrom("blank", "create", "rowError"),
  unknownCountryId: fc.constantFrom("rowError", "blank"),
  flagSpelling: mostly("words", "numeric"),
  buyPriceSetsStockValue: fc.constantFrom("always", "onCreate"),
  mixedFile: fc.constantFrom("refuse", "plain"),
  scsRowOnPlainItem: fc.constantFrom("rowError", "convert"),
  axisElements: fc.constantFrom("unique", "free"),
  plainRowOnChild: mostly("update", "rowError"),
  controlledParent: fc.constantFrom("forceOff", "rowError"),
  childCodeSeparator: mostly("-", ".", ""),
  charset: fc.constantFrom("windows-1252", "keep"),
  longDescription: fc.constantFrom("rowError", "truncate"),
  descriptionCase: fc.constantFrom("normal", "upper", "lower", "asTyped"),
  newItemOnWeb: fc.boolean(),
  importAnswer: fc.constantFrom("structured", "structured", "plainText"),
  recordLock: fc.constantFrom("fault", "rowError"),
  childCodeAlone: fc.constantFrom("omitted", "parent", "plain"),
  faultStatus: fc.constantFrom(500, 200),
  stringResults: fc.constantFrom("escaped", "cdata"),
  objectResults: fc.constantFrom("multiRef", "inline"),
});
