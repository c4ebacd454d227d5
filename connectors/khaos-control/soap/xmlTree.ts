import { readXml, type XmlProblem } from "./xmlStream";

/** An element of a small document. `text` is its own text, without that of its children; attribute names keep their prefix. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  text: string;
}

/** The tree of a document, or why there is none. */
export type XmlTree = { node: XmlNode; problem: null } | { node: null; problem: XmlProblem };

/** Reads a document into a tree. Meant for envelopes and short lists; long stock documents are read as a stream. Never throws. */
export const parseXmlTree = (chunks: Iterable<string>): XmlTree => {
  const top: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const stack: XmlNode[] = [top];
  const problem = readXml(chunks, {
    open: (name, attributes) => {
      const node: XmlNode = { name, attributes, children: [], text: "" };
      stack.at(-1)?.children.push(node);
      stack.push(node);
    },
    text: (text) => {
      const node = stack.at(-1);
      if (node) node.text += text;
    },
    close: () => {
      stack.pop();
    },
  });
  const node = top.children[0];
  return problem || !node ? { node: null, problem: problem ?? "malformed" } : { node, problem: null };
};

/** First child with this name, ignoring case; undefined when there is none. */
export const findChild = (node: XmlNode, name: string): XmlNode | undefined => {
  const wanted = name.toLowerCase();
  return node.children.find((child) => child.name.toLowerCase() === wanted);
};

/** Every node of the tree, itself first, in document order. */
export function* walkXml(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* walkXml(child);
}
