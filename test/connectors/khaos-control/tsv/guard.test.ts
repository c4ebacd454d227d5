import * as fc from "fast-check";
import { type KhaosProfile, khaosProfileSchema } from "../../../../connectors/khaos-control/fields/profile";
import { guardImport, isProtectedHeader } from "../../../../connectors/khaos-control/tsv/guard";

const profile = khaosProfileSchema.parse({});
const firstCells = (tsv: string): string[] =>
  tsv
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t")[0] ?? "");
interface Given {
  verb?: "create" | "update";
  known?: string[];
  profile?: KhaosProfile;
  planned?: string[];
}
const call = (tsv: string, given: Given = {}) =>
  guardImport(
    {
      tsv,
      verb: given.verb ?? "update",
      plannedCodes: given.planned ?? firstCells(tsv),
      knownCodes: new Set(given.known ?? []),
    },
    given.profile ?? profile,
  );

describe("isProtectedHeader", () => {
  it.each([
    "BUY_PRICE",
    "buy price",
    "Buy__Price",
    "BUYPRICE",
    "ＢＵＹ_PRICE",
    "COST",
    "Unit_Cost",
    "LANDED-COST",
    "STOCK_VALUE",
    "stockvalue",
    "AVG_PRICE",
    "Average Value",
    "STD_COST",
    "Standard_Price",
    "LAST_PRICE_PAID",
    "SUPPLIER_PRICE",
    "Supplier:Price",
    "TAX_CODE",
    "STOCK_TYPE1",
    "stock type 2",
    "STOCK_TYPE3",
    "CONTROLLED",
  ])("holds %p", (header) => {
    expect(isProtectedHeader(header, profile)).toBe(true);
  });

  it.each([
    "AVG_WEIGHT",
    "SELL_PRICE",
    "SELL_PRICE_WEB",
    "WEIGHT",
    "SHORT_DESC",
    "SUPPLIER_REF",
    "Harmonisation:Code",
    "LONG_DESC",
  ])("lets %p through", (header) => {
    expect(isProtectedHeader(header, profile)).toBe(false);
  });

  it("knows the profile's own spellings", () => {
    const own = khaosProfileSchema.parse({ financeHeaders: ["Einkauf"], headers: { taxCode: "VAT" } });
    expect(["einkauf", "V_A_T"].map((header) => isProtectedHeader(header, own))).toEqual([true, true]);
    expect(isProtectedHeader("TAX_CODE", own)).toBe(true);
  });
});

describe("guardImport", () => {
  it("lets an update without protected columns through", () => {
    expect(call("STOCK_CODE\tAVG_WEIGHT\nA\t1\nB\t2")).toEqual({ allowed: true });
  });

  it("refuses an update as a whole and names the column", () => {
    expect(call("STOCK_CODE\tWEIGHT\tBuy Price\nA\t1\t2")).toMatchObject({ allowed: false, column: "Buy Price" });
  });

  it("lets a create carry the seeded columns only", () => {
    expect(call("STOCK_CODE\tBUY_PRICE\tTAX_CODE\nA\t1\t1", { verb: "create" })).toEqual({ allowed: true });
    expect(call("STOCK_CODE\tSTOCK_VALUE\nA\t1", { verb: "create" })).toMatchObject({
      allowed: false,
      column: "STOCK_VALUE",
    });
  });

  it("refuses a create of a code that exists, whatever its case", () => {
    expect(call("STOCK_CODE\tBUY_PRICE\nMUG\t1", { verb: "create", known: ["mug"] })).toMatchObject({
      allowed: false,
      column: "BUY_PRICE",
    });
  });

  it("judges the composed code of a child, not the parent's", () => {
    const tsv = "STOCK_CODE\tSCS_SK1\tSCS_SK2\tBUY_PRICE\nTEE\tRD\tL\t1";
    expect(call(tsv, { verb: "create", known: ["tee"] })).toEqual({ allowed: true });
    expect(call(tsv, { verb: "create", known: ["tee-rd-l"] })).toMatchObject({ allowed: false });
    const dotted = khaosProfileSchema.parse({ scs: { separator: "." } });
    expect(call(tsv, { verb: "create", known: ["tee.rd.l"], profile: dotted })).toMatchObject({ allowed: false });
  });

  it.each([
    ["no row", "STOCK_CODE\tWEIGHT"],
    ["no code column", "WEIGHT\n1"],
    ["an empty cell", "STOCK_CODE\tWEIGHT\nA\t"],
    ["a short row", "STOCK_CODE\tWEIGHT\nA"],
    ["a column twice", "STOCK_CODE\tWEIGHT\tweight\nA\t1\t1"],
    ["a nameless column", "STOCK_CODE\t\nA\t1"],
    ["a blank last line", "STOCK_CODE\tWEIGHT\nA\t1\n"],
    ["26 rows", ["STOCK_CODE\tWEIGHT", ...Array.from({ length: 26 }, (_, index) => `A${index}\t1`)].join("\n")],
  ])("refuses a call with %s", (_what, tsv) => {
    expect(call(tsv).allowed).toBe(false);
  });

  it.each([
    ["a row that nobody planned", "STOCK_CODE\tWEIGHT\nA\tx\nVICTIM\t0", ["A"]],
    ["a row less than planned", "STOCK_CODE\tWEIGHT\nA\t1", ["A", "B"]],
    ["another row than planned", "STOCK_CODE\tWEIGHT\nB\t1\nA\t1", ["A", "B"]],
  ])("refuses a call with %s", (_what, tsv, planned) => {
    expect(call(tsv, { planned })).toMatchObject({ allowed: false, reason: expect.stringContaining("other rows") });
    expect(call("STOCK_CODE\tWEIGHT\na \t1", { planned: ["A"] })).toEqual({ allowed: true });
  });

  it("lets no disguise of a protected column pass, by spelling or by profile", () => {
    const names = fc.constantFrom(
      "BUY_PRICE",
      "COST_PRICE",
      "STOCK_VALUE",
      "AVERAGE_PRICE",
      "STD_COST",
      "LAST_COST",
      "SUPPLIER_PRICE",
      "TAX_CODE",
      "STOCK_TYPE1",
    );
    const filler = fc.constantFrom("", "_", " ", "  ", "-", ":", ".", "\u00a0", "__");
    const disguised = names.chain((name) =>
      fc
        .tuple(
          fc.array(filler, { minLength: name.length, maxLength: name.length }),
          fc.array(fc.boolean(), { minLength: name.length, maxLength: name.length }),
        )
        .map(([fillers, lower]) =>
          [...name]
            .map((letter, index) => (lower[index] ? letter.toLowerCase() : letter) + (fillers[index] ?? ""))
            .join(""),
        ),
    );
    fc.assert(
      fc.property(disguised, (header) => {
        const own = khaosProfileSchema.parse({ headers: { weight: header } });
        expect(call(`STOCK_CODE\t${header}\nA\t1`, { profile: own }).allowed).toBe(false);
      }),
    );
  });
});
