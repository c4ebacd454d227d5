import * as input from "../../shared/inputs";
import { idInput, neededList, neededText, optionalId, optionalText } from "./forms";
import { searchInputs } from "./search";

const ID = "65f0c0ffee000000000000c1";

/** Which of the two trees. */
export const tree = input.choiceInput({
  label: "Category Tree",
  default: "product",
  choices: [
    { label: "Product categories", value: "product" },
    { label: "File categories", value: "file" },
  ],
  comments: "Whether categories of products or of files are meant.",
  placeholder: "product",
  example: "product",
});

/** Id of one category. */
export const categoryId = idInput({
  label: "Category ID",
  comments: "Id of the category, 24 hexadecimal characters.",
  placeholder: ID,
  example: ID,
});

/** Inputs of a search of categories. */
export const categorySearch = searchInputs(
  {
    records: "categories",
    fields: "name, parents_ids, n_children",
    filterExample: '[[{"field":"name","operator":"eq","value":"Mugs"}]]',
  },
  "name",
);

/** Name of a new category. */
export const categoryName = neededText({
  label: "Name",
  comments: "Name of the category.",
  placeholder: "Mugs",
  example: "Mugs",
});

/** Name to change to. */
export const newCategoryName = optionalText({
  label: "New Name",
  comments: "Name to change to. Empty leaves it as it is.",
  placeholder: "Mugs",
  example: "Mugs",
});

/** Parent of a category; absent means the top level. */
export const parentCategoryId = optionalId({
  label: "Parent Category ID",
  comments: "Id of the category above. Empty means the top level. Six levels at most.",
  placeholder: ID,
  example: ID,
});

/** Where a category moves. */
export const newParentId = optionalId({
  label: "New Parent",
  comments: "Id of the category to move it below, or root for the top level. Empty leaves it where it is.",
  placeholder: "root",
  example: "root",
});

/** Children in their order. */
export const childIds = neededList({
  label: "Child Category IDs",
  comments:
    "Ids of all categories directly below, in the order wanted: a list, a JSON list, or text with one id per line or comma. None may be missing.",
  placeholder: ID,
  example: `["${ID}"]`,
});
