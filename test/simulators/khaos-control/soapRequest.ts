import { parseWallClock } from "./londonTime";
import type { MethodSignature } from "./methods";
import type { KhaosSwitches } from "./switches";
import { parseXml, type XmlElement, XmlError } from "./xml";

const SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";

/** A call that ends in a SOAP fault. The message becomes the fault's text. */
export class SoapFault extends Error {
  override readonly name = "SoapFault";
  constructor(
    message: string,
    readonly code: "Server" | "Client" | "VersionMismatch" = "Server",
  ) {
    super(message);
  }
}

/** Arguments by name. Dates are London wall-clock milliseconds; what was left out or nil is `undefined`. */
export type Arguments = Record<string, string | number | boolean | undefined>;

/** A call before its method is known. */
export interface SoapCall {
  method: string;
  /** Namespace of the element that names the method. */
  namespace: string;
  elements: XmlElement[];
}

/**
 * Reads an envelope.
 * @throws SoapFault when it is no SOAP 1.1 envelope with a call.
 */
export function parseEnvelope(text: string): SoapCall {
  let envelope: XmlElement;
  try {
    envelope = parseXml(text);
  } catch (error) {
    if (error instanceof XmlError)
      throw new SoapFault(`The request is not well-formed XML: ${error.message}`, "Client");
    throw error;
  }
  if (envelope.name !== "Envelope") throw new SoapFault("The request is not a SOAP envelope", "Client");
  if (envelope.uri !== SOAP_11) throw new SoapFault("Only SOAP 1.1 envelopes are understood", "VersionMismatch");
  const body = envelope.children.find((child) => child.name === "Body" && child.uri === SOAP_11);
  const call = body?.children[0];
  if (call === undefined) throw new SoapFault("The SOAP body holds no call", "Client");
  return { method: call.name, namespace: call.uri, elements: call.children };
}

/**
 * Reads the arguments of a call. Trailing ones may be left out; one in the middle may only be nil.
 * @throws SoapFault for an argument that is unknown, given twice, missing in the middle, or of the wrong type.
 */
export function readArguments(
  call: SoapCall,
  signature: MethodSignature,
  binding: KhaosSwitches["argumentBinding"],
): Arguments {
  const found = new Map<string, XmlElement>();
  for (const [place, element] of call.elements.entries()) {
    const parameter =
      binding === "position"
        ? signature.parameters[place]
        : signature.parameters.find((candidate) => candidate.name === element.name);
    if (parameter === undefined || found.has(parameter.name)) {
      throw new SoapFault(`Argument "${element.name}" does not belong to method "${call.method}"`, "Client");
    }
    found.set(parameter.name, element);
  }
  const result: Arguments = {};
  let left = found.size;
  for (const { name, type } of signature.parameters) {
    const element = found.get(name);
    if (element === undefined && left > 0) {
      throw new SoapFault(`Method "${call.method}" misses its argument "${name}"`, "Client");
    }
    if (element === undefined) continue;
    left -= 1;
    result[name] = readValue(element, type);
  }
  return result;
}

function readValue(element: XmlElement, type: string): string | number | boolean | undefined {
  const { text } = element;
  if (/^(true|1)$/.test(element.attributes.nil ?? "")) return undefined;
  if (element.children.length > 0) throw wrongType(element.name, type);
  const trimmed = text.trim();
  if (type === "int") {
    if (!/^-?\d{1,10}$/.test(trimmed)) throw wrongType(element.name, type);
    return Number(trimmed);
  }
  if (type === "boolean") {
    if (!/^(true|false|1|0)$/.test(trimmed)) throw wrongType(element.name, type);
    return trimmed === "true" || trimmed === "1";
  }
  if (type === "dateTime") {
    const wallMs = parseWallClock(trimmed);
    if (wallMs === undefined) throw wrongType(element.name, type);
    return wallMs;
  }
  return text;
}

const wrongType = (name: string, type: string) => new SoapFault(`Argument "${name}" is not a valid ${type}`, "Client");
