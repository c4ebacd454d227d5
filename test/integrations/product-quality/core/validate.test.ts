import { validateProducts } from "../../../../integrations/product-quality/core/validate";
import { codesBySku, judge, judgeOne, parentOf, productOf, settingsOf, variantOf } from "../samples";

const plain = settingsOf({ variantStrategy: "Plain" });
const tee = parentOf("TEE");
const small = variantOf("TEE-S-RED", "TEE", { options: { size: "S", colour: "Red" } });
const medium = variantOf("TEE-M-RED", "TEE", { options: { size: "M", colour: "Red" } });

describe("the verdict", () => {
  it("is ready for a complete product, with everything its creation needs", () => {
    expect(judgeOne(productOf("MUG-01"))).toMatchObject({
      sku: "MUG-01",
      id: "id-MUG-01",
      role: "single",
      stockCode: "MUG-01",
      verdict: "ready",
      isCounted: true,
      issues: [],
      axes: null,
      fields: { stockControlled: true, taxCode: "1", buyPrice: "4.1" },
    });
  });

  it("is quarantined for a product with an issue", () => {
    const judged = judgeOne(productOf("MUG-01", { attributes: { weight: undefined } }));
    expect(judged).toMatchObject({ verdict: "quarantined", issues: [{ code: "MISSING_ATTRIBUTE", field: "weight" }] });
  });

  it.each([["Draft"], ["In review"], [null]])("is skipped for the status %p, whatever the data", (status) => {
    const judged = judgeOne(productOf("MUG#1", { status, attributes: { weight: undefined, tax_code: "9" } }));
    expect(judged).toMatchObject({ verdict: "skipped", issues: [], warnings: [] });
  });

  it("is retire for an archived product, which nobody judges for completeness", () => {
    const judged = judgeOne(
      productOf("MUG-01", { status: "Archived", attributes: { weight: undefined, tax_code: "9" } }),
    );
    expect(judged).toMatchObject({ verdict: "retire", issues: [], warnings: [] });
  });

  it("leaves a warning beside a product that goes on", () => {
    const judged = judgeOne(productOf("MUG-01", { attributes: { tax_code: "9" } }));
    expect(judged).toMatchObject({ verdict: "ready", warnings: [{ field: "tax_code" }], fields: { taxCode: "1" } });
  });

  it("counts trouble with the code together with trouble with the data", () => {
    const judged = judgeOne(productOf("MUG#1", { attributes: { weight: undefined } }));
    expect(judged.issues.map(({ code }) => code)).toEqual(["STOCK_CODE_INVALID", "MISSING_ATTRIBUTE"]);
  });

  it("holds to the stricter of the two limits for a Stock Code", () => {
    const settings = settingsOf({ stockCodeMaxLength: 40, profile: { stockCodeMaxLength: 30 } });
    expect(judgeOne(productOf("x".repeat(31)), { settings }).verdict).toBe("quarantined");
    expect(judgeOne(productOf("x".repeat(30)), { settings }).verdict).toBe("ready");
  });
});

describe("values that only a creation needs", () => {
  it("leave the buy price to finance where the client wants that", () => {
    const settings = settingsOf({ costAtCreation: "zero" });
    expect(judgeOne(productOf("MUG-01"), { settings }).fields.buyPrice).toBe("0");
  });

  it("have no buy price where there is no cost, rather than an invented one", () => {
    const settings = settingsOf({ mandatoryAttributes: [] });
    const judged = judgeOne(productOf("MUG-01", { attributes: { cost_price: undefined } }), { settings });
    expect(judged.fields).not.toHaveProperty("buyPrice");
  });

  it("keep a tax code of the product and fill in the client's default otherwise", () => {
    const settings = settingsOf({ defaultTaxCode: "4" });
    expect(judgeOne(productOf("MUG-01", { attributes: { tax_code: "2" } }), { settings }).fields.taxCode).toBe("2");
    expect(judgeOne(productOf("MUG-01"), { settings }).fields.taxCode).toBe("4");
  });

  it("make a parent an item without stock and without cost", () => {
    expect(judgeOne(tee).fields).toMatchObject({ stockControlled: false, buyPrice: "0" });
  });
});

