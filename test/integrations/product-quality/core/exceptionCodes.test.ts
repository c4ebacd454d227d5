import {
  classOf,
  type ExceptionCode,
  exceptionCodes,
  exceptionEntry,
  type IssueFacts,
  isExceptionCode,
} from "../../../../integrations/product-quality/core/exceptionCodes";

const codes = Object.keys(exceptionCodes) as ExceptionCode[];
const filled: IssueFacts = { field: "weight", value: "12,5", expected: "it has to be a number" };
const bare: IssueFacts = { field: null, value: null, expected: null };
const mixes: [string, IssueFacts][] = [
  ["everything", filled],
  ["nothing", bare],
  ["a field", { ...bare, field: "weight" }],
  ["a value", { ...bare, value: "12,5" }],
  ["an expectation", { ...bare, expected: "it has to be a number" }],
  ["all but the field", { ...filled, field: null }],
  ["all but the value", { ...filled, value: null }],
  ["all but the expectation", { ...filled, expected: null }],
];
const cases = codes.flatMap((code) => mixes.map(([what, facts]) => [code, what, facts] as const));

/** What is wrong with a text that should be a sentence; empty when nothing is. */
const gaps = (text: string): string[] => [
  ...(/^[A-Z]/.test(text) ? [] : ["no capital"]),
  ...(/[^.]\.$/.test(text) ? [] : ["no single full stop"]),
  ...(/undefined|null|NaN|\[object/.test(text) ? ["a hole"] : []),
  ...(/ {2}|\s[.,;:!?]|[:;,]\.|: :/.test(text) ? ["a gap"] : []),
];

it("holds the codes of the catalogue", () => {
  expect(codes).toHaveLength(28);
  expect(codes).toEqual(codes.filter((code) => /^[A-Z]+(_[A-Z]+)+$/.test(code)));
});

it.each(cases)("%s says what happened and what to do, given %s", (code, _what, facts) => {
  const { message, remedy } = exceptionEntry(code);
  expect({ message: gaps(message(facts)), remedy: gaps(remedy(facts)) }).toEqual({ message: [], remedy: [] });
});

it.each<ExceptionCode>(["INVALID_VALUE", "STOCK_CODE_INVALID", "READ_BACK_MISMATCH", "UNREPRESENTABLE_TEXT"])(
  "%s shows the value that was seen",
  (code) => {
    expect(exceptionEntry(code).message(filled)).toContain("12,5");
  },
);

it("puts a sentence of the importer's own into one of ours, with one full stop", () => {
  const text = exceptionEntry("IMPORT_REJECTED").message({ ...bare, expected: "Stock type not found." });
  expect(text).toBe("Khaos Control refused the row: Stock type not found.");
});

it("names an owner and a known class for every code", () => {
  for (const code of codes) {
    expect(exceptionEntry(code).owner).toMatch(/^[a-z, -]+$/);
    expect(["quarantined", "waiting", "deferred", "held"]).toContain(exceptionEntry(code).class);
  }
});

it.each(["toString", "constructor", "missing_attribute", ""])("%j is no code", (text) => {
  expect(isExceptionCode(text)).toBe(false);
});

it.each<[ExceptionCode[], string | undefined]>([
  [[], undefined],
  [["PIM_UNAVAILABLE"], "deferred"],
  [["ERP_UNAVAILABLE", "PARENT_MISSING"], "waiting"],
  [["PARENT_MISSING", "RETIREMENT_HELD"], "held"],
  [["RETIREMENT_HELD", "MISSING_ATTRIBUTE", "PARENT_MISSING"], "quarantined"],
])("the gravest of %j decides: %s", (list, expected) => {
  expect(classOf(list.map((code) => ({ code })))).toBe(expected);
});
