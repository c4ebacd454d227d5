import {
  familyAxes,
  foldText,
  orderAxes,
  splitVariantSku,
} from "../../../../integrations/product-quality/core/variants";

const split = (sku: string, parentSku: string, options: Record<string, string>, separator = "-") =>
  splitVariantSku({ sku, parentSku, options }, Object.keys(options), separator)?.map(({ code }) => code) ?? null;

describe("a text for comparing", () => {
  it.each([
    ["Dark Red", "darkred"],
    ["Café-Crème", "cafecreme"],
    ["XL/32", "xl32"],
    ["赤", ""],
  ])("%j is %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("splitting a variant's SKU", () => {
  it("gives each axis its part, with the option as description and the attribute as heading", () => {
    const options = { size: " Small ", main_colour: "Red" };
    expect(splitVariantSku({ sku: "TEE-S-RED", parentSku: "TEE", options }, ["size", "main_colour"], "-")).toEqual([
      { heading: "Size", code: "S", description: "Small" },
      { heading: "Main colour", code: "RED", description: "Red" },
    ]);
  });

  it.each<[string, string, string, Record<string, string>, string[]]>([
    ["a single axis takes the whole rest", "TEE-10-12", "TEE", { size: "10 to 12" }, ["10-12"]],
    ["the parent's own hyphens stay with the parent", "T-SHIRT-S", "T-SHIRT", { size: "Small" }, ["S"]],
    ["the prefix is compared without case", "tee-S", "TEE", { size: "Small" }, ["S"]],
    ["outer space does not count", " TEE-S ", " TEE", { size: "Small" }, ["S"]],
    [
      "spare parts go where the options say",
      "TEE-S-DARK-RED",
      "TEE",
      { size: "S", colour: "Dark Red" },
      ["S", "DARK-RED"],
    ],
    ["the other way round", "TEE-10-12-RED", "TEE", { size: "10-12", colour: "Red" }, ["10-12", "RED"]],
    [
      "one part may be an abbreviation",
      "TEE-SM-DARK-RED",
      "TEE",
      { size: "Small", colour: "Dark Red" },
      ["SM", "DARK-RED"],
    ],
    ["three axes", "TEE-S-RED-SLIM", "TEE", { size: "S", colour: "Red", fit: "Slim" }, ["S", "RED", "SLIM"]],
  ])("%s", (_rule, sku, parentSku, options, codes) => {
    expect(split(sku, parentSku, options)).toEqual(codes);
  });

  it.each<[string, string, string, Record<string, string>]>([
    ["without the parent's prefix", "SHIRT-S", "TEE", { size: "S" }],
    ["where the prefix is not followed by the separator", "TEES", "TEE", { size: "S" }],
    ["where nothing follows", "TEE-", "TEE", { size: "S" }],
    ["that is the parent's own", "TEE", "TEE", { size: "S" }],
    ["with fewer parts than axes", "TEE-S", "TEE", { size: "S", colour: "Red" }],
    ["with an empty part", "TEE--RED", "TEE", { size: "S", colour: "Red" }],
    ["that could be cut in several ways and no option decides", "TEE-A-B-C", "TEE", { size: "Small", colour: "Red" }],
    ["that two cuts fit equally well", "TEE-A-A-A", "TEE", { size: "A", colour: "A" }],
    ["of a family without axes", "TEE-S", "TEE", {}],
  ])("gives nothing for a SKU %s", (_what, sku, parentSku, options) => {
    expect(split(sku, parentSku, options)).toBeNull();
  });

  it("gives nothing where an option is missing", () => {
    const variant = { sku: "TEE-S-RED", parentSku: "TEE", options: { size: "S" } };
    expect(splitVariantSku(variant, ["size", "colour"], "-")).toBeNull();
  });

  it("uses the separator of the client's system", () => {
    expect(split("TEE/S/DARK-RED", "TEE", { size: "Small", colour: "Dark red" }, "/")).toEqual(["S", "DARK-RED"]);
    expect(split("TEE-S", "TEE", { size: "Small" }, "/")).toBeNull();
  });
});

describe("the axes of a family", () => {
  const variant = (options: Record<string, string>) => ({ sku: "TEE-S", options });

  it("are those that at least half of the variants have, in configured order", () => {
    const variants = [
      variant({ colour: "Red", size: "S" }),
      variant({ size: "M" }),
      variant({ size: "L", colour: "Blue" }),
    ];
    expect(familyAxes(variants, ["size", "colour", "fit"])).toEqual(["size", "colour"]);
    expect(familyAxes([...variants, variant({ size: "X" }), variant({ size: "Y" })], ["size", "colour"])).toEqual([
      "size",
    ]);
  });

  it("are none where no variant has an option, and none of no variants", () => {
    expect(familyAxes([variant({})], ["size"])).toEqual([]);
    expect(familyAxes([], ["size"])).toEqual([]);
  });
});

describe("the order of the axes", () => {
  const order = (skus: [string, string, string][]) =>
    orderAxes(
      { parentSku: "TEE", variants: skus.map(([sku, size, colour]) => ({ sku, options: { size, colour } })) },
      ["size", "colour"],
      "-",
    );

  it("is the configured one when the SKUs say so or say nothing", () => {
    expect(order([["TEE-S-RED", "S", "Red"]])).toEqual(["size", "colour"]);
    expect(order([["TEE-01-02", "S", "Red"]])).toEqual(["size", "colour"]);
    expect(order([["OTHER", "S", "Red"]])).toEqual(["size", "colour"]);
  });

  it("is the one in which the SKUs name the options", () => {
    expect(order([["TEE-RED-S", "S", "Red"]])).toEqual(["colour", "size"]);
  });

  it("is decided by most of the family", () => {
    expect(
      order([
        ["TEE-S-RED", "S", "Red"],
        ["TEE-BLUE-M", "M", "Blue"],
        ["TEE-GREEN-M", "M", "Green"],
      ]),
    ).toEqual(["colour", "size"]);
  });
});
