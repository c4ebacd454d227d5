import { z } from "zod";
import * as input from "../../shared/inputs";
import { MAX_PAGES, PAGE_SIZE } from "../limits";
import type { FilterTerm } from "../wire/answers";
import { formedJson } from "./forms";

const filterSchema: z.ZodType<FilterTerm[][]> = z.array(
  z.array(
    z.object({
      field: z.union([z.string(), z.array(z.string())]),
      operator: z.string(),
      value: z.unknown().optional(),
    }),
  ),
);

/** What is searched, for the texts of the inputs. */
export interface SearchSubject {
  /** Plural, in lower case. */
  records: string;
  /** Which fields may stand in a filter. */
  fields: string;
  /** JSON of an example. */
  filterExample: string;
}

/** Filters of a search; `undefined` means all records. @source PX-16 */
export const filtersInput = ({ records, fields, filterExample }: SearchSubject) =>
  formedJson(
    {
      label: "Filters",
      comments: `Conditions as JSON: the outer list means or, the inner lists mean and. Fields: ${fields}. Empty means all ${records}.`,
      placeholder: filterExample,
      example: filterExample,
    },
    { schema: filterSchema, expected: "a list of lists of {field, operator, value}" },
  );

/** Order of a search; `""` means none. */
export const orderInput = (orderExample: string) =>
  input.textInput({
    label: "Order",
    comments:
      "Field to sort by, with a minus in front for descending order. Products and assets are refused in order when more than 10,000 match; empty means no order.",
    placeholder: orderExample,
    example: orderExample,
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
  comments: "Records per page, 100 at most.",
  placeholder: "100",
  example: "100",
});

/** How many pages of a search. */
export const maxPages = input.numberInput({
  label: "Maximum Pages",
  default: 1,
  min: 1,
  max: MAX_PAGES,
  comments:
    "How many pages to read at most, each one request; 2000 is the ceiling and means everything for nearly every account. The next page in the result is empty when everything was read.",
  placeholder: "1",
  example: "10",
});

/** The inputs of a search. */
export const searchInputs = (subject: SearchSubject, orderExample: string) => ({
  filters: filtersInput(subject),
  order: orderInput(orderExample),
  page,
  pageSize,
  maxPages,
});
