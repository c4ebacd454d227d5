import { SaxesParser } from "saxes";

/** Why a text could not be read as XML: `unsafe` holds a document type or entity definitions, `malformed` is no XML or was cut off, `tooDeep` nests beyond the bound. */
export type XmlProblem = "unsafe" | "malformed" | "tooDeep";

/** What a reader of a document is told, in order. Names are local names, without prefix; text comes with references already resolved. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(): void;
}

/** Deepest nesting that is read; real answers stay below twenty. */
const maxDepth = 200;

class XmlRefusal extends Error {
  readonly problem: XmlProblem;
  constructor(problem: XmlProblem) {
    super(problem);
    this.problem = problem;
  }
}

const localName = (name: string): string => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

type PlainParser = SaxesParser<{ xmlns: false; position: false }>;

const createParser = (handlers: XmlHandlers): PlainParser => {
  const parser: PlainParser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("error", () => {
    throw new XmlRefusal("malformed");
  });
  parser.on("doctype", () => {
    throw new XmlRefusal("unsafe");
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > maxDepth) throw new XmlRefusal("tooDeep");
    handlers.open(localName(tag.name), tag.attributes);
  });
  parser.on("text", (text) => {
    if (depth > 0) handlers.text(text);
  });
  parser.on("cdata", (text) => handlers.text(text));
  parser.on("closetag", () => {
    depth -= 1;
    handlers.close();
  });
  return parser;
};

/**
 * Reads one XML document in a single pass and tells the handlers what it holds. Null when all went well, else the reason; what the handlers were told
 * before a problem is then incomplete. A document type and every entity but the five of XML are refused. Never throws on any input.
 */
export const readXml = (chunks: Iterable<string>, handlers: XmlHandlers): XmlProblem | null => {
  const parser = createParser(handlers);
  try {
    for (const chunk of chunks) parser.write(chunk);
    parser.close();
    return null;
  } catch (error) {
    if (error instanceof XmlRefusal) return error.problem;
    throw error;
  }
};
