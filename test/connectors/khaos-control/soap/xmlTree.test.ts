import { findChild, parseXmlTree, walkXml } from "../../../../connectors/khaos-control/soap/xmlTree";

describe("parseXmlTree", () => {
  it("keeps an element's own text apart from that of its children", () => {
    const { node } = parseXmlTree(["<a>x<b i='1'>y</b>z</a>"]);
    expect(node).toEqual({
      name: "a",
      attributes: {},
      text: "xz",
      children: [{ name: "b", attributes: { i: "1" }, text: "y", children: [] }],
    });
  });

  it("says why there is no tree", () => {
    expect(parseXmlTree(["<a>"])).toEqual({ node: null, problem: "malformed" });
  });

  it("finds children ignoring case, and walks in document order", () => {
    const { node } = parseXmlTree(["<a><B/><c><d/></c></a>"]);
    if (!node) throw new Error("no tree");
    expect(findChild(node, "b")?.name).toBe("B");
    expect(findChild(node, "d")).toBeUndefined();
    expect([...walkXml(node)].map(({ name }) => name)).toEqual(["a", "B", "c", "d"]);
  });
});
