import { resolveReferences } from "./multiRef";
import { takeReturnText } from "./returnText";
import { findChild, parseXmlTree, type XmlNode } from "./xmlTree";

/** What came back over HTTP, already decoded to text. */
export interface RawAnswer {
  status: number;
  text: string;
}

/**
 * What a SOAP answer means:
 * - `value`: the method's `return` element, references resolved
 * - `fault`: Khaos Control refused the call; `text` is its own wording. @source KC-7
 * - `unreadable`: no SOAP answer; `reason` says what came instead. Whether the call was carried out is then unknown
 */
export type SoapAnswer =
  | { kind: "value"; node: XmlNode }
  | { kind: "fault"; code: string; text: string }
  | { kind: "unreadable"; reason: "empty" | "html" | "unsafe" | "malformed" | "notSoap"; status: number };

/** Longest fault text that is passed on, in characters. */
const maxFaultLength = 500;

const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text);

const toFault = (fault: XmlNode): SoapAnswer => ({
  kind: "fault",
  code: findChild(fault, "faultcode")?.text.trim() ?? "",
  text: (findChild(fault, "faultstring")?.text ?? "").replace(/\s+/g, " ").trim().slice(0, maxFaultLength),
});

const findReturn = (response: XmlNode): XmlNode | undefined => findChild(response, "return") ?? response.children[0];

/**
 * Reads the answer to one call of `method`. Faults are recognised at any HTTP status; everything that is no SOAP envelope is `unreadable`. An answer
 * without a `return` element is an empty `return`. Never throws.
 */
export const parseSoapAnswer = (answer: RawAnswer): SoapAnswer => {
  const unreadable = (reason: "empty" | "html" | "unsafe" | "malformed" | "notSoap"): SoapAnswer => ({
    kind: "unreadable",
    reason,
    status: answer.status,
  });
  if (answer.text.trim() === "") return unreadable("empty");
  if (looksLikeHtml(answer.text)) return unreadable("html");
  const taken = takeReturnText(answer.text);
  const { node, problem } = parseXmlTree([(taken?.envelope ?? answer.text).replace(/^\uFEFF/, "")]);
  if (!node) return unreadable(problem === "unsafe" ? "unsafe" : "malformed");
  const body = node.name === "Envelope" ? findChild(node, "Body") : undefined;
  if (!body) return unreadable("notSoap");
  const fault = findChild(body, "Fault");
  if (fault) return toFault(fault);
  const response = body.children.find((child) => child.name.endsWith("Response")) ?? body.children[0];
  if (answer.status >= 400 || !response) return unreadable("notSoap");
  const value = findReturn(response) ?? { name: "return", attributes: {}, children: [], text: "" };
  if (taken) return { kind: "value", node: { ...value, text: taken.text } };
  return { kind: "value", node: resolveReferences(value, body) };
};
