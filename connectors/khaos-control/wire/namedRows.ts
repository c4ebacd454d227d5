import type { XmlNode } from "../soap/xmlTree";

/** One row of a look-up list. */
export interface NamedRow {
  /** Key of the row in Khaos Control; null where the list holds names only. */
  id: string | null;
  name: string;
  /** Id of the row that this one stands in, for trees; null at the top and in flat lists. */
  parentId: string | null;
}

const idName = /id$/i;
const textName = /name$|desc(?:ription)?$/i;

/** Attributes of the encoding itself are no data: prefixed ones, and the `id` that a reference leads to. */
const isData = (node: XmlNode, attribute: string): boolean =>
  !attribute.includes(":") && attribute !== "href" && !(attribute === "id" && "xsi:type" in node.attributes);

const entriesOf = (node: XmlNode): [string, string][] => [
  ...node.children
    .filter(({ children }) => children.length === 0)
    .map(({ name, text }): [string, string] => [name, text.trim()]),
  ...Object.entries(node.attributes)
    .filter(([name]) => isData(node, name))
    .map(([name, value]): [string, string] => [name, value.trim()]),
];

const pick = (node: XmlNode, pattern: RegExp): string =>
  entriesOf(node).find(([name, value]) => pattern.test(name) && value !== "")?.[1] ?? "";

const collect = (node: XmlNode, parentId: string | null, rows: NamedRow[]): void => {
  const id = pick(node, idName);
  const name = pick(node, textName);
  const isBareName = node.children.length === 0 && /^(?:item|string)$/i.test(node.name) && node.text.trim() !== "";
  if (name !== "") rows.push({ id: id === "" ? null : id, name, parentId });
  else if (isBareName) rows.push({ id: null, name: node.text.trim(), parentId });
  for (const child of node.children) collect(child, name !== "" && id !== "" ? id : parentId, rows);
};

/**
 * Rows of a look-up whose element names are not public: every element that holds a name or description, with its id where it has one, and every plain text
 * of a list of texts. Rows keep the order of the document; doubles are kept once. Empty when nothing is recognised. Never throws. @source KC-6
 */
export const parseNamedRows = (answer: XmlNode): NamedRow[] => {
  const rows: NamedRow[] = [];
  collect(answer, null, rows);
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify([row.id, row.name, row.parentId]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
};
