import { toCode, toInlineText, toPage, toTable } from "../../../docs/generator/markdown";

it("keeps a text from becoming HTML, Markdown or a second line", () => {
  expect(toInlineText("attributes.<label> & *all*\r\n  the_rest")).toBe(
    "attributes.&lt;label> &amp; \\*all\\* the\\_rest",
  );
});

it.each([
  ["*/30 * * * *", "`*/30 * * * *`"],
  ["a`b", "`` a`b ``"],
  ["a\nb", "`a\\nb`"],
  ["", "–"],
])("marks %j as code", (value, expected) => expect(toCode(value)).toBe(expected));

it("keeps a bar inside its cell and shows that a cell is empty", () => {
  expect(toTable(["A", "B"], [["a|b", ""]])).toBe("| A | B |\n| --- | --- |\n| a\\|b | – |");
});

it("begins a page with its title and where it comes from", () => {
  const page = toPage("Title", ["a.ts", "b.yaml"], ["One.", "Two."]);
  expect(page).toMatch(/^# Title\n\n<!-- .*`a\.ts`, `b\.yaml`.* -->\n\nOne\.\n\nTwo\.\n$/);
});
