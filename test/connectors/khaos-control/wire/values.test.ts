import { findStockField } from "../../../../connectors/khaos-control/fields/stockFields";
import { toDecimalText, toFieldValue, toFlag, toQuantity } from "../../../../connectors/khaos-control/wire/values";

describe("values of documents", () => {
  it.each([
    ["12", "12"],
    ["12.50", "12.5"],
    ["12.5000", "12.5"],
    [" 0.10 ", "0.1"],
    ["-0", "0"],
    [".5", "0.5"],
    ["n/a", "n/a"],
  ])("reads the number %p as %p", (text, expected) => {
    expect(toDecimalText(text)).toBe(expected);
  });

  it.each([
    ["-1", true],
    ["0", false],
    ["Yes", true],
    ["FALSE", false],
    ["", undefined],
    ["2", undefined],
  ])("reads the flag %p as %p", (text, expected) => {
    expect(toFlag(text)).toBe(expected);
  });

  it.each([
    ["14", 14],
    [" -2.5 ", -2.5],
    ["", null],
    [undefined, null],
    ["many", null],
  ])("reads the quantity %p as %p", (text, expected) => {
    expect(toQuantity(text)).toBe(expected);
  });

  it("takes an empty element as no value", () => {
    const [weight, description, web] = ["weight", "description", "publishOnWeb"].map(findStockField);
    if (!weight || !description || !web) throw new Error("fields are missing");
    expect([weight, description, web].map((field) => toFieldValue(field, "  "))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(toFieldValue(weight, "1.500")).toBe("1.5");
    expect(toFieldValue(description, " Kettle ")).toBe("Kettle");
    expect(toFieldValue(web, "-1")).toBe(true);
  });
});
