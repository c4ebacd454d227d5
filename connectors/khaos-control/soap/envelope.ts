import { escapeXml } from "./escapeXml";

/** Namespace of all operations of the web service. @source KC-1 */
export const operationNamespace = "urn:IKosWebIntf-IKosWeb";

/** One argument of a call. Arguments travel in the order of the WSDL, with its names. @source KC-12 */
export interface SoapArgument {
  name: string;
  type: "string" | "int" | "boolean" | "dateTime";
  value: string;
}

/** A call before it is written as XML. */
export interface SoapCall {
  /** Method of the web service, for instance `ExportStock`. Letters, digits and underscore only. */
  method: string;
  arguments: readonly SoapArgument[];
}

const isXmlName = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name);

/** True when the method and all argument names can be written as XML names; anything else must not be sent. Never throws. */
export const isCallable = (call: SoapCall): boolean =>
  isXmlName(call.method) && call.arguments.every((argument) => isXmlName(argument.name));

/** Value of the `SOAPAction` header for a method, quotes included. @source KC-4 */
export const soapActionOf = (method: string): string => `"${operationNamespace}#${method}"`;

/** The SOAP 1.1 rpc/encoded envelope of a call. Values are escaped; names are taken as they are, see `isCallable`. @source KC-1 */
export const buildEnvelope = (call: SoapCall): string => {
  const cells = call.arguments.map(
    ({ name, type, value }) => `<${name} xsi:type="xsd:${type}">${escapeXml(value)}</${name}>`,
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?>' +
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"' +
    ` xmlns:urn="${operationNamespace}"><soapenv:Body>` +
    `<urn:${call.method} soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">${cells.join("")}</urn:${call.method}>` +
    "</soapenv:Body></soapenv:Envelope>"
  );
};
