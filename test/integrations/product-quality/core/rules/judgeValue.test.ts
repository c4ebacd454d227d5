import {
  type FieldMapEntry,
  fieldMapEntrySchema,
} from "../../../../../integrations/product-quality/core/mapping/fieldMap";
import { judgeValue } from "../../../../../integrations/product-quality/core/rules/judgeValue";
import { settingsOf } from "../../samples";

const entryFor = (target: string, transform?: FieldMapEntry["transform"]): FieldMapEntry =>
  fieldMapEntrySchema.parse({ source: "attribute", target, ...(transform ? { transform } : {}) });

const judge = (target: string, raw: unknown, settings = settingsOf()) => judgeValue(entryFor(target), raw, settings);
const refusal = (expected: string) => ({ code: "INVALID_VALUE", expected });

describe("numbers by field", () => {
  it.each([
    ["weight", "0.12345", "0.123"],
    ["height", "10.126", "10.13"],
    ["sellPrice", "12.505", "12.51"],
    ["buyPrice", "4.1", "4.1"],
    ["webPrice", "9.999", "10"],
  ])("keeps %s at the decimals of the system: %s is %s", (target, raw, value) => {
    expect(judge(target, raw)).toEqual({ value });
  });

  it.each([
    ["weight", "200.001", "more than 200 kg is not plausible"],
    ["height", "1000.01", "more than 1000 is not plausible"],
    ["width", "1001", "more than 1000 is not plausible"],
    ["depth", "1001", "more than 1000 is not plausible"],
    ["weight", "0", "it has to be more than 0"],
    ["weight", "0.0004", "it has to be more than 0"],
    ["sellPrice", "-1", "it has to be more than 0"],
    ["buyPrice", 0, "it has to be more than 0"],
    ["sellPrice", "12,50", "it has to be a number with a decimal point and no other sign"],
  ])("refuses a %s of %p", (target, raw, expected) => {
    expect(judge(target, raw)).toEqual(refusal(expected));
  });

  it("has no upper limit for a price", () => {
    expect(judge("sellPrice", "1000000")).toEqual({ value: "1000000" });
  });

  it("takes the client's own limits", () => {
    const settings = settingsOf({ heaviestKg: 5, longestSide: 30 });
    expect(judge("weight", "6", settings)).toEqual(refusal("more than 5 kg is not plausible"));
    expect(judge("depth", "31", settings)).toEqual(refusal("more than 30 is not plausible"));
  });

  it("multiplies by the factor before it judges", () => {
    expect(judgeValue(entryFor("weight", { type: "number", factor: 0.001 }), "350", settingsOf())).toEqual({
      value: "0.35",
    });
  });
});

describe("texts by field", () => {
  it.each([
    ["commodityCode", "6912.00.21", "69120021"],
    ["barcode", "4006381 333931", "4006381333931"],
    ["countryOfOrigin", "Portugal", "PT"],
    ["taxCode", 4, "4"],
    ["stockType1", "  Home ", "Home"],
    ["manufacturer", ["Bright", "Sons"], "Bright, Sons"],
    ["longDescription", "x".repeat(5000), "x".repeat(5000)],
  ])("%s of %p goes on", (target, raw, value) => {
    expect(judge(target, raw)).toEqual({ value });
  });

  it.each([
    ["commodityCode", "123", "a commodity code has 8 or 10 digits"],
    ["barcode", "4006381333932", "its check digit should be 1"],
    ["countryOfOrigin", "Atlantis", "it is no country that the ISO list knows"],
    ["taxCode", "9", "the tax codes in use are 1, 2, 3, 4, 5, 6"],
    ["description", "Mug #1", "Khaos Control does not accept # in a description"],
    ["description", "x".repeat(251), "it has 251 characters, and at most 250 fit"],
    ["stockType1", "x".repeat(26), "it has 26 characters, and at most 25 fit"],
    ["description", true, "it has to be text"],
    ["description", { en: "Mug" }, "it has to be text"],
    ["description", ["Mug", 1], "it has to be text"],
  ])("%s of %p is refused", (target, raw, expected) => {
    expect(judge(target, raw)).toEqual(refusal(expected));
  });

  it("counts the length as it is sent, line breaks as their replacement", () => {
    expect(judge("stockType1", `${"x".repeat(22)}\n`)).toHaveProperty("value");
    expect(judge("stockType1", `${"x".repeat(22)}\ny`)).toEqual(refusal("it has 27 characters, and at most 25 fit"));
  });

  it("allows # outside of the description", () => {
    expect(judge("longDescription", "Mug #1")).toEqual({ value: "Mug #1" });
  });
});

describe("characters that the system cannot store", () => {
  it("are named, each once", () => {
    expect(judge("description", "茶 mug 茶 ★")).toEqual({ code: "UNREPRESENTABLE_TEXT", seen: "茶 ★", expected: null });
  });

  it.each([
    ["Mug\u200bset", "U+200B"],
    ["Mug\u2003set", "U+2003"],
    ["Mug\u0007set", "U+0007"],
    ["Mug\u202eset", "U+202E"],
  ])("are named by number when nobody can see them: %j", (raw, seen) => {
    expect(judge("description", raw)).toMatchObject({ code: "UNREPRESENTABLE_TEXT", seen });
  });

  it("are fewer in a system that stores Unicode", () => {
    expect(judge("description", "茶 mug", settingsOf({ profile: { characterSet: "unicode" } }))).toEqual({
      value: "茶 mug",
    });
  });
});

describe("options", () => {
  const sizes = entryFor("stockType2", { type: "options", options: { MUG: "Mugs", CUP: "Cups ★" } });

  it("translate a value", () => {
    expect(judgeValue(sizes, "MUG", settingsOf())).toEqual({ value: "Mugs" });
  });

  it.each<[unknown]>([["mug"], ["toString"], [7], [["MUG"]]])("do not know %p", (raw) => {
    expect(judgeValue(sizes, raw, settingsOf())).toEqual(refusal("it is not in the list of translated values"));
  });

  it("are judged after the translation", () => {
    expect(judgeValue(sizes, "CUP", settingsOf())).toMatchObject({ code: "UNREPRESENTABLE_TEXT", seen: "★" });
  });
});

describe("a constant", () => {
  it("replaces the source, for text and for numbers", () => {
    expect(judgeValue(entryFor("manufacturer", { type: "constant", value: "Bright" }), "x", settingsOf())).toEqual({
      value: "Bright",
    });
    expect(judgeValue(entryFor("weight", { type: "constant", value: "1.50" }), "x", settingsOf())).toEqual({
      value: "1.5",
    });
  });

  it("is judged like any other value", () => {
    expect(judgeValue(entryFor("countryOfOrigin", { type: "constant", value: "Nowhere" }), "GB", settingsOf())).toEqual(
      refusal("it is no country that the ISO list knows"),
    );
  });
});