describe("families", () => {
  it("give each variant its axes and its parent's SKU", () => {
    const [parent, first] = judge([tee, small, medium]);
    expect(parent).toMatchObject({ role: "parent", axes: null, isCounted: true });
    expect(first).toMatchObject({
      role: "variant",
      parentSku: "TEE",
      axes: [
        { heading: "Size", code: "S", description: "S" },
        { heading: "Colour", code: "RED", description: "Red" },
      ],
    });
  });

  it("judge a parent that was only looked up, without counting it", () => {
    const judged = judge([small], { parents: [tee] });
    expect(judged.map(({ sku, isCounted }) => [sku, isCounted])).toEqual([
      ["TEE-S-RED", true],
      ["TEE", false],
    ]);
  });

  it("count a parent once that is both named and looked up", () => {
    expect(judge([tee, small], { parents: [tee] }).map(({ sku, isCounted }) => [sku, isCounted])).toEqual([
      ["TEE", true],
      ["TEE-S-RED", true],
    ]);
  });

  it("leave a variant without parent, parent SKU and axes where Plytix has no such parent", () => {
    expect(judgeOne(small)).toMatchObject({ role: "variant", parentSku: null, axes: null, verdict: "ready" });
  });

  it("see a variant in a product that says so without naming its parent", () => {
    expect(judgeOne(productOf("TEE-S", { productType: "VARIANT" }))).toMatchObject({ role: "variant", parentId: null });
  });

  it("hold a variant that lacks an option of its family", () => {
    const bare = variantOf("TEE-L-RED", "TEE", { options: { size: "L" } });
    const judged = judge([tee, small, medium, bare]);
    expect(codesBySku(judged)).toMatchObject({ "TEE-L-RED": ["MISSING_ATTRIBUTE"], "TEE-S-RED": [] });
    expect(judged.find(({ sku }) => sku === "TEE-L-RED")?.issues[0]?.field).toBe("colour");
  });

  it.each([[{ value: "L" }], [[{ value: "L" }]]])("hold a variant whose option is no text: %j", (size) => {
    const odd = variantOf("TEE-L-RED", "TEE", { options: { colour: "Red" }, attributes: { size } });
    const judged = judge([tee, small, medium, odd]);
    expect(judged.find(({ sku }) => sku === "TEE-L-RED")).toMatchObject({
      axes: null,
      issues: [{ code: "INVALID_VALUE", field: "size", expected: "it has to be text" }],
    });
  });

  it("ask for no options where variants are ordinary Stock Items", () => {
    const bare = variantOf("TEE-L-RED", "TEE", { options: { size: "L" } });
    expect(codesBySku(judge([tee, small, medium, bare], { settings: plain }))["TEE-L-RED"]).toEqual([]);
  });

  it("take a value from the parent where the map says so, also from one that was only looked up", () => {
    const settings = settingsOf({
      fieldMap: [{ source: "origin", target: "countryOfOrigin", fromParent: true }],
      mandatoryAttributes: [],
    });
    const parent = parentOf("TEE", { attributes: { origin: "Portugal" } });
    const [variant] = judge([small], { parents: [parent], settings });
    expect(variant?.fields.countryOfOrigin).toBe("PT");
  });
});

describe("SKUs that are the same Stock Code", () => {
  const rivals = [productOf("MUG-01"), productOf("mug-01"), productOf("MUG -01"), productOf("CUP")];

  it("stop each other within a message, each naming the others", () => {
    const judged = judge(rivals);
    expect(codesBySku(judged)).toEqual({
      "MUG-01": ["STOCK_CODE_COLLISION"],
      "mug-01": ["STOCK_CODE_COLLISION"],
      "MUG -01": ["STOCK_CODE_COLLISION"],
      CUP: [],
    });
    expect(judged[0]?.issues[0]).toMatchObject({ field: "sku", value: "MUG-01", expected: "mug-01, MUG -01" });
  });

  it("stop against a managed SKU that is not in the message", () => {
    const [judged] = judge([productOf("mug-01")], { managed: [{ sku: "MUG-01", id: "other" }] });
    expect(judged?.issues).toMatchObject([{ code: "STOCK_CODE_COLLISION", expected: "MUG-01" }]);
  });

  it("do not stop a product that was renamed by case only", () => {
    expect(judgeOne(productOf("mug-01"), { managed: [{ sku: "MUG-01", id: "id-mug-01" }] }).verdict).toBe("ready");
  });

  it("do not stop a product that was deleted and made again under the same SKU", () => {
    expect(judgeOne(productOf("MUG-01"), { managed: [{ sku: "MUG-01", id: "old-id" }] }).verdict).toBe("ready");
  });

  it.each(["Draft", "Archived"])("leave a live product alone when the other is %s", (status) => {
    const judged = judge([productOf("MUG-01"), productOf("mug-01", { status })]);
    expect(codesBySku(judged)).toEqual({ "MUG-01": [], "mug-01": [] });
  });

  it("count a rival that is quarantined for another reason", () => {
    const judged = judge([productOf("MUG-01"), productOf("mug-01", { attributes: { weight: undefined } })]);
    expect(codesBySku(judged)).toEqual({
      "MUG-01": ["STOCK_CODE_COLLISION"],
      "mug-01": ["MISSING_ATTRIBUTE", "STOCK_CODE_COLLISION"],
    });
  });
});

