import { parseLevels, parseOneSite, parseSiteId } from "../../../../connectors/khaos-control/inputs/levels";

describe("levels", () => {
  it("are taken as numbers or texts", () => {
    expect(
      parseLevels([
        { stockCode: " A ", level: 3 },
        { stockCode: "B", level: " -1.5 " },
      ]),
    ).toEqual([
      { stockCode: "A", level: "3" },
      { stockCode: "B", level: "-1.5" },
    ]);
    expect(parseLevels(undefined)).toEqual([]);
  });

  it.each([
    [[{ stockCode: "A", level: "many" }], "badInput", /0\.level/],
    [[{ stockCode: "A", level: 1e21 }], "badInput", /0\.level/],
    [[{ stockCode: "A", level: 1, colour: "red" }], "badInput", /colour/],
    [[{ stockCode: "", level: 1 }], "badInput", /0\.stockCode/],
    [
      [
        { stockCode: "A", level: 1 },
        { stockCode: "a", level: 2 },
      ],
      "badInput",
      /twice/,
    ],
    [[{ stockCode: "A", level: 1, buyPrice: 3 }], "guard", /buyPrice/],
    [[{ stockCode: "A", level: 1, colour: "red", "Last Cost": 3 }], "guard", /Last Cost/],
    ["text", "badInput", /levels/],
  ])("refuse %j", (value, type, message) => {
    expect(() => parseLevels(value)).toThrow(
      expect.objectContaining({ type, message: expect.stringMatching(message) }),
    );
  });
});

describe("a site", () => {
  it.each([
    ["", undefined],
    ["-1", -1],
    ["12", 12],
  ])("%j", (text, id) => {
    expect(parseSiteId(text)).toBe(id);
  });

  it.each(["x", "1.5", "-2", "1e3"])("is not %j", (text) => {
    expect(() => parseSiteId(text)).toThrow(/whole number/);
  });

  it("is exactly one where levels are set", () => {
    expect(parseOneSite("3")).toBe(3);
    expect(() => parseOneSite("-1")).toThrow(/one site/);
    expect(() => parseOneSite("")).toThrow(/one site/);
  });
});
