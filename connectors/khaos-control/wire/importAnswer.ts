import { parseXmlTree, walkXml, type XmlNode } from "../soap/xmlTree";

/** One message of the importer. `stockCode` and `line` are null when the answer does not say which row it means. `line` counts the header as line 1. */
export interface ImportMessage {
  text: string;
  stockCode: string | null;
  line: number | null;
  /** `warning` for elements that only warn; everything else stopped something. */
  severity: "error" | "warning";
}

/** What an import answer says. The vendor publishes no grammar, so this is a hint only; the read-back decides. @source KC-63 */
export interface ImportAnswer {
  messages: ImportMessage[];
  /** How many existing items the answer says were updated; null when it does not say. */
  updated: number | null;
}

/** Longest message that is passed on, in characters. */
const maxMessageLength = 300;
/** Most messages that are kept; a call has 25 rows at most. */
const maxMessages = 100;

const isTelling = (name: string): boolean => /error|skip|warn|fail/i.test(name);
const isCount = (text: string): boolean => /^\d+$/.test(text.trim());

const deepText = (node: XmlNode): string =>
  [...walkXml(node)]
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .join(" ")
    .replace(/\s+/g, " ");

const hintsOf = (node: XmlNode): [string, string][] => [
  ...Object.entries(node.attributes),
  ...node.children
    .filter(({ children }) => children.length === 0)
    .map(({ name, text }): [string, string] => [name, text]),
];

type Hints = readonly [name: string, value: string][];

const toMessage = (node: XmlNode, around: Hints): ImportMessage | null => {
  const hints = [...hintsOf(node), ...around];
  const attributeText = Object.entries(node.attributes)
    .filter(([name]) => /text|message|reason|desc/i.test(name))
    .map(([, value]) => value);
  const text = [deepText(node), ...attributeText].filter((part) => part !== "").join(" ");
  if (text === "" || isCount(text)) return null;
  const stockCode = hints.find(([name]) => /stock_?code|^code$|item_?code/i.test(name))?.[1].trim() ?? "";
  const line = hints.find(([name, value]) => /line|row/i.test(name) && isCount(value))?.[1];
  return {
    text: text.slice(0, maxMessageLength),
    stockCode: stockCode === "" ? null : stockCode,
    line: line === undefined ? null : Number(line),
    severity: /warn/i.test(node.name) ? "warning" : "error",
  };
};

const countOf = (node: XmlNode, name: RegExp): number | null => {
  let total: number | null = null;
  for (const element of walkXml(node)) {
    const pairs: [string, string][] = [...Object.entries(element.attributes), [element.name, element.text]];
    for (const [key, value] of pairs) if (name.test(key) && isCount(value)) total = (total ?? 0) + Number(value);
  }
  return total;
};

const collect = (node: XmlNode, messages: ImportMessage[], around: Hints): void => {
  const tells = isTelling(node.name);
  const nested = tells && node.children.some((child) => isTelling(child.name));
  const message = tells && !nested ? toMessage(node, around) : null;
  if (message) {
    if (messages.length < maxMessages) messages.push(message);
    return;
  }
  for (const child of node.children) collect(child, messages, tells ? hintsOf(node) : around);
};

/**
 * Reads the answer of an import with any grammar: elements whose name speaks of errors, skipped or failed rows and warnings become messages, with the Stock
 * Code or line number found in the same element. Null when the text is empty or no XML: the call then counts as unclear. Never throws.
 */
export const parseImportAnswer = (text: string): ImportAnswer | null => {
  const { node } = parseXmlTree([text.trim()]);
  if (!node) return null;
  const messages: ImportMessage[] = [];
  collect(node, messages, []);
  return { messages, updated: countOf(node, /^_*(?:items_?|rows_?|lines_?|records_?)?updated(?:_?count)?$/i) };
};
