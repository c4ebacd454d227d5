import * as input from "../../shared/inputs";
import { MAX_PAGES, PAGE_SIZE } from "../limits";

/** SKUs to look up. */
export const skus = input.listInput({
  label: "SKUs",
  required: true,
  comments: "SKUs in exactly the spelling of Plytix: a list, a JSON list, or text with one SKU per line or comma.",
  placeholder: "MUG-01, MUG-02",
  example: '["MUG-01","MUG-02"]',
});

/** Attributes to read. */
export const attributes = input.listInput({
  label: "Attributes",
  comments:
    "Labels of the attributes to read, without prefix: a list, a JSON list, or text with one label per line or comma. Labels the account does not have are reported and left out.",
  placeholder: "weight, commodity_code",
  example: '["weight","commodity_code"]',
});

/** Id of one product. */
export const productId = input.textInput({
  label: "Product ID",
  required: true,
  comments: "Id of the product, 24 hexadecimal characters.",
  placeholder: "65f0c0ffee00000000000001",
  example: "65f0c0ffee00000000000001",
});

/** Id of a parent. */
export const parentId = input.textInput({
  label: "Parent Product ID",
  required: true,
  comments: "Id of the parent whose variants are wanted, 24 hexadecimal characters.",
  placeholder: "65f0c0ffee00000000000001",
  example: "65f0c0ffee00000000000001",
});

/** Filters of a search. */
export const filters = input.jsonInput({
  label: "Filters",
  comments:
    "Conditions as JSON: the outer list means or, the inner lists mean and. User attributes are written attributes.<label>. Empty means all products.",
  placeholder: '[[{"field":"status","operator":"eq","value":"Completed"}]]',
  example: '[[{"field":"status","operator":"eq","value":"Completed"}]]',
});

/** Order of a search. */
export const order = input.textInput({
  label: "Order",
  comments:
    "Field to sort by, with a minus in front for descending order. Refused by Plytix for more than 10,000 matches; empty means no order.",
  placeholder: "-modified",
  example: "-modified",
});

/** First page of a search. */
export const page = input.numberInput({
  label: "Page",
  default: 1,
  min: 1,
  max: 1_000_000,
  comments: "Number of the first page to read, beginning with 1.",
  placeholder: "1",
  example: "1",
});

/** Rows per page of a search. */
export const pageSize = input.numberInput({
  label: "Page Size",
  default: PAGE_SIZE,
  min: 1,
  max: PAGE_SIZE,
  comments: "Products per page, 100 at most.",
  placeholder: "100",
  example: "100",
});

/** How many pages of a search. */
export const maxPages = input.numberInput({
  label: "Maximum Pages",
  default: 1,
  min: 1,
  max: MAX_PAGES,
  comments: "How many pages to read at most, each one request. The result says whether more would have followed.",
  placeholder: "1",
  example: "10",
});
