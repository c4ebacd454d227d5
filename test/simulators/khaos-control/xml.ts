import { escapeUTF8 } from "entities";
import { SaxesParser } from "saxes";

/** An element of a parsed document. */
export interface XmlElement {
  /** Name without its prefix. */
  name: string;
  /** Namespace; empty when there is none. */
  uri: string;
  /** Attributes by local name. */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All character data directly inside, joined. */
  text: string;
}

/** XML that cannot be read, or must not be. */
export class XmlError extends Error {
  override readonly name = "XmlError";
}

/**
 * Reads a document into a tree. Document type declarations are refused, so no entity but the five of XML is known.
 * @throws XmlError when the text is not well formed or holds a document type declaration.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on("error", (error) => {
    throw new XmlError(error.message);
  });
  parser.on("doctype", () => {
    throw new XmlError("document type declarations are not allowed");
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes)
        .filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns")
        .map(({ local, value }): [string, string] => [local, value]),
    );
    const element: XmlElement = { name: tag.local, uri: tag.uri, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  if (root === undefined) throw new XmlError("the document is empty");
  return root;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 cannot carry at all.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the same characters, and those that need escaping.
const NEEDS_CARE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff&<>"']/;

/** A text for an element or attribute. Characters that XML cannot carry become `?`. */
export const escapeXml = (text: string): string =>
  NEEDS_CARE.test(text) ? escapeUTF8(text.replace(NOT_XML, "?")) : text;

/** A text as CDATA section, split where it holds the section's end mark. */
export const cdata = (text: string): string =>
  `<![CDATA[${text.replace(NOT_XML, "?").replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
