import * as input from "../../shared/inputs";
import { idInput, neededList, neededText } from "./forms";
import { searchInputs } from "./search";

const ID = "65f0c0ffee000000000000f1";

/** Id of one family. */
export const familyId = idInput({
  label: "Family ID",
  comments: "Id of the product family, 24 hexadecimal characters.",
  placeholder: ID,
  example: ID,
});

/** Name of a family. */
export const familyName = neededText({
  label: "Name",
  comments: "Name of the product family.",
  placeholder: "Mugs",
  example: "Mugs",
});

/** Inputs of a search of families. */
export const familySearch = searchInputs(
  {
    records: "families",
    fields: "name, created, modified",
    filterExample: '[[{"field":"name","operator":"like","value":"Mug"}]]',
  },
  "name",
);

const labels = (texts: { label: string; level: string }) =>
  input.listInput({
    label: texts.label,
    comments: `Labels of attributes ${texts.level}: a list, a JSON list, or text with one label per line or comma. Empty means none.`,
    placeholder: "weight, colour",
    example: '["weight","colour"]',
  });

/** What a new family begins with. */
export const newFamilyAttributes = {
  attributes: labels({ label: "Attributes", level: "without a level" }),
  parentAttributes: labels({ label: "Parent Attributes", level: "kept by the parent and inherited by its variants" }),
  variantAttributes: labels({ label: "Variant Attributes", level: "kept by each variant" }),
};

const levelled = (texts: { label: string; level: string; names: string }) =>
  input.listInput({
    label: texts.label,
    comments: `Attributes that get ${texts.level}, ${texts.names}: a list, a JSON list, or text with one entry per line or comma. Empty means none.`,
    placeholder: "weight",
    example: '["weight"]',
  });

const levelInputs = (names: string) => ({
  parentLevel: levelled({ label: "Parent Level", level: "the level of the parent", names }),
  variantLevel: levelled({ label: "Variant Level", level: "the level of the variant", names }),
  noLevel: levelled({ label: "No Level", level: "no level", names }),
});

/** Levels of the attributes of the account. */
export const attributeLevels = levelInputs("by label");

/** Levels of all attributes. */
export const allAttributeLevels = levelInputs(
  "attributes of the system by label and those of the account as attributes.<label>",
);

/** Attributes to link or unlink. */
export const attributeIds = neededList({
  label: "Attribute IDs",
  comments: "Ids of the attributes: a list, a JSON list, or text with one id per line or comma.",
  placeholder: "65f0c0ffee000000000000a1",
  example: '["65f0c0ffee000000000000a1"]',
});

/** Level of linked attributes. */
export const level = input.choiceInput({
  label: "Level",
  default: "no_level",
  choices: [
    { label: "No level", value: "no_level" },
    { label: "Parent", value: "parent_level" },
    { label: "Variant", value: "variant_level" },
  ],
  comments: "Where the values are kept. Levels count only where the account inherits values automatically.",
  placeholder: "no_level",
  example: "parent_level",
});
