import type { z } from "zod";
import type { fieldMapEntrySchema } from "../../../../../integrations/product-quality/core/mapping/fieldMap";
import { isEmpty, mapProduct } from "../../../../../integrations/product-quality/core/mapping/mapProduct";
import type { Product } from "../../../../../integrations/product-quality/core/model";
import { defaultMandatoryAttributes, type Settings } from "../../../../../integrations/product-quality/core/settings";
import { parentOf, productOf, settingsOf, variantOf } from "../../samples";

const single = (product: Product, settings: Settings = settingsOf()) =>
  mapProduct(product, { role: "single", parent: null }, settings);
const withAttributes = (attributes: Product["attributes"]) => productOf("MUG-01", { attributes });
const mapOf = (...lines: z.input<typeof fieldMapEntrySchema>[]): Settings =>
  settingsOf({ fieldMap: lines, mandatoryAttributes: [] });

describe("what counts as no value", () => {
  it.each<[unknown, boolean]>([
    [null, true],
    [undefined, true],
    ["", true],
    [" \n\u00a0", true],
    [[], true],
    [[""], true],
    [["", " "], true],
    [0, false],
    [false, false],
    ["0", false],
    [["", "a"], false],
    [{}, false],
  ])("%p: %p", (value, expected) => {
    expect(isEmpty(value)).toBe(expected);
  });
});

it("maps a complete product without a word", () => {
  expect(single(productOf("MUG-01"))).toEqual({
    fields: {
      description: "Stoneware mug",
      weight: "0.35",
      commodityCode: "69120021",
      sellPrice: "12.5",
      buyPrice: "4.1",
      stockType1: "Home",
      stockType2: "Mugs",
    },
    issues: [],
    warnings: [],
  });
});

describe("a mandatory attribute", () => {
  it.each(defaultMandatoryAttributes)("that is missing holds the product back: %s", (name) => {
    const { issues, warnings } = single(withAttributes({ [name]: undefined }));
    expect(issues).toEqual([{ code: "MISSING_ATTRIBUTE", field: name, value: null, expected: null }]);
    expect(warnings).toEqual([]);
  });

  it.each([
    ["description", "Mug #1"],
    ["weight", "heavy"],
    ["commodity_code", "12"],
    ["cost_price", "0"],
    ["sell_price", "free"],
    ["stock_type_1", "x".repeat(26)],
    ["stock_type_2", "x".repeat(101)],
  ])("with a value that cannot be right is told from a missing one: %s", (name, value) => {
    const { issues, fields } = single(withAttributes({ [name]: value }));
    expect(issues).toMatchObject([{ code: "INVALID_VALUE", field: name }]);
    expect(Object.keys(fields)).toHaveLength(6);
  });

  it("that no field takes is asked for all the same", () => {
    const settings = settingsOf({ mandatoryAttributes: ["care_label", "gtin"] });
    expect(single(productOf("MUG-01"), settings).issues).toMatchObject([
      { code: "MISSING_ATTRIBUTE", field: "care_label" },
      { code: "MISSING_ATTRIBUTE", field: "gtin" },
    ]);
    const filled = productOf("MUG-01", { gtin: "4006381333931", attributes: { care_label: "wash" } });
    expect(single(filled, settings).issues).toEqual([]);
  });

  it("reports all trouble of a product at once", () => {
    const { issues } = single(withAttributes({ weight: undefined, commodity_code: "1", sell_price: "0" }));
    expect(issues.map(({ code, field }) => `${code} ${field}`).sort()).toEqual([
      "INVALID_VALUE commodity_code",
      "INVALID_VALUE sell_price",
      "MISSING_ATTRIBUTE weight",
    ]);
  });
});

describe("an optional field", () => {
  it.each([
    ["height", "tall"],
    ["width", "0"],
    ["depth", "99999"],
    ["barcode", "4006381333932"],
  ])("that picking and packing need blocks when its value is bad: %s", (name, value) => {
    expect(single(withAttributes({ [name]: value })).issues).toMatchObject([
      { code: "INVALID_VALUE", field: name, value },
    ]);
  });

  it.each([
    ["country_of_origin", "Atlantis", "countryOfOrigin"],
    ["long_description", "茶", "longDescription"],
    ["tax_code", "9", "taxCode"],
  ])("elsewhere is left out with a warning: %s", (name, value, target) => {
    const { issues, warnings, fields } = single(withAttributes({ [name]: value }));
    expect(issues).toEqual([]);
    expect(warnings).toMatchObject([{ field: name, value }]);
    expect(fields).not.toHaveProperty(target);
  });

  it("that is empty is no difference and no warning", () => {
    const mapped = single(withAttributes({ height: "", country_of_origin: " ", long_description: null, barcode: [] }));
    expect(mapped).toEqual(single(productOf("MUG-01")));
  });

  it("blocks or is left out as the map says, against its nature", () => {
    const map = mapOf(
      { source: "origin", target: "countryOfOrigin", ifBad: "block" },
      { source: "ean", target: "barcode", ifBad: "leaveOut" },
    );
    const { issues, warnings } = single(withAttributes({ origin: "Atlantis", ean: "12" }), map);
    expect(issues).toMatchObject([{ field: "origin" }]);
    expect(warnings).toMatchObject([{ field: "ean" }]);
  });

  it("may even be mandatory and left out when bad, but not when missing", () => {
    const fieldMap = [{ source: "weight", target: "weight", ifBad: "leaveOut" as const }];
    const settings = settingsOf({ fieldMap, mandatoryAttributes: ["weight"] });
    expect(single(withAttributes({ weight: "?" }), settings).warnings).toHaveLength(1);
    expect(single(withAttributes({ weight: undefined }), settings).issues).toHaveLength(1);
  });
});

