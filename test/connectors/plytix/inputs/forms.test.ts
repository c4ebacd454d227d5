import { z } from "zod";
import * as forms from "../../../../connectors/plytix/inputs/forms";

const texts = { label: "Thing", comments: "A thing.", placeholder: "x", example: "x" };

it.each(["", " ", undefined, null, "a/b", "..", "a b", "ä", "x".repeat(65), { a: 1 }])(
  "takes %j for no id, because ids become parts of a path",
  (value) => expect(() => forms.idInput(texts).clean(value)).toThrow("Thing must be an id"),
);

it("takes ids as they are, and no id where it may be absent", () => {
  expect(forms.idInput(texts).clean(" 65f0c0ffee00000000000001 ")).toBe("65f0c0ffee00000000000001");
  expect(forms.optionalId(texts).clean("")).toBeUndefined();
  expect(() => forms.optionalId(texts).clean("../x")).toThrow("must be an id");
});

it("tells an absent text or list from an empty one", () => {
  expect(forms.optionalText(texts).clean(" ")).toBeUndefined();
  expect(forms.optionalText(texts).clean(" a ")).toBe("a");
  expect(forms.optionalList(texts).clean("[]")).toBeUndefined();
  expect(forms.optionalList(texts).clean("a, b")).toEqual(["a", "b"]);
});

it("refuses what is needed and not there", () => {
  expect(() => forms.neededText(texts).clean(" ")).toThrow("Thing must not be empty");
  expect(() => forms.neededList(texts).clean(" , ")).toThrow("Thing must have at least one entry");
  expect(() => forms.neededJson(texts, { schema: z.object({}), expected: "an object" }).clean("")).toThrow("empty");
});

it.each([
  ["", undefined],
  [undefined, undefined],
  ["true", true],
  [false, false],
])("reads the choice %j as %j", (given, expected) => {
  expect(forms.optionalFlag({ ...texts, yes: "Yes", no: "No" }).clean(given)).toBe(expected);
});

it("reads whole numbers and nothing like them", () => {
  expect(forms.optionalCount(texts).clean("0")).toBe(0);
  expect(forms.optionalCount(texts).clean("")).toBeUndefined();
  for (const value of ["1.5", "-1", "1e3", "x"]) {
    expect(() => forms.optionalCount(texts).clean(value)).toThrow("whole number");
  }
});

it("reads JSON of its form only", () => {
  const list = forms.formedJson(texts, { schema: z.array(z.string()), expected: "a list of texts" });
  expect(list.clean('["a"]')).toEqual(["a"]);
  expect(list.clean("")).toBeUndefined();
  expect(() => list.clean("{}")).toThrow("Thing must be a list of texts");
  expect(() => list.clean("[")).toThrow("valid JSON");
});

it("calls a change of nothing by name", () => {
  expect(() => forms.requireChange("updateMug", { a: undefined })).toThrow("updateMug): nothing to change");
  expect(() => forms.requireChange("updateMug", { a: null })).not.toThrow();
});