describe("variants of one parent with the same options", () => {
  const options = { size: "S", colour: "Red" };

  it("leave the place to the one whose SKU spells them", () => {
    const other = variantOf("TEE-01-02", "TEE", { options });
    const judged = judge([tee, other, small, medium]);
    expect(codesBySku(judged)).toMatchObject({ "TEE-01-02": ["VARIANT_OPTION_DUPLICATE"], "TEE-S-RED": [] });
    expect(judged.find(({ sku }) => sku === "TEE-01-02")?.issues[0]).toMatchObject({
      field: "Size / Colour",
      value: "S / Red",
      expected: "TEE-01-02, TEE-S-RED",
    });
  });

  it("all stop when no SKU stands out", () => {
    const twins = ["TEE-01-02", "TEE-03-04"].map((sku) => variantOf(sku, "TEE", { options }));
    expect(codesBySku(judge([tee, ...twins, medium]))).toMatchObject({
      "TEE-01-02": ["VARIANT_OPTION_DUPLICATE"],
      "TEE-03-04": ["VARIANT_OPTION_DUPLICATE"],
    });
  });

  it("are the same whatever their case", () => {
    const twin = variantOf("TEE-01-02", "TEE", { options: { size: "s", colour: "RED" } });
    expect(codesBySku(judge([tee, small, twin]))["TEE-01-02"]).toEqual(["VARIANT_OPTION_DUPLICATE"]);
  });

  it("are no rivals under another parent, as a draft, or as ordinary Stock Items", () => {
    const other = variantOf("CAP-S-RED", "CAP", { options });
    const draft = variantOf("TEE-01-02", "TEE", { options, status: "Draft" });
    expect(codesBySku(judge([tee, parentOf("CAP"), small, other, draft]))).toMatchObject({
      "TEE-S-RED": [],
      "CAP-S-RED": [],
      "TEE-01-02": [],
    });
    const twin = variantOf("TEE-01-02", "TEE", { options });
    expect(codesBySku(judge([tee, small, twin], { settings: plain }))).toMatchObject({ "TEE-01-02": [] });
  });
});

describe("the codes that planning needs", () => {
  const codesOf = (settings = settingsOf()) => {
    const products = [productOf("MUG-01"), productOf(" mug-01"), small, medium, productOf("BAD#1")];
    const { codesToCheck, codesToRead } = validateProducts({ products, parents: [tee], managed: [], settings });
    return { codesToCheck, codesToRead };
  };

  it("are checked once each, variants and parents included, without those that are no codes", () => {
    expect(codesOf().codesToCheck.map((code) => code.toUpperCase())).toEqual([
      "MUG-01",
      "TEE-S-RED",
      "TEE-M-RED",
      "TEE",
    ]);
  });

  it("leave out what stops here or is out of scope, so that Khaos Control is not asked for it", () => {
    const products = [
      productOf("NO-WEIGHT", { attributes: { weight: undefined } }),
      productOf("DRAFT", { status: "Draft" }),
      productOf("OLD", { status: "Archived" }),
      parentOf("CAP", { attributes: { stock_type_1: undefined } }),
    ];
    const { codesToCheck } = validateProducts({ products, parents: [], managed: [], settings: settingsOf() });
    expect(codesToCheck).toEqual(["OLD", "CAP"]);
  });

  it("are read through the parent under SCS and one by one otherwise", () => {
    expect(codesOf().codesToRead.map((code) => code.toUpperCase())).toEqual(["MUG-01", "TEE"]);
    expect(codesOf(plain).codesToRead.map((code) => code.toUpperCase())).toEqual([
      "MUG-01",
      "TEE-S-RED",
      "TEE-M-RED",
      "TEE",
    ]);
  });

  it("are a variant's own where its parent is missing", () => {
    const { codesToRead } = validateProducts({ products: [small], parents: [], managed: [], settings: settingsOf() });
    expect(codesToRead).toEqual(["TEE-S-RED"]);
  });

  it("are none for no products", () => {
    expect(validateProducts({ products: [], parents: [], managed: [], settings: settingsOf() })).toEqual({
      products: [],
      codesToCheck: [],
      codesToRead: [],
    });
  });
});
