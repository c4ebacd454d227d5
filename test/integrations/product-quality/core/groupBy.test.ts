import { groupBy } from "../../../../integrations/product-quality/core/groupBy";

it("groups in order of first appearance and keeps the order within a group", () => {
  const groups = groupBy(["b1", "a1", "b2", "a2"], (item) => item.charAt(0));
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1", "a2"]],
  ]);
});

it("leaves out what has no key", () => {
  expect([...groupBy([1, 2, 3], (item) => (item === 2 ? null : "odd"))]).toEqual([["odd", [1, 3]]]);
});

it("gives nothing for nothing", () => {
  expect(groupBy([], String).size).toBe(0);
});
