import { buildEnvelope, isCallable, soapActionOf } from "../../../../connectors/khaos-control/soap/envelope";

describe("buildEnvelope", () => {
  it("writes an rpc/encoded call with typed arguments in order", () => {
    const xml = buildEnvelope({
      method: "ExportStock",
      arguments: [
        { name: "StockCode", type: "string", value: "A&B,C" },
        { name: "MappingType", type: "int", value: "1" },
      ],
    });
    expect(xml).toContain('<urn:ExportStock soapenv:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">');
    expect(xml).toContain(
      '<StockCode xsi:type="xsd:string">A&amp;B,C</StockCode><MappingType xsi:type="xsd:int">1</MappingType>',
    );
    expect(xml).toContain('xmlns:urn="urn:IKosWebIntf-IKosWeb"');
  });

  it("names the method in the action header", () => {
    expect(soapActionOf("GetVersion")).toBe('"urn:IKosWebIntf-IKosWeb#GetVersion"');
  });

  it.each(["", "A B", "A><evil/><x", "1A", "Ä"])("does not call a method named %p", (method) => {
    expect(isCallable({ method, arguments: [] })).toBe(false);
    expect(isCallable({ method: "A", arguments: [{ name: method, type: "string", value: "" }] })).toBe(false);
  });
});
