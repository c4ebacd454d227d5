import * as window from "../../../../connectors/plytix/changes/window";
import { type Product, toProduct } from "../../../../connectors/plytix/wire/product";

const at = (id: string, modified: string | null): Product => {
  const product = toProduct({ id, sku: id, modified });
  if (product === null) throw new Error("not a product");
  return product;
};
const T = (time: string) => `2026-03-02T${time}.000Z`;
const span = { lowerBound: Date.parse(T("08:00:00")), end: Date.parse(T("08:10:00")) };

describe("the window of a poll", () => {
  it("filters by the day of its lower bound, or by the instant where that is set", () => {
    expect(window.buildChangeFilters(span, "date")).toEqual([
      [{ field: "modified", operator: "gte", value: "2026-03-02" }],
    ]);
    expect(window.buildChangeFilters(span, "instant")[0]?.[0]?.value).toBe(T("08:00:00"));
    expect(window.buildChangeFilters({ lowerBound: null, end: 0 }, "date")).toEqual([]);
  });

  it("filters by days where it is read day by day, whatever the granularity", () => {
    const from = { field: "modified", operator: "gte", value: "2026-03-01" };
    const until = { field: "modified", operator: "lt", value: "2026-03-02" };
    expect(window.buildChangeFilters(span, "instant", { from: "2026-03-01", to: "2026-03-02" })).toEqual([
      [from, until],
    ]);
    expect(window.buildChangeFilters(span, "date", { from: "2026-03-01", to: null })).toEqual([[from]]);
  });

  it.each<[string | null, boolean]>([
    [T("07:59:59"), false],
    [T("08:00:00"), true],
    [T("08:10:00"), true],
    [T("08:10:01"), false],
    [null, true],
  ])("holds a change at %s: %s", (modified, isIn) => expect(window.isInWindow(at("a", modified), span)).toBe(isIn));

  it("without lower bound holds everything", () => {
    expect(window.isInWindow(at("a", T("09:00:00")), { lowerBound: null, end: 0 })).toBe(true);
  });

  it("ends a listing at the first page whose last row is older", () => {
    const rows = [at("a", T("08:05:00")), at("b", T("07:00:00")), at("c", null)];
    expect(window.isBelowWindow(rows, span)).toBe(true);
    expect(window.isBelowWindow(rows.slice(0, 1), span)).toBe(false);
    expect(window.isBelowWindow([], span)).toBe(false);
    expect(window.isBelowWindow(rows, { lowerBound: null, end: 0 })).toBe(false);
  });

  it("notices when the order asked for was ignored", () => {
    const [newer, older] = [at("a", T("08:05:00")), at("b", T("08:04:00"))];
    expect(window.isNewestFirst([newer, newer, at("x", null), older])).toBe(true);
    expect(window.isNewestFirst([older, newer])).toBe(false);
  });
});

describe("what was delivered", () => {
  it("is a version of a product, not the product", () => {
    const delivered = window.deliveredById({ [T("08:00:00")]: ["a", "b"], [T("08:01:00")]: ["a"], unknown: ["c"] });
    expect(window.wasDelivered(at("a", T("08:01:00")), delivered)).toBe(true);
    expect(window.wasDelivered(at("a", T("08:00:00")), delivered)).toBe(false);
    expect(window.wasDelivered(at("b", T("08:00:00")), delivered)).toBe(true);
    expect(window.wasDelivered(at("c", null), delivered)).toBe(true);
    expect(window.wasDelivered(at("d", null), delivered)).toBe(false);
  });

  it("is remembered as long as a later poll can see it", () => {
    const before = window.deliveredById({ [T("07:00:00")]: ["old"], [T("08:00:00")]: ["a"], unknown: ["c"] });
    const rows = [at("a", T("08:06:00")), at("n", T("08:05:00"))];
    expect(window.rememberDelivered(before, rows, Date.parse(T("08:05:00")))).toEqual({
      [T("08:06:00")]: ["a"],
      [T("08:05:00")]: ["n"],
      unknown: ["c"],
    });
    expect(Object.keys(window.rememberDelivered(before, rows, null))).toHaveLength(4);
  });
});

it.each<[number | null, number | null, number]>([
  [300, 300, 0],
  [300, 301, 0],
  [300, 299, 1],
  [300, 199, 2],
  [null, 5, 0],
  [5, null, 0],
])("goes back when the count fell from %s to %s: %i pages", (before, now, expected) => {
  expect(window.pagesToGoBack(before, now, 100)).toBe(expected);
});
