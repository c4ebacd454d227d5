import { zipSync } from "fflate";
import { unzipExport } from "../../../../connectors/khaos-control/wire/unzipExport";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("unzipExport", () => {
  it.each([0, 6, 9] as const)("unpacks the only entry (level %p)", (level) => {
    const text = "<STOCK_ITEMS/>".repeat(5000);
    const { bytes, problem } = unzipExport(zipSync({ "stock.xml": bytesOf(text) }, { level }), 1_000_000);
    expect(problem).toBeNull();
    expect(bytes && new TextDecoder().decode(bytes)).toBe(text);
  });

  it("stops at the bound, whatever is packed", () => {
    const bomb = zipSync({ "a.xml": new Uint8Array(5_000_000) }, { level: 9 });
    expect(unzipExport(bomb, 100_000)).toEqual({ bytes: null, problem: "tooLarge" });
  });

  it("refuses several entries, a cut-off zip and no zip", () => {
    const two = zipSync({ "a.xml": bytesOf("a"), "b.xml": bytesOf("b") });
    expect(unzipExport(two, 1000).problem).toBe("severalEntries");
    expect(unzipExport(zipSync({ a: bytesOf("abc".repeat(500)) }, { level: 0 }).subarray(0, 200), 10_000).problem).toBe(
      "malformed",
    );
    expect(unzipExport(bytesOf("not a zip"), 1000).problem).toBe("malformed");
    expect(unzipExport(new Uint8Array(), 1000).problem).toBe("malformed");
  });
});
