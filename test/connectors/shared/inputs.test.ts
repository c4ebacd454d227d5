import * as inputs from "../../../connectors/shared/inputs";

const texts = { label: "Some value", comments: "A value.", placeholder: "value", example: "value" };

describe("list input", () => {
  const { clean } = inputs.listInput(texts);
  it.each<[unknown, string[]]>([
    [undefined, []],
    ["", []],
    ["A, B\nC\r\n\n", ["A", "B", "C"]],
    ['["A,1"," B "]', ["A,1", " B "]],
    [
      ["A,1", "", " ", null, 5],
      ["A,1", "5"],
    ],
    ["[broken", ["[broken"]],
  ])("reads %j", (value, expected) => expect(clean(value)).toEqual(expected));
});

describe("number input", () => {
  const { clean } = inputs.numberInput({ ...texts, default: 5, min: 0, max: 60 });
  it.each<[unknown, number]>([
    [undefined, 5],
    [" ", 5],
    ["0", 0],
    [60, 60],
  ])("reads %j", (value, expected) => expect(clean(value)).toBe(expected));
  it.each(["61", "-1", "1.5", "five"])("refuses %s by name", (value) =>
    expect(() => clean(value)).toThrow("Some value must be a whole number from 0 to 60"),
  );
});

describe("other inputs", () => {
  it.each<[unknown, boolean]>([
    [undefined, true],
    ["false", false],
    ["TRUE", true],
    [false, false],
    ["no", false],
  ])("reads the boolean %j", (value, expected) =>
    expect(inputs.booleanInput({ ...texts, default: true }).clean(value)).toBe(expected),
  );

  it("reads a choice and refuses what is not on offer", () => {
    const { clean, model } = inputs.choiceInput({
      ...texts,
      default: "date",
      choices: [
        { label: "Date", value: "date" },
        { label: "Instant", value: "instant" },
      ],
    });
    expect([clean(""), clean("instant"), model.length]).toEqual(["date", "instant", 2]);
    expect(() => clean("week")).toThrow("must be one of date, instant");
  });

  it("reads JSON as value or text and refuses broken text", () => {
    const { clean } = inputs.jsonInput(texts);
    expect([clean(""), clean('{"a":1}'), clean({ a: 1 })]).toEqual([undefined, { a: 1 }, { a: 1 }]);
    expect(() => clean("{a")).toThrow("must be valid JSON");
  });

  it("trims text and names a connection without its secrets", () => {
    expect(inputs.textInput(texts).clean(" a ")).toBe("a");
    expect(inputs.textInput({ ...texts, default: "d" }).clean(undefined)).toBe("d");
    expect(inputs.connectionKeyOf({ key: "k", configVarKey: "v", fields: { p: "s" } })).toBe("k:v");
    expect(inputs.connectionInput(texts)).toMatchObject({ type: "connection", required: true });
  });
});
