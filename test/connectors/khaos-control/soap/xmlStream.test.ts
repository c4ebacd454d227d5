import * as fc from "fast-check";
import { readXml } from "../../../../connectors/khaos-control/soap/xmlStream";

const record = (chunks: Iterable<string>) => {
  const events: string[] = [];
  const problem = readXml(chunks, {
    open: (name, attributes) => events.push(`<${name} ${JSON.stringify(attributes)}`),
    text: (text) => events.push(text),
    close: () => events.push(">"),
  });
  return { events: events.join("|").replaceAll(/([^<>|}])\|(?=[^<>|])/g, "$1"), problem };
};

const document = '<?xml version="1.0"?><n:a x="1"><b>one &amp; two &#233;</b><!-- no --><![CDATA[<raw>]]><c/></n:a>';

describe("readXml", () => {
  it("gives local names, attributes, resolved text and CDATA", () => {
    const seen: string[] = [];
    readXml([document], {
      open: (name) => seen.push(name),
      text: (text) => seen.push(text),
      close: () => seen.push("/"),
    });
    expect(seen).toEqual(["a", "b", "one & two é", "/", "<raw>", "c", "/", "/"]);
  });

  it("says the same however the text is cut into chunks", () => {
    const whole = record([document]);
    fc.assert(
      fc.property(fc.array(fc.nat(document.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.toSorted((left, right) => left - right), document.length];
        const chunks = places.slice(1).map((end, index) => document.slice(places[index], end));
        expect(record(chunks)).toEqual(whole);
      }),
    );
  });

  it.each([
    ["a document type", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "unsafe"],
    ["an external document type", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "unsafe"],
    ["an unknown entity", "<a>&nbsp;</a>", "malformed"],
    ["a bare ampersand", "<a>Salt & Pepper</a>", "malformed"],
    ["a cut-off text", "<a><b>x</b>", "malformed"],
    ["no XML", "hello", "malformed"],
    ["nothing", "", "malformed"],
    ["endless nesting", "<a>".repeat(300), "tooDeep"],
  ])("refuses %s", (_what, text, problem) => {
    expect(record([text]).problem).toBe(problem);
  });

  it("never throws on any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("<", ">", "&", ";", "a", "/", "!", "[", "]", "-", "?", '"', "=", " ", "#") }),
        (text) => {
          expect(() => record([text])).not.toThrow();
        },
      ),
    );
  });
});
