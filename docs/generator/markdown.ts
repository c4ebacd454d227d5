/** What a cell shows when there is nothing to show. */
export const NOTHING = "–";

/** Plain text as it may stand in a Markdown line: no HTML, no line break. Never throws. */
export const toInlineText = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/([*_`[\]])/g, "\\$1")
    .replace(/\s*[\r\n]+\s*/g, " ");

/** A literal value in code marks, on one line; {@link NOTHING} for an empty one. Never throws. */
export const toCode = (value: string): string => {
  const oneLine = value.replace(/\r\n|\r|\n/g, "\\n");
  if (oneLine === "") return NOTHING;
  return oneLine.includes("`") ? `\`\` ${oneLine} \`\`` : `\`${oneLine}\``;
};

/** A Markdown table. Cells are Markdown already; a bar inside of one is escaped, an empty one shows {@link NOTHING}. */
export const toTable = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => (cell === "" ? NOTHING : cell.replace(/\|/g, "\\|"))).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
};

/** A whole page: title, a note on where it comes from, and the blocks, with one empty line between all of them. */
export const toPage = (title: string, sources: readonly string[], blocks: readonly string[]): string => {
  const from = sources.map((source) => `\`${source}\``).join(", ");
  const note = `<!-- Written by \`npm run docs\` from ${from}. Do not edit: the next run would undo it. -->`;
  return `${[`# ${title}`, note, ...blocks].join("\n\n")}\n`;
};
