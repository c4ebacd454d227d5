import {
  codeKey,
  collisionKey,
  findStockCodeIssue,
  toStockCode,
} from "../../../../integrations/product-quality/core/stockCode";

it("keeps the spelling of a SKU and drops the space around it", () => {
  expect(toStockCode("  Mug 01\t")).toBe("Mug 01");
});

it("counts case and outer space as nothing when it looks a code up, inner space as something", () => {
  expect(codeKey(" MUG 01 ")).toBe(codeKey("mug 01"));
  expect(codeKey("MUG 01")).not.toBe(codeKey("MUG01"));
});

it("counts an accent typed as one sign or as two as the same", () => {
  expect(codeKey("caf\u00e9")).toBe(codeKey("cafe\u0301"));
  expect(collisionKey("caf\u00e9")).toBe(collisionKey("cafe\u0301"));
});

it.each([
  ["mug-01", "MUG-01"],
  ["MUG 01", "MUG01"],
  ["MUG\u00a001", "mug01"],
])("sees that %j and %j collide", (left, right) => {
  expect(collisionKey(left)).toBe(collisionKey(right));
});

it.each([
  ["MUG-01", "MUG01"],
  ["MUG-1", "MUG-01"],
])("leaves %j and %j apart", (left, right) => {
  expect(collisionKey(left)).not.toBe(collisionKey(right));
});

describe("a SKU as a Stock Code", () => {
  it.each(["MUG-01", "a", "50% OFF/ü_é.", ` ${"x".repeat(50)} `])("may be %j", (sku) => {
    expect(findStockCodeIssue(sku, 50)).toBeNull();
  });

  it.each([
    ["", "it is empty"],
    ["  ", "it is empty"],
    ["x".repeat(51), "it is longer than 50 characters"],
    ["MUG#1", "it holds the character #"],
    ["MUG,1", "it holds the character ,"],
    ["MUG\t1", "it holds a control character"],
    ["MUG\u00071", "it holds a control character"],
    ["MUG\u007f1", "it holds a control character"],
  ])("must not be %j", (sku, expected) => {
    expect(findStockCodeIssue(sku, 50)).toMatchObject({ code: "STOCK_CODE_INVALID", field: "sku", expected });
  });

  it("is as long as the client's importer allows, in characters and not in code units", () => {
    expect(findStockCodeIssue("x".repeat(31), 30)).toMatchObject({ expected: "it is longer than 30 characters" });
    expect(findStockCodeIssue("𝟘".repeat(30), 30)).toBeNull();
  });

  it("is shown in the issue at most 80 characters long", () => {
    expect(findStockCodeIssue("x".repeat(200), 50)?.value).toHaveLength(80);
  });
});
