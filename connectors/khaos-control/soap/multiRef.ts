import { walkXml, type XmlNode } from "./xmlTree";

const attributeOf = (node: XmlNode, name: string): string | undefined => node.attributes[name];

const indexIds = (body: XmlNode): Map<string, XmlNode> => {
  const byId = new Map<string, XmlNode>();
  for (const node of walkXml(body)) {
    const id = attributeOf(node, "id");
    if (id !== undefined && !byId.has(id)) byId.set(id, node);
  }
  return byId;
};

/**
 * The node with every `href="#id"` below it replaced by the element of that id, as encoded SOAP answers use them. A reference without a target, and one that
 * leads back to itself, becomes an empty element. Documents without references come back unchanged. Never throws. @source KC-6
 */
export const resolveReferences = (node: XmlNode, body: XmlNode): XmlNode => {
  const byId = indexIds(body);
  if (byId.size === 0) return node;
  const open = new Set<XmlNode>();
  const resolve = (given: XmlNode): XmlNode => {
    const href = attributeOf(given, "href");
    const target = href?.startsWith("#") ? byId.get(href.slice(1)) : undefined;
    const source = target ?? given;
    if (open.has(source)) return { ...given, children: [], text: "" };
    if (source.children.length === 0) return { ...source, name: given.name };
    open.add(source);
    const children = source.children.map(resolve);
    open.delete(source);
    return { ...source, name: given.name, children };
  };
  return resolve(node);
};
