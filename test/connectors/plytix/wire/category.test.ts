import { toCategory } from "../../../../connectors/plytix/wire/category";

it("reads a category, its place given as text", () => {
  const row = { id: "1", name: "Mugs", order: "10", n_children: 0, parents_ids: ["9"], path: ["Kitchen", "Mugs"] };
  expect(toCategory(row)).toEqual({
    id: "1",
    name: "Mugs",
    slug: null,
    order: 10,
    childCount: 0,
    parentIds: ["9"],
    path: ["Kitchen", "Mugs"],
    modified: null,
  });
});

it("needs an id", () => expect(toCategory({ name: "Mugs" })).toBeNull());
