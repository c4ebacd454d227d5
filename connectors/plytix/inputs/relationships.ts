import { z } from "zod";
import * as input from "../../shared/inputs";
import type { ProductLink } from "../clientRelationships";
import { idInput, neededJson, neededList, neededText } from "./forms";
import { searchInputs } from "./search";

const ID = "65f0c0ffee000000000000e1";
const PRODUCT = "65f0c0ffee00000000000002";

/** Id of one relationship. */
export const relationshipId = idInput({
  label: "Relationship ID",
  comments: "Id of the relationship, 24 hexadecimal characters.",
  placeholder: ID,
  example: ID,
});

/** Inputs of a search of relationships. */
export const relationshipSearch = searchInputs(
  {
    records: "relationships",
    fields: "label, name, created, modified, symmetrical, id",
    filterExample: '[[{"field":"label","operator":"eq","value":"spare_parts"}]]',
  },
  "name",
);

/** Name of a relationship. */
export const relationshipName = neededText({
  label: "Name",
  comments: "Name of the relationship. The label of a new one is made from it and never changes.",
  placeholder: "Spare Parts",
  example: "Spare Parts",
});

/** Whether links count both ways. */
export const isSymmetrical = input.booleanInput({
  label: "Symmetrical",
  default: false,
  comments: "True when a link counts for both products, false when it has a direction.",
  placeholder: "false",
  example: "false",
});

const linkSchema = z
  .object({ productId: z.string().min(1), quantity: z.number().int().min(0).optional() })
  .transform(
    ({ productId, quantity }): ProductLink => ({ productId, ...(quantity === undefined ? {} : { quantity }) }),
  );

/** Products to link. */
export const links = neededJson(
  {
    label: "Related Products",
    comments:
      "Products as a JSON list of productId and, if wanted, quantity. 300 at most for one product and relationship.",
    placeholder: `[{"productId":"${PRODUCT}","quantity":1}]`,
    example: `[{"productId":"${PRODUCT}","quantity":1}]`,
  },
  { schema: z.array(linkSchema).min(1), expected: "a list of {productId, quantity}" },
);

/** One linked product. */
export const relatedProductId = idInput({
  label: "Related Product ID",
  comments: "Id of the linked product, 24 hexadecimal characters.",
  placeholder: PRODUCT,
  example: PRODUCT,
});

/** Linked products. */
export const relatedProductIds = neededList({
  label: "Related Product IDs",
  comments: "Ids of the linked products: a list, a JSON list, or text with one id per line or comma.",
  placeholder: PRODUCT,
  example: `["${PRODUCT}"]`,
});

/** Quantity of one link. */
export const quantity = input.numberInput({
  label: "Quantity",
  default: 1,
  min: 0,
  max: 1_000_000_000,
  comments: "Quantity of the link as a whole number.",
  placeholder: "1",
  example: "2",
});
