import { issueSchema, toIssue, toShownValue } from "../../../../integrations/product-quality/core/model";

describe("a value as it is shown", () => {
  it.each([
    [null, null],
    [undefined, null],
    ["", ""],
    [0, "0"],
    [false, "false"],
    [["a", "b"], '["a","b"]'],
    [{ a: 1 }, '{"a":1}'],
    ["  two\n lines\t", "two lines"],
  ])("turns %p into %p", (value, shown) => {
    expect(toShownValue(value)).toBe(shown);
  });

  it("is cut to 80 characters with a mark at the end", () => {
    expect(toShownValue("x".repeat(80))).toBe("x".repeat(80));
    expect(toShownValue("x".repeat(81))).toBe(`${"x".repeat(79)}…`);
  });

  it("is never cut inside a character", () => {
    const shown = toShownValue("😀".repeat(100)) ?? "";
    expect([...shown]).toHaveLength(80);
    expect(shown).not.toMatch(/\p{Surrogate}/u);
  });
});

describe("an issue", () => {
  it("says null where there is nothing to say", () => {
    expect(toIssue("NO_VARIANTS_YET")).toEqual({ code: "NO_VARIANTS_YET", field: null, value: null, expected: null });
  });

  it("has its value shortened", () => {
    expect(toIssue("INVALID_VALUE", { field: "weight", value: "9".repeat(99) }).value).toHaveLength(80);
  });

  it("is refused when its code is not in the catalogue", () => {
    const issue = { field: null, value: null, expected: null };
    expect(issueSchema.safeParse({ ...issue, code: "PARENT_MISSING" }).success).toBe(true);
    expect(issueSchema.safeParse({ ...issue, code: "toString" }).success).toBe(false);
    expect(issueSchema.safeParse({ ...issue, code: 7 }).success).toBe(false);
  });
});
