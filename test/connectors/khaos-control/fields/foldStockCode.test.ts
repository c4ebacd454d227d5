import * as fc from "fast-check";
import {
  composeChildCode,
  foldStockCode,
  isAskable,
  looseStockCode,
  uniqueStockCodes,
} from "../../../../connectors/khaos-control/fields/foldStockCode";

describe("foldStockCode", () => {
  it("ignores case and outer spaces, nothing else", () => {
    expect(foldStockCode(" Kettle-01 ")).toBe("kettle-01");
    expect(foldStockCode("KETTLE 01")).not.toBe(foldStockCode("KETTLE-01"));
  });

  it("is safe to apply twice", () => {
    fc.assert(fc.property(fc.string(), (code) => expect(foldStockCode(foldStockCode(code))).toBe(foldStockCode(code))));
  });
});

describe("looseStockCode", () => {
  it.each([
    ["KETTLE-01", "kettle 1"],
    ["AB.007/x", "ab 7 X"],
    ["00123", "123"],
  ])("takes %p and %p as alike", (left, right) => {
    expect(looseStockCode(left)).toBe(looseStockCode(right));
  });

  it.each([
    ["A-10", "A-1"],
    ["A-100", "A-001"],
    ["A0", "A"],
    ["---", "A"],
  ])("keeps %p and %p apart", (left, right) => {
    expect(looseStockCode(left)).not.toBe(looseStockCode(right));
  });
});

describe("other rules of codes", () => {
  it.each([
    ["A", true],
    ["A B#", true],
    ["A,B", false],
    [" ", false],
    ["A\tB", false],
  ])("can ask for %p: %p", (code, expected) => {
    expect(isAskable(code)).toBe(expected);
  });

  it("composes a child's code", () => {
    expect(composeChildCode({ parentCode: " TEE ", suffixes: ["RD", " L"], separator: "-" })).toBe("TEE-RD-L");
  });
});

describe("uniqueStockCodes", () => {
  it("keeps the first spelling of each code, in order, and drops blank ones", () => {
    expect(uniqueStockCodes(["b", " A ", "B", "", "  ", "a"])).toEqual(["b", " A "]);
  });
});