describe("where a value comes from", () => {
  const map = mapOf({ source: "title", target: "description", fallbacks: ["name", "label"] });

  it.each([
    [{ title: "A", name: "B" }, "C", "A"],
    [{ title: " ", name: "B" }, "C", "B"],
    [{}, "C", "C"],
  ])("is the first source that is filled: %p", (attributes, label, description) => {
    expect(single(productOf("MUG-01", { label, attributes }), map).fields).toEqual({ description });
  });

  it("names the source that was used in an issue", () => {
    expect(single(productOf("MUG-01", { label: "C", attributes: { name: "B#" } }), map).issues).toMatchObject([
      { field: "name", value: "B#" },
    ]);
  });

  it("is the parent only where the map says so", () => {
    const settings = mapOf(
      { source: "origin", target: "countryOfOrigin", fromParent: true },
      { source: "maker", target: "manufacturer" },
    );
    const parent = parentOf("TEE", { attributes: { origin: "Portugal", maker: "Bright" } });
    const family = { role: "variant" as const, parent };
    expect(mapProduct(variantOf("TEE-S", "TEE"), family, settings).fields).toEqual({ countryOfOrigin: "PT" });
    const own = variantOf("TEE-S", "TEE", { attributes: { origin: "China" } });
    expect(mapProduct(own, family, settings).fields).toEqual({ countryOfOrigin: "CN" });
  });

  it("is a constant even where the source is empty", () => {
    const settings = mapOf({
      source: "maker",
      target: "manufacturer",
      transform: { type: "constant", value: "Bright" },
    });
    expect(single(productOf("MUG-01"), settings).fields).toEqual({ manufacturer: "Bright" });
  });

  it("is multiplied and translated on the way", () => {
    const settings = mapOf(
      { source: "grams", target: "weight", transform: { type: "number", factor: 0.001 } },
      { source: "kind", target: "stockType2", transform: { type: "options", options: { mug: "Mugs" } } },
    );
    const { fields } = single(withAttributes({ grams: 350, kind: "mug" }), settings);
    expect(fields).toEqual({ weight: "0.35", stockType2: "Mugs" });
  });
});

describe("a finance amount", () => {
  it.each([["-987.65"], [0], ["987,65"], ["£987.65"]])("never shows in an issue: %p", (amount) => {
    const { issues } = single(withAttributes({ cost_price: amount }));
    expect(issues).toMatchObject([{ code: "INVALID_VALUE", field: "cost_price", value: null }]);
    expect(JSON.stringify(issues)).not.toContain("987");
  });

  it("never shows in a warning either", () => {
    const fieldMap = [{ source: "cost_price", target: "buyPrice", ifBad: "leaveOut" as const }];
    const { warnings } = single(
      withAttributes({ cost_price: "-987.65" }),
      settingsOf({ fieldMap, mandatoryAttributes: [] }),
    );
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).not.toContain("987");
  });
});

describe("the role in the family", () => {
  const bare = { weight: undefined, commodity_code: undefined, cost_price: undefined, sell_price: undefined };

  it("asks of a parent its description and stock types only", () => {
    const parent = { role: "parent" as const, parent: null };
    expect(mapProduct(parentOf("TEE", { attributes: bare }), parent, settingsOf()).issues).toEqual([]);
    const empty = { ...bare, description: undefined, stock_type_1: undefined, stock_type_2: undefined };
    const { issues } = mapProduct(parentOf("TEE", { attributes: empty }), parent, settingsOf());
    expect(issues.map(({ field }) => field)).toEqual(["description", "stock_type_1", "stock_type_2"]);
  });

  it("lets a parent go on with a bad weight or a mandatory attribute that no field takes", () => {
    const settings = settingsOf({ mandatoryAttributes: [...defaultMandatoryAttributes, "care_label"] });
    const mapped = mapProduct(
      parentOf("TEE", { attributes: { weight: "?" } }),
      { role: "parent", parent: null },
      settings,
    );
    expect(mapped.issues).toEqual([]);
    expect(mapped.warnings).toMatchObject([{ field: "weight" }]);
  });

  it("neither wants nor sends a variant's description under SCS, where Khaos Control composes it", () => {
    const family = { role: "variant" as const, parent: parentOf("TEE") };
    const missing = variantOf("TEE-S", "TEE", { attributes: { description: undefined } });
    expect(mapProduct(missing, family, settingsOf())).toMatchObject({ issues: [] });
    const bad = variantOf("TEE-S", "TEE", { attributes: { description: "#" } });
    expect(mapProduct(bad, family, settingsOf())).toMatchObject({ issues: [], warnings: [] });
    expect(mapProduct(variantOf("TEE-S", "TEE"), family, settingsOf()).fields).not.toHaveProperty("description");
  });

  it("wants a variant's description where variants are ordinary Stock Items", () => {
    const missing = variantOf("TEE-S", "TEE", { attributes: { description: undefined } });
    const family = { role: "variant" as const, parent: parentOf("TEE") };
    expect(mapProduct(missing, family, settingsOf({ variantStrategy: "Plain" })).issues).toMatchObject([
      { code: "MISSING_ATTRIBUTE", field: "description" },
    ]);
  });
});
