import {
  attributesOf,
  defaultFieldMap,
  fieldMapSchema,
  isProductField,
} from "../../../../../integrations/product-quality/core/mapping/fieldMap";

const line = (source: string, target: string, rest: object = {}) => ({ source, target, ...rest });
const messages = (map: unknown): string[] =>
  fieldMapSchema.safeParse(map).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

describe("a field map", () => {
  it("fills in what a line leaves open", () => {
    expect(fieldMapSchema.parse([line("weight", "weight")])).toEqual([
      {
        source: "weight",
        target: "weight",
        fallbacks: [],
        fromParent: false,
        transform: { type: "text" },
        ifBad: "default",
      },
    ]);
  });

  it.each(["stockCode", "stockControlled", "discontinued", "runToZero", "publishOnWeb"])(
    "cannot fill %s, which the sync decides",
    (target) => {
      expect(messages([line("x", target)])).toEqual([expect.stringMatching(/^0\.target: .+ cannot be mapped/)]);
    },
  );

  it("names both sources of a field that has two", () => {
    expect(messages([line("a", "weight"), line("c", "height"), line("b", "weight")])).toEqual([
      "2.target: Weight (kg) has two sources, a and b",
    ]);
  });

  it.each([
    ["an unknown field", [line("x", "averageCost")]],
    ["an unknown key", [line("x", "weight", { unit: "kg" })]],
    ["an empty source", [line("", "weight")]],
    ["an empty constant", [line("x", "weight", { transform: { type: "constant", value: "" } })]],
    [
      "an option that translates to nothing",
      [line("x", "stockType1", { transform: { type: "options", options: { a: "" } } })],
    ],
    ["a factor of zero", [line("x", "weight", { transform: { type: "number", factor: 0 } })]],
    ["an unknown transform", [line("x", "weight", { transform: { type: "formula" } })]],
    ["an object in place of a list", { source: "x", target: "weight" }],
  ])("refuses %s", (_what, map) => {
    expect(messages(map)).not.toEqual([]);
  });
});

describe("the field map of a new client", () => {
  it("fills each field once and can be saved again", () => {
    expect(defaultFieldMap).toHaveLength(14);
    expect(fieldMapSchema.parse(defaultFieldMap)).toEqual(defaultFieldMap);
  });

  it("falls back to the label and the GTIN", () => {
    expect(defaultFieldMap.filter(({ fallbacks }) => fallbacks.length > 0)).toMatchObject([
      { target: "description", fallbacks: ["label"] },
      { target: "barcode", fallbacks: ["gtin"] },
    ]);
  });
});

it("reads each attribute once and no field of the product itself", () => {
  const map = fieldMapSchema.parse([
    line("title", "description", { fallbacks: ["label", "name"] }),
    line("name", "eposDescription", { fallbacks: ["title"] }),
    line("sku", "otherRef"),
    line("gtin", "barcode"),
  ]);
  expect(attributesOf(map)).toEqual(["title", "name"]);
});

it.each([
  ["sku", true],
  ["label", true],
  ["gtin", true],
  ["weight", false],
  ["toString", false],
])("%s is a field of the product itself: %p", (source, expected) => {
  expect(isProductField(source)).toBe(expected);
});
