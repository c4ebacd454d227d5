import path from "node:path";
import { stockFields } from "../../../connectors/khaos-control/fields/stockFields";
import { readComponents } from "../../../docs/generator/components";
import { generatePages } from "../../../docs/generator/pages";
import { exceptionCodes } from "../../../integrations/product-quality/core/exceptionCodes";
import { loadDefinition } from "../../platform/definition/load";

const pages = generatePages();
const page = (name: string): string => pages.get(name) ?? "";
const definition = loadDefinition(path.resolve(__dirname, "../../../integrations/product-sync/definition.yaml"));

/** Cells of the row whose first cell holds a text. */
const rowOf = (name: string, first: string): string[] => {
  const lines = page(name).split("\n");
  const line = lines.find((text) => text.startsWith("| ") && text.split(" | ")[0]?.includes(first)) ?? "";
  return line.slice(2, -2).split(" | ");
};

it("makes the five pages, the same every time", () => {
  expect([...pages.keys()].toSorted()).toEqual([
    "actions.md",
    "configuration.md",
    "exceptions.md",
    "ownership-matrix.md",
    "stock-fields.md",
  ]);
  expect(generatePages()).toEqual(pages);
});

it("gives every table as many cells in each row as it has headings", () => {
  for (const [, text] of pages) {
    for (const table of text
      .trimEnd()
      .split("\n\n")
      .filter((block) => block.startsWith("|"))) {
      const widths = table.split("\n").map((line) => line.replaceAll("\\|", "").split("|").length);
      expect(new Set(widths).size).toBe(1);
    }
  }
});

it.each(stockFields.map((field) => [field.name, field] as const))(
  "lists the field %s in both field pages",
  (_name, field) => {
    const row = rowOf("stock-fields.md", field.label);
    expect(row).toContain(`\`${field.header}\``);
    expect(row).toContainEqual(
      field.exportElement === null ? expect.stringContaining("not returned") : `\`${field.exportElement}\``,
    );
    expect(rowOf("ownership-matrix.md", field.label)).toHaveLength(8);
  },
);

it("says who owns a field and what happens to it", () => {
  expect(rowOf("ownership-matrix.md", "Buy price")).toEqual([
    "Buy price",
    "`cost_price`",
    "seeded once, then Khaos Control",
    "written once",
    "never",
    "not touched",
    "not touched",
    "refused on updates",
  ]);
  expect(rowOf("ownership-matrix.md", "Publish on web")).toEqual([
    "Publish on web",
    "–",
    "follows the status in Plytix",
    "not sent",
    "not touched",
    "cleared when stock is gone",
    "set",
    "–",
  ]);
  expect(rowOf("ownership-matrix.md", "Weight").slice(1, 5)).toEqual([
    "`weight`",
    "Plytix",
    "written",
    "written when it differs",
  ]);
});

it.each(Object.keys(exceptionCodes))("lists the exception %s with its run-book entry", (code) => {
  expect(page("exceptions.md")).toContain(`| [\`${code}\`](../operations/runbook.md#${code.toLowerCase()}) |`);
});

it("words an exception with placeholders", () => {
  expect(rowOf("exceptions.md", "`INVALID_VALUE`")[3]).toContain(
    "{field} holds “{value}”, which cannot be right: {expected}.",
  );
});

it.each(definition.configPages.flatMap(({ elements }) => elements.filter(({ type }) => type === "configVar")))(
  "lists the setting $value",
  ({ value }) => expect(rowOf("configuration.md", value)).toHaveLength(5),
);

it("shows default and choices of a setting, and the inputs of a connection", () => {
  const [, , , fallback, choices] = rowOf("configuration.md", "Run Mode");
  expect([fallback, choices]).toEqual(["`Dry run`", "`Dry run`, `Live`"]);
  expect(rowOf("configuration.md", "API Password")).toContain("password");
});

it("lists everything that the components offer", () => {
  const offered = readComponents().flatMap(({ actions, triggers, dataSources, connections }) => [
    ...Object.keys({ ...actions, ...triggers, ...dataSources }),
    ...connections.map(({ key }) => key),
  ]);
  expect(offered.length).toBeGreaterThan(18);
  expect(offered.filter((key) => !page("actions.md").includes(`\n\`${key}\`: `))).toEqual([]);
});
