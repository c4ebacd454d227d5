import { judgeDecimal, judgeRange } from "../../../../../integrations/product-quality/core/rules/decimal";

describe("a number", () => {
  const asIs = { factor: 1, places: 2 };

  it.each<[unknown, string]>([
    ["12.50", "12.5"],
    [" 12 ", "12"],
    ["+7", "7"],
    ["-7.005", "-7.01"],
    [".5", "0.5"],
    ["5.", "5"],
    ["007", "7"],
    [12.5, "12.5"],
    [0, "0"],
    [1e-7, "0"],
    [0.1 + 0.2, "0.3"],
    ["1.005", "1.01"],
    ["2.675", "2.68"],
    ["99999999999999999999.994", "99999999999999999999.99"],
  ])("%p goes on as %s", (raw, value) => {
    expect(judgeDecimal(raw, asIs)).toEqual({ value });
  });

  it.each<[unknown]>([
    ["12,50"],
    ["£12"],
    ["1e3"],
    ["1 000"],
    [""],
    ["."],
    ["-"],
    ["0x10"],
    ["½"],
    [true],
    [["1"]],
    [{}],
  ])("%p is none", (raw) => {
    expect(judgeDecimal(raw, asIs)).toEqual({
      expected: "it has to be a number with a decimal point and no other sign",
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("%p is none", (raw) => {
    expect(judgeDecimal(raw, asIs)).toHaveProperty("expected");
  });

  it("is refused when it is too large to write out", () => {
    expect(judgeDecimal(1e21, asIs)).toEqual({ expected: "it has to be a number" });
  });

  it.each<[unknown, number, number, string]>([
    ["350", 0.001, 3, "0.35"],
    ["0.5", 1000, 3, "500"],
    ["1.1", 1.1, 2, "1.21"],
    ["3", 0.1, 3, "0.3"],
    [29, 0.0254, 3, "0.737"],
    ["0.0001", 0.001, 3, "0"],
    ["0.000001", 0.000001, 6, "0"],
  ])("%p times %d with %i places is %s, rounded once", (raw, factor, places, value) => {
    expect(judgeDecimal(raw, { factor, places })).toEqual({ value });
  });
});

describe("a range", () => {
  it.each(["0", "-1", "-0"])("refuses %s", (value) => {
    expect(judgeRange(value, { most: null, unit: "" })).toEqual({ expected: "it has to be more than 0" });
  });

  it("takes its upper bound and refuses what lies above, with the unit", () => {
    expect(judgeRange("200", { most: 200, unit: " kg" })).toEqual({ value: "200" });
    expect(judgeRange("200.01", { most: 200, unit: " kg" })).toEqual({ expected: "more than 200 kg is not plausible" });
  });

  it("has no upper bound where none is given", () => {
    expect(judgeRange("1000000", { most: null, unit: "" })).toEqual({ value: "1000000" });
  });
});
