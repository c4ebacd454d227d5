import { idInput, neededList } from "./forms";

const ID = "65f0c0ffee00000000000001";

/** Id of a parent. */
export const parentId = idInput({
  label: "Parent Product ID",
  comments: "Id of the parent of the variants, 24 hexadecimal characters.",
  placeholder: ID,
  example: ID,
});

/** Id of one variant. */
export const variantId = idInput({
  label: "Variant Product ID",
  comments: "Id of the product that is, or becomes, the variant, 24 hexadecimal characters.",
  placeholder: "65f0c0ffee00000000000002",
  example: "65f0c0ffee00000000000002",
});

/** Variants to be brought back in line. */
export const variantIds = neededList({
  label: "Variant Product IDs",
  comments:
    "Ids of the variants that follow their parent again: a list, a JSON list, or text with one id per line or comma.",
  placeholder: "65f0c0ffee00000000000002",
  example: '["65f0c0ffee00000000000002"]',
});

/** Attributes to be brought back in line. */
export const resyncLabels = neededList({
  label: "Attribute Labels",
  comments:
    "Labels of the attributes in which the variants follow their parent again; the family must have them at the level of the parent. A list, a JSON list, or text with one label per line or comma.",
  placeholder: "brand",
  example: '["brand"]',
});
