import { arrays, hasImport, type MethodSignature, methods, structs } from "./methods";
import { escapeXml } from "./xml";

/** Namespace of the operations, and first half of every SOAPAction. @source KC-1, KC-4 */
export const OPERATION_NAMESPACE = "urn:IKosWebIntf-IKosWeb";
/** Namespace of the types of returned objects. */
export const TYPE_NAMESPACE = "urn:IKosWebIntf";

const typeReference = (type: string) => (type in structs || type in arrays ? `ns1:${type}` : `xs:${type}`);

function typeSection(): string {
  const objects = Object.entries(structs).map(([name, members]) => {
    const elements = members.map(([field, type]) => `<xs:element name="${field}" type="${typeReference(type)}"/>`);
    return `<xs:complexType name="${name}"><xs:sequence>${elements.join("")}</xs:sequence></xs:complexType>`;
  });
  const lists = Object.entries(arrays).map(
    ([name, element]) =>
      `<xs:complexType name="${name}"><xs:complexContent><xs:restriction base="soapenc:Array"><xs:sequence/>` +
      `<xs:attribute ref="soapenc:arrayType" n1:arrayType="${typeReference(element)}[]" ` +
      `xmlns:n1="http://schemas.xmlsoap.org/wsdl/"/></xs:restriction></xs:complexContent></xs:complexType>`,
  );
  return `<types><xs:schema targetNamespace="${TYPE_NAMESPACE}" xmlns="${TYPE_NAMESPACE}">
${[...objects, ...lists].join("\n")}
</xs:schema></types>`;
}

function messageSection(name: string, number: number, method: MethodSignature): string {
  const parts = method.parameters.map((part) => `<part name="${part.name}" type="xs:${part.type}"/>`);
  return `<message name="${name}${number}Request">${parts.join("")}</message>
<message name="${name}${number}Response"><part name="return" type="${typeReference(method.returns)}"/></message>`;
}

function portOperation(name: string, number: number): string {
  return `<operation name="${name}"><input message="tns:${name}${number}Request"/><output message="tns:${name}${number}Response"/></operation>`;
}

function boundOperation(name: string): string {
  const body = `<soap:body use="encoded" encodingStyle="http://schemas.xmlsoap.org/soap/encoding/" namespace="${OPERATION_NAMESPACE}"/>`;
  return `<operation name="${name}"><soap:operation soapAction="${OPERATION_NAMESPACE}#${name}" style="rpc"/><input>${body}</input><output>${body}</output></operation>`;
}

/**
 * The interface description in the manner of a Delphi server: rpc/encoded, messages numbered, one part called `return`.
 * @param address what stands in `soap:address`, right or wrong.
 */
export function buildWsdl(options: { address: string; version: string }): string {
  const offered = Object.entries(methods).filter(([name]) => name !== "ImportStockTSV" || hasImport(options.version));
  return `<?xml version="1.0"?>
<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema" name="IKosWebservice" targetNamespace="http://tempuri.org/" xmlns:tns="http://tempuri.org/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/" xmlns:ns1="${TYPE_NAMESPACE}">
${typeSection()}
${offered.map(([name, method], number) => messageSection(name, number, method)).join("\n")}
<portType name="IKosWeb">
${offered.map(([name], number) => portOperation(name, number)).join("\n")}
</portType>
<binding name="IKosWebbinding" type="tns:IKosWeb">
<soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
${offered.map(([name]) => boundOperation(name)).join("\n")}
</binding>
<service name="IKosWebservice"><port name="IKosWebPort" binding="tns:IKosWebbinding"><soap:address location="${escapeXml(options.address)}"/></port></service>
</definitions>
`;
}
