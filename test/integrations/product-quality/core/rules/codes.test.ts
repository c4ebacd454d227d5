import {
  judgeBarcode,
  judgeCommodityCode,
  judgeCountry,
  judgeTaxCode,
} from "../../../../../integrations/product-quality/core/rules/codes";

describe("a commodity code", () => {
  it.each([
    ["69120021", "69120021"],
    ["6912002100", "6912002100"],
    ["6912 00 21", "69120021"],
    ["6912.00.21.00", "6912002100"],
    ["00000001", "00000001"],
  ])("%j goes on as %j", (raw, value) => {
    expect(judgeCommodityCode(raw)).toEqual({ value });
  });

  it.each(["691200", "691200210", "69120021000", "6912-0021", "6912002A", "", "٦٩١٢٠٠٢١"])("%j is refused", (raw) => {
    expect(judgeCommodityCode(raw)).toEqual({ expected: "a commodity code has 8 or 10 digits" });
  });
});

describe("a barcode", () => {
  it.each([
    ["96385074", "96385074"],
    ["036000291452", "036000291452"],
    ["4006381333931", "4006381333931"],
    ["10614141000415", "10614141000415"],
    [" 4006381 333931 ", "4006381333931"],
    ["0000000000000", "0000000000000"],
  ])("%j goes on as %j", (raw, value) => {
    expect(judgeBarcode(raw)).toEqual({ value });
  });

  it.each(["123", "123456789", "123456789012345", "40063813339B1", ""])("%j is not the right length", (raw) => {
    expect(judgeBarcode(raw)).toEqual({ expected: "a barcode has 8, 12, 13 or 14 digits" });
  });

  it.each([
    ["4006381333932", 1],
    ["96385070", 4],
    ["0000000000001", 0],
  ])("%j has another check digit than %i", (raw, digit) => {
    expect(judgeBarcode(raw)).toEqual({ expected: `its check digit should be ${digit}` });
  });
});

describe("a country", () => {
  it.each([
    ["GB", "GB"],
    ["gb", "GB"],
    ["GBR", "GB"],
    ["UK", "GB"],
    ["uk", "GB"],
    ["United Kingdom", "GB"],
    ["china", "CN"],
    [" Portugal ", "PT"],
  ])("%j is %s", (raw, value) => {
    expect(judgeCountry(raw)).toEqual({ value });
  });

  it.each(["Atlantis", "XX", "", "826", "constructor", "__proto__"])("%j is none", (raw) => {
    expect(judgeCountry(raw)).toEqual({ expected: "it is no country that the ISO list knows" });
  });
});

describe("a tax code", () => {
  const rates = { "1": "20", "4": "5" };

  it("is one that has a rate", () => {
    expect(judgeTaxCode(" 4 ", rates)).toEqual({ value: "4" });
  });

  it.each(["20", "", "toString"])("is not %j", (raw) => {
    expect(judgeTaxCode(raw, rates)).toEqual({ expected: "the tax codes in use are 1, 4" });
  });
});
