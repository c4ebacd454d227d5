import type { KhaosSwitches } from "./switches";
import { OPERATION_NAMESPACE, TYPE_NAMESPACE } from "./wsdl";
import { cdata, escapeXml } from "./xml";

/** A value that a method returns. */
export type SoapValue =
  | { kind: "simple"; type: "string" | "int" | "double" | "base64Binary"; value: string | number }
  | { kind: "struct"; type: string; fields: [name: string, value: SoapValue][] }
  | { kind: "array"; itemType: string; items: SoapValue[] };

/** A text value. */
export const soapString = (value: string): SoapValue => ({ kind: "simple", type: "string", value });
/** A whole number. */
export const soapInt = (value: number): SoapValue => ({ kind: "simple", type: "int", value });
/** A decimal number. */
export const soapDouble = (value: number): SoapValue => ({ kind: "simple", type: "double", value });
/** An object. */
export const soapStruct = (type: string, fields: [name: string, value: SoapValue][]): SoapValue => ({
  kind: "struct",
  type,
  fields,
});
/** An array; `itemType` names a struct or is `string`. */
export const soapArray = (itemType: string, items: SoapValue[]): SoapValue => ({ kind: "array", itemType, items });

/** How values are written. */
export type AnswerStyle = Pick<KhaosSwitches, "objectResults" | "stringResults" | "singleRowList">;

const ENVELOPE_START =
  `<?xml version="1.0"?>\r\n<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"` +
  ` xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
  ` xmlns:SOAP-ENC="http://schemas.xmlsoap.org/soap/encoding/">`;
const ENCODING = `SOAP-ENV:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"`;

/** Writes the envelope of a method's answer. */
export function buildAnswer(method: string, value: SoapValue, style: AnswerStyle): string {
  const writer = new ValueWriter(style);
  const result = writer.write("return", value);
  return (
    `${ENVELOPE_START}<SOAP-ENV:Body ${ENCODING} xmlns:NS2="${TYPE_NAMESPACE}">` +
    `<NS1:${method}Response xmlns:NS1="${OPERATION_NAMESPACE}">${result}</NS1:${method}Response>` +
    `${writer.referenced.join("")}</SOAP-ENV:Body></SOAP-ENV:Envelope>`
  );
}

/** Writes the envelope of a fault. */
export function buildFault(code: string, text: string): string {
  return (
    `${ENVELOPE_START}<SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:${code}</faultcode>` +
    `<faultstring>${escapeXml(text)}</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>`
  );
}

/** Writes values, and gathers those that are only referred to. */
class ValueWriter {
  readonly referenced: string[] = [];
  private lastId = 0;

  constructor(private readonly style: AnswerStyle) {}

  write(name: string, value: SoapValue): string {
    if (value.kind === "simple") return this.simple(name, value);
    if (value.kind === "array" && value.items.length === 1 && this.style.singleRowList === "object") {
      const [only] = value.items;
      if (only !== undefined) return this.write(name, only);
    }
    if (this.style.objectResults === "inline") return this.element(name, value, "");
    this.lastId += 1;
    const id = this.lastId;
    // Keeps the order of the ids, although the inner values are written first.
    const slot = this.referenced.push("") - 1;
    const element = value.kind === "array" ? "SOAP-ENC:Array" : `NS2:${value.type}`;
    this.referenced[slot] = this.element(element, value, ` id="${id}"`);
    return `<${name} href="#${id}"/>`;
  }

  private simple(name: string, value: Extract<SoapValue, { kind: "simple" }>): string {
    const text = String(value.value);
    const isDocument = name === "return" && value.type === "string" && this.style.stringResults === "cdata";
    return `<${name} xsi:type="xsd:${value.type}">${isDocument ? cdata(text) : escapeXml(text)}</${name}>`;
  }

  private element(name: string, value: Exclude<SoapValue, { kind: "simple" }>, id: string): string {
    if (value.kind === "struct") {
      let inner = "";
      for (const [field, member] of value.fields) inner += this.write(field, member);
      return `<${name}${id} xsi:type="NS2:${value.type}">${inner}</${name}>`;
    }
    const prefix = value.itemType === "string" ? "xsd" : "NS2";
    const inner = value.items.map((item) => this.write("item", item)).join("");
    const arrayType = `SOAP-ENC:arrayType="${prefix}:${value.itemType}[${value.items.length}]"`;
    return `<${name}${id} xsi:type="SOAP-ENC:Array" ${arrayType}>${inner}</${name}>`;
  }
}
