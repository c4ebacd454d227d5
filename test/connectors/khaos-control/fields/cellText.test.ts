import * as fc from "fast-check";
import { findUnrepresentable, toCellText } from "../../../../connectors/khaos-control/fields/cellText";

const windows = { characterSet: "windows-1252" as const };
const unicode = { characterSet: "unicode" as const };

describe("findUnrepresentable", () => {
  it("names each character once that the system cannot keep", () => {
    expect(findUnrepresentable("Café €5 – “ok” 茶茶 😀", windows)).toEqual(["茶", "😀"]);
    expect(findUnrepresentable("茶 😀", unicode)).toEqual([]);
  });

  it("does not mind TAB and line breaks, but other control characters and lone surrogates", () => {
    expect(findUnrepresentable("a\t\r\n\u0000\u0085", windows)).toEqual(["\u0000", "\u0085"]);
    expect(findUnrepresentable("\u0007\ud800", unicode)).toEqual(["\u0007", "\ud800"]);
  });

  it("composes first, so that a decomposed letter is fine", () => {
    expect(findUnrepresentable("e\u0301", windows)).toEqual([]);
  });
});

describe("toCellText", () => {
  it("trims, composes, and replaces TAB and line breaks", () => {
    expect(toCellText("  a\tb\r\nc\nd\re\u0301 ", { lineBreak: "<br>" })).toBe("a b<br>c<br>d<br>é");
    expect(toCellText(" \n ", { lineBreak: " " })).toBe("");
  });

  it("is safe to apply twice and never breaks a row", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("<br>" as const, " " as const),
        (value, lineBreak) => {
          const once = toCellText(value, { lineBreak });
          expect(once).not.toMatch(/[\t\r\n]/);
          expect(toCellText(once, { lineBreak })).toBe(once);
        },
      ),
    );
  });
});
