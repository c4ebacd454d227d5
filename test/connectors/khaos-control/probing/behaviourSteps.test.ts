import type { KhaosWorld } from "../khaosWorld";
import { probe } from "./probeWorld";

let world: KhaosWorld | undefined;
afterEach(() => world?.close());

const start = async (...given: Parameters<typeof probe>) => {
  const probed = await probe(...given);
  world = probed.world;
  return probed;
};

describe("behaviour", () => {
  it.each([
    ["blank", "blanks the field"],
    ["leave", "leaves the field as it is"],
  ] as const)("of an empty cell: %s", async (emptyCell, words) => {
    const { observed } = await start({ options: { switches: { emptyCell } } });
    expect(observed("empty cell on update")).toContain(words);
  });

  it.each([
    ["warning", "is ignored, the rest of the row is taken"],
    ["refuse", "stops the row"],
  ] as const)("of an unknown column: %s", async (unknownHeader, words) => {
    const { observed } = await start({ options: { switches: { unknownHeader } } });
    expect(observed("unknown column")).toContain(words);
  });

  it.each([
    ["windows-1252", "windows-1252", "confirmed"],
    ["windows-1252", "unicode", "contradicted"],
    ["keep", "unicode", "confirmed"],
    ["keep", "windows-1252", "confirmed"],
  ] as const)("of characters: the system %s, the profile %s", async (charset, characterSet, verdict) => {
    const probed = await start({ options: { switches: { charset } }, profile: { characterSet } });
    expect(probed.verdict("characterSet")).toBe(verdict);
  });

  it("of a token that is meant to empty a field", async () => {
    const wrong = await start({ profile: { clearToken: "<CLEAR>" } });
    expect(wrong.verdict("clearToken")).toBe("contradicted");
    expect(wrong.observed("clearToken")).toContain("<CLEAR>");
    await wrong.world.close();
    expect((await start()).verdict("clearToken")).toBe("undecided");
  });

  it("of decimals", async () => {
    const { verdict, observed } = await start();
    expect(["price", "weight", "dimension"].map((name) => verdict(`decimals.${name}`))).toEqual([
      "confirmed",
      "confirmed",
      "confirmed",
    ]);
    expect(observed("decimals.price")).toContain("6 decimals");
  });

  it.each(["<br>", " "] as const)("of the line break %j", async (lineBreak) => {
    expect((await start({ profile: { lineBreak } })).verdict("lineBreak")).toBe("confirmed");
  });

  it("of what cannot be tried without a confirmed header", async () => {
    const profile = {
      headers: { longDescription: "X1", otherRef: "X2", webTeaser: "X3", eposDescription: "X4", metaTitle: "X5" },
    };
    const { verdict } = await start({ profile });
    expect([verdict("lineBreak"), verdict("clearToken")]).toEqual(["undecided", "undecided"]);
  });

  it("of the list of changes", async () => {
    const { verdict } = await start({ profile: { revisionDateType: -1 } });
    expect(verdict("revisionDateType")).toBe("confirmed");
  });
});
