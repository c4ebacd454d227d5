import * as inputs from "../../../../connectors/plytix/inputs/search";
import { itExplainsItself } from "./explainsItself";

itExplainsItself(inputs);

const filters = inputs.filtersInput({ records: "mugs", fields: "name", filterExample: "[[]]" });

it("reads filters as lists of lists of terms and refuses any other form", () => {
  const terms = [
    [{ field: "name", operator: "eq", value: "x" }],
    [{ field: ["sku", "label"], operator: "text_search" }],
  ];
  expect(filters.clean(JSON.stringify(terms))).toEqual(terms);
  expect(filters.clean("")).toBeUndefined();
  expect(() => filters.clean({ field: "name" })).toThrow("Filters must be a list of lists");
});

it("names what is searched", () => expect(filters.comments).toContain("all mugs"));
