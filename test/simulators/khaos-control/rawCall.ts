import { escapeXml, parseXml, type XmlElement } from "./xml";

/** An answer as it came, and what a string-returning method returned. */
export interface RawAnswer {
  status: number;
  text: string;
  /** Text of `return`; empty when there is none. */
  returned: string;
  /** Text of `faultstring`; empty when there is no fault. */
  fault: string;
}

/** Options of a raw call; the defaults make a correct one. */
export interface RawCall {
  method: string;
  /** Argument names and values, in order; `null` is sent as nil. */
  given?: Record<string, string | number | boolean | null>;
  headers?: Record<string, string>;
  namespace?: string;
  /** The whole body, in place of one made from method and arguments. */
  body?: string;
}

const SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

/** Sends one call written out by hand, as simply as SOAP 1.1 allows. Rejects when the connection breaks. */
export async function rawCall(serviceUrl: string, call: RawCall): Promise<RawAnswer> {
  const headers = {
    "Content-Type": "text/xml; charset=utf-8",
    SOAPAction: `"urn:IKosWebIntf-IKosWeb#${call.method}"`,
    ...call.headers,
  };
  const response = await fetch(serviceUrl, { method: "POST", headers, body: call.body ?? buildBody(call) });
  const text = await response.text();
  const document = text.startsWith("<?xml") ? parseXml(text) : undefined;
  const find = (name: string) => (document === undefined ? "" : (findElement(document, name)?.text ?? ""));
  return { status: response.status, text, returned: find("return"), fault: find("faultstring") };
}

/** The envelope of a call. */
export function buildBody({ method, given = {}, namespace = "urn:IKosWebIntf-IKosWeb" }: RawCall): string {
  const elements = Object.entries(given).map(([name, value]) =>
    value === null
      ? `<${name} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>`
      : `<${name}>${escapeXml(String(value))}</${name}>`,
  );
  return `<s:Envelope xmlns:s="${SOAP}"><s:Body><k:${method} xmlns:k="${namespace}">${elements.join("")}</k:${method}></s:Body></s:Envelope>`;
}

/** The first element with a name, in document order. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Text of a direct child; `undefined` when there is none. */
export const childText = (element: XmlElement, name: string): string | undefined =>
  element.children.find((child) => child.name === name)?.text;

/** Builds the text of an import from a header and rows. */
export const tsv = (header: string[], ...rows: (string | number)[][]): string =>
  [header, ...rows].map((cells) => cells.join("\t")).join("\n");

/** Imports and gives the answer document's root. */
export async function importRows(serviceUrl: string, text: string): Promise<XmlElement> {
  const { returned, fault } = await rawCall(serviceUrl, { method: "ImportStockTSV", given: { StockData: text } });
  if (fault !== "") throw new Error(`fault: ${fault}`);
  return parseXml(returned);
}

/** Counts and error texts of a structured answer. */
export function summaryOf(answer: XmlElement): {
  imported: number;
  updated: number;
  skipped: number;
  errors: string[];
} {
  const counts = findElement(answer, "SUMMARY")?.attributes ?? {};
  const errors = findElement(answer, "ERRORS")?.children ?? [];
  return {
    imported: Number(counts.IMPORTED),
    updated: Number(counts.UPDATED),
    skipped: Number(counts.SKIPPED),
    errors: errors.map(({ attributes, text }) => `${attributes.LINE ?? "file"}: ${text}`),
  };
}

/** Exports items and gives their elements by code, parents with their tree. */
export async function exportItems(serviceUrl: string, codes: string): Promise<Map<string, XmlElement>> {
  const given = { StockCode: codes, MappingType: 1, LastUpdated: "1899-12-31T00:00:00" };
  const { returned } = await rawCall(serviceUrl, { method: "ExportStock", given });
  const items = parseXml(returned).children;
  return new Map(items.map((item) => [childText(item, "STOCK_CODE") ?? "", item]));
}
