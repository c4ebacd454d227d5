import * as fc from "fast-check";
import { parseSoapAnswer } from "../../../../connectors/khaos-control/soap/answer";
import { escapeXml } from "../../../../connectors/khaos-control/soap/escapeXml";
import { takeReturnText } from "../../../../connectors/khaos-control/soap/returnText";
import { parseXmlTree, walkXml } from "../../../../connectors/khaos-control/soap/xmlTree";

const padding = "x".repeat(2000);
const envelopeOf = (content: string, attributes = ' xsi:type="xsd:string"') =>
  `<?xml version="1.0"?><S:Envelope xmlns:S="s" xmlns:xsi="i"><S:Body><n:AResponse xmlns:n="n"><return${attributes}>${content}</return></n:AResponse></S:Body></S:Envelope>`;
const slowly = (envelope: string): string | undefined => {
  const { node } = parseXmlTree([envelope]);
  return node ? [...walkXml(node)].find(({ name }) => name === "return")?.text : undefined;
};

describe("takeReturnText", () => {
  it("reads what the ordinary reader reads, whatever the text", () => {
    const unit = fc.constantFrom("&", "<", ">", '"', "'", "amp;", "lt;", "\t", "\n", "\r", "é", "😀", "a");
    fc.assert(
      fc.property(fc.string({ unit }), (value) => {
        const plain = escapeXml(value).replaceAll("&#13;", "\r") + padding;
        const envelope = envelopeOf(plain);
        expect(takeReturnText(envelope)?.text).toBe(slowly(envelope));
        const answer = parseSoapAnswer({ status: 200, text: envelope });
        expect(answer).toMatchObject({ kind: "value", node: { name: "return", text: slowly(envelope) } });
      }),
    );
  });

  it.each([
    ["a short text", envelopeOf("short")],
    ["CDATA", envelopeOf(`<![CDATA[${padding}]]>`)],
    ["a character reference", envelopeOf(`&#233;${padding}`)],
    ["an unknown entity", envelopeOf(`&nbsp;${padding}`)],
    ["a bare ampersand", envelopeOf(`Salt & Pepper ${padding}`)],
    ["an odd attribute", envelopeOf(padding, ' a="x>y"')],
    ["a comment before", `<!-- <return>${padding}</return> -->${envelopeOf("real")}`],
    ["a document type", `<!DOCTYPE a>${envelopeOf(padding)}`],
    ["an object", envelopeOf(`<Count>1</Count>${padding}`)],
  ])("leaves %s to the ordinary reader", (_what, envelope) => {
    expect(takeReturnText(envelope)).toBeNull();
  });

  it("does not hide that the rest of the envelope is broken", () => {
    const cut = envelopeOf(padding).replace("</S:Envelope>", "");
    expect(parseSoapAnswer({ status: 200, text: cut })).toMatchObject({ kind: "unreadable", reason: "malformed" });
  });
});
