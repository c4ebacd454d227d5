import { applyDescriptionCase } from "./letterCase";
import { fitsWindows1252, toWindows1252Bytes, toWindows1252Text } from "./windows1252";

describe("the letter case of a description", () => {
  it.each([
    ["USB cable 1.5m (white)", "Usb Cable 1.5m (White)"],
    ["men's t-shirt", "Men's T-Shirt"],
    ["straße ÉCLAIR", "Straße Éclair"],
    ["", ""],
  ])("normal: %s", (text, expected) => {
    expect(applyDescriptionCase(text, "normal")).toBe(expected);
  });

  it("upper, lower and as typed", () => {
    const all = (["upper", "lower", "asTyped"] as const).map((mode) => applyDescriptionCase("Straße µ", mode));
    expect(all).toEqual(["STRAßE µ", "straße µ", "Straße µ"]);
  });
});

describe("Windows-1252", () => {
  it("holds Western European letters and typographic signs, and nothing else", () => {
    expect(fitsWindows1252("Café €5 – “x”\t™")).toBe(true);
    expect(fitsWindows1252("Łódź")).toBe(false);
    expect(toWindows1252Text("Łódź 茶\n😀")).toBe("?ód? ?\n??");
    expect([...toWindows1252Bytes("é€茶")]).toEqual([0xe9, 0x80, 0x3f]);
  });
});
