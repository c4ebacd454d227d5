import * as fc from "fast-check";
import { escapeXml } from "../../../../connectors/khaos-control/soap/escapeXml";
import { parseXmlTree } from "../../../../connectors/khaos-control/soap/xmlTree";

describe("escapeXml", () => {
  it("keeps TAB and LF literal and writes CR as a reference", () => {
    expect(escapeXml('a\tb\nc\rd & <e> "f"')).toBe("a\tb\nc&#13;d &amp; &lt;e&gt; &quot;f&quot;");
  });

  it("comes back unchanged through a reader, whatever text XML can hold", () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom("\t", "\n", "\r", "&", "<", ">", "]", "'"),
        fc.integer({ min: 0x20, max: 0xd7ff }).map((point) => String.fromCharCode(point)),
      ),
    });
    fc.assert(
      fc.property(text, (value) => {
        expect(parseXmlTree([`<a>${escapeXml(value)}</a>`]).node?.text).toBe(value);
      }),
    );
  });
});
