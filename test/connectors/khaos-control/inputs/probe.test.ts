import { isTestSystem, probeFamilyCode, probeTaxCode } from "../../../../connectors/khaos-control/inputs/probe";

it("is never taken for a test system without a word", () => {
  expect([undefined, "", "no", "false", "maybe"].map((value) => isTestSystem.clean(value))).toEqual(
    Array.from({ length: 5 }, () => false),
  );
  expect(isTestSystem.clean("true")).toBe(true);
});

it("leaves variants out and takes the standard rate unless told otherwise", () => {
  expect([probeFamilyCode.clean(undefined), probeTaxCode.clean(undefined)]).toEqual(["", "1"]);
});
