import { decodeBytes } from "../../../../connectors/khaos-control/soap/decodeBytes";

describe("decodeBytes", () => {
  it("reads UTF-8, with or without a mark", () => {
    expect(decodeBytes(Buffer.from("Größe 5 €"))).toBe("Größe 5 €");
    expect(decodeBytes(Buffer.from([0xef, 0xbb, 0xbf, 0x61]))).toBe("a");
  });

  it("reads everything else as Windows-1252", () => {
    expect(decodeBytes(Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x80, 0x20, 0x93, 0x94, 0x20, 0x99]))).toBe(
      "café € “” ™",
    );
  });

  it("gives an empty text for no bytes", () => {
    expect(decodeBytes(new Uint8Array())).toBe("");
  });
});
