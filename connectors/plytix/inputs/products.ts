import { z } from "zod";
import * as input from "../../shared/inputs";
import { formedJson, idInput, neededText, optionalId, optionalList, optionalText } from "./forms";
import { searchInputs } from "./search";

const ID = "65f0c0ffee00000000000001";

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

/** Attributes a search reads. */
export const searchedAttributes = input.listInput({
  label: "Attributes",
  comments:
    "Labels of the attributes to read, without prefix: a list, a JSON list, or text with one label per line or comma. A label the account does not have is refused. Empty means none.",
  placeholder: "weight, commodity_code",
  example: '["weight","commodity_code"]',
});

/** Id of one product. */
export const productId = idInput({
  label: "Product ID",
  comments: "Id of the product, 24 hexadecimal characters.",
  placeholder: ID,
  example: ID,
});

/** Inputs of a product search. */
export const productSearch = {
  ...searchInputs(
    {
      records: "products",
      fields:
        "sku, label, gtin, status, created, modified, categories and so on; attributes of the account are written attributes.<label>",
      filterExample: '[[{"field":"status","operator":"eq","value":"Completed"}]]',
    },
    "-modified",
  ),
  relationshipFilters: formedJson(
    {
      label: "Relationship Filters",
      comments:
        "Conditions on linked products as JSON, for one relationship: a list of lists of relationship_id, operator (exists or !exists) and product_ids. Empty means none.",
      placeholder: '[[{"relationship_id":"65f0c0ffee00000000000001","operator":"exists"}]]',
      example: '[[{"relationship_id":"65f0c0ffee00000000000001","operator":"exists"}]]',
    },
    { schema: z.array(z.array(z.record(z.string(), z.unknown()))), expected: "a list of lists of conditions" },
  ),
};

const STATUSES = [
  { label: "Leave to the system", value: "" },
  { label: "Draft", value: "Draft" },
  { label: "Completed", value: "Completed" },
  { label: "Archived", value: "Archived" },
] as const;

/** SKU of a product to be made. */
export const sku = neededText({
  label: "SKU",
  comments: "SKU of the product, unique in the account, 100 characters at most.",
  placeholder: "MUG-01",
  example: "MUG-01",
});

/** SKU to change to. */
export const newSku = optionalText({
  label: "New SKU",
  comments: "SKU to change to. Empty leaves the SKU as it is.",
  placeholder: "MUG-02",
  example: "MUG-02",
});

/** Fields that creating and updating have in common; empty ones are not sent. */
export const productFields = {
  label: optionalText({
    label: "Label",
    comments: "Display name of the product. Empty is not sent.",
    placeholder: "Enamel Mug",
    example: "Enamel Mug",
  }),
  gtin: optionalText({
    label: "GTIN",
    comments: "Trade item number of 8 to 14 digits, unique in the account. Empty is not sent.",
    placeholder: "5012345678900",
    example: "5012345678900",
  }),
  status: input.choiceInput<(typeof STATUSES)[number]["value"]>({
    label: "Status",
    default: "",
    choices: STATUSES,
    comments: "Status of the product. Left to the system, a new product is a draft and an existing one stays as it is.",
    placeholder: "Draft",
    example: "Completed",
  }),
  attributeValues: formedJson(
    {
      label: "Attribute Values",
      comments:
        "Values by attribute label as a JSON object. Labels that are not named stay as they are; null clears one. Dates are written YYYY-MM-DD, options exactly as they are defined.",
      placeholder: '{"colour":"Red","weight":0.35}',
      example: '{"colour":"Red","weight":0.35}',
    },
    { schema: z.record(z.string(), z.unknown()), expected: "a JSON object" },
  ),
  categoryIds: optionalList({
    label: "Category IDs",
    comments:
      "Ids of the categories of the product, in place of those there were: a list, a JSON list, or text with one id per line or comma. Empty is not sent.",
    placeholder: ID,
    example: `["${ID}"]`,
  }),
  assetIds: optionalList({
    label: "Asset IDs",
    comments:
      "Ids of the assets of the product, in place of those there were: a list, a JSON list, or text with one id per line or comma. Empty is not sent.",
    placeholder: ID,
    example: `["${ID}"]`,
  }),
  thumbnailId: optionalId({
    label: "Thumbnail Asset ID",
    comments: "Id of the asset that is the thumbnail. Empty is not sent.",
    placeholder: ID,
    example: ID,
  }),
};

const CLEARABLE = ["label", "gtin", "thumbnail"] as const;

/** Fields to empty. */
export const clearedFields = formedJson(
  {
    label: "Fields to Clear",
    comments:
      "Fields to empty as a JSON list of label, gtin and thumbnail. Attributes are cleared by null as their value.",
    placeholder: '["gtin"]',
    example: '["gtin"]',
  },
  { schema: z.array(z.enum(CLEARABLE)), expected: `a list of ${CLEARABLE.join(", ")}` },
);
