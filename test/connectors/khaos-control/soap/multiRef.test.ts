import { resolveReferences } from "../../../../connectors/khaos-control/soap/multiRef";
import { findChild, parseXmlTree, walkXml } from "../../../../connectors/khaos-control/soap/xmlTree";

const resolved = (xml: string) => {
  const body = parseXmlTree([xml]).node;
  if (!body) throw new Error("no tree");
  const first = body.children[0];
  if (!first) throw new Error("no value");
  return resolveReferences(first, body);
};

describe("resolveReferences", () => {
  it("puts referred elements in place, at any depth, under their own names", () => {
    const value = resolved(
      '<Body><return href="#1"/><multiRef id="1"><List href="#2"/></multiRef><m id="2"><item><Code>A</Code></item></m></Body>',
    );
    const list = findChild(value, "List");
    expect(value.name).toBe("return");
    expect([...walkXml(list ?? value)].map(({ name, text }) => name + text)).toEqual(["List", "item", "CodeA"]);
  });

  it("leaves documents without references as they are", () => {
    const value = resolved("<Body><return><a>1</a></return></Body>");
    expect(value.children[0]?.text).toBe("1");
  });

  it("ends at circles and at references that lead nowhere", () => {
    const value = resolved('<Body><return href="#1"/><m id="1"><self href="#1"/><lost href="#9"/></m></Body>');
    expect(value.children.map(({ name, children }) => [name, children.length])).toEqual([
      ["self", 0],
      ["lost", 0],
    ]);
  });
});
