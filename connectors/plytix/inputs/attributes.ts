import * as input from "../../shared/inputs";
import { idInput, neededText, optionalCount, optionalList, optionalText } from "./forms";
import { searchInputs } from "./search";

const ID = "65f0c0ffee000000000000a1";

/** Id of one attribute. */
export const attributeId = idInput({
  label: "Attribute ID",
  comments: "Id of the attribute, 24 hexadecimal characters.",
  placeholder: ID,
  example: ID,
});

/** Inputs of a search of attributes. */
export const attributeSearch = searchInputs(
  {
    records: "attributes",
    fields: "label, name, type_class, filter_type, groups",
    filterExample: '[[{"field":"label","operator":"eq","value":"weight"}]]',
  },
  "label",
);

/** Name of a new attribute. */
export const attributeName = neededText({
  label: "Name",
  comments:
    "Display text of the attribute. The label, by which the API knows it, is made from it in lower case and never changes.",
  placeholder: "Net Weight",
  example: "Net Weight",
});

/** Name to change to. */
export const newAttributeName = optionalText({
  label: "New Name",
  comments: "Display text to change to; the label stays. Empty leaves it as it is.",
  placeholder: "Net Weight",
  example: "Net Weight",
});

const typeClasses = [
  ["Short text", "TextAttribute"],
  ["Paragraph", "MultilineAttribute"],
  ["Rich text", "HtmlAttribute"],
  ["Integer", "IntAttribute"],
  ["Decimal", "DecimalAttribute"],
  ["Yes or no", "BooleanAttribute"],
  ["Date", "DateAttribute"],
  ["Web address", "UrlAttribute"],
  ["Drop-down", "DropdownAttribute"],
  ["Multi-select", "MultiSelectAttribute"],
  ["Media", "MediaAttribute"],
  ["Media gallery", "MediaGalleryAttribute"],
  ["Completeness", "CompletenessAttribute"],
] as const;

/** Kind of a new attribute. */
export const typeClass = input.choiceInput<(typeof typeClasses)[number][1]>({
  label: "Type",
  default: "TextAttribute",
  choices: typeClasses.map(([label, value]) => ({ label, value })),
  comments: "Kind of value. It cannot be changed later.",
  placeholder: "TextAttribute",
  example: "DropdownAttribute",
});

/** The rest of an attribute; empty ones are not sent. */
export const attributeFields = {
  description: optionalText({
    label: "Description",
    comments: "Explanation for editors. Empty is not sent.",
    placeholder: "Weight without packaging",
    example: "Weight without packaging",
  }),
  options: optionalList({
    label: "Options",
    comments:
      "All options of a drop-down or multi-select, in place of those there were; 1,000 at most. A list, a JSON list, or text with one option per line or comma. Empty is not sent.",
    placeholder: "Red, Blue",
    example: '["Red","Blue"]',
  }),
  countedAttributes: optionalList({
    label: "Counted Attributes",
    comments:
      "Labels of the attributes that a completeness counts: a list, a JSON list, or text with one label per line or comma. Empty is not sent.",
    placeholder: "weight, colour",
    example: '["weight","colour"]',
  }),
};

/** Id of one attribute group. */
export const attributeGroupId = idInput({
  label: "Attribute Group ID",
  comments: "Id of the attribute group, 24 hexadecimal characters.",
  placeholder: "65f0c0ffee000000000000b1",
  example: "65f0c0ffee000000000000b1",
});

/** Inputs of a search of attribute groups. */
export const attributeGroupSearch = searchInputs(
  {
    records: "attribute groups",
    fields: "name",
    filterExample: '[[{"field":"name","operator":"eq","value":"Logistics"}]]',
  },
  "name",
);

/** Name of a new attribute group. */
export const groupName = neededText({
  label: "Name",
  comments: "Name of the attribute group.",
  placeholder: "Logistics",
  example: "Logistics",
});

/** Name to change to. */
export const newGroupName = optionalText({
  label: "New Name",
  comments: "Name to change to. Empty leaves it as it is.",
  placeholder: "Logistics",
  example: "Logistics",
});

/** The rest of an attribute group; empty ones are not sent. */
export const groupFields = {
  attributeLabels: optionalList({
    label: "Attribute Labels",
    comments:
      "Labels of all attributes of the group, in place of those there were: a list, a JSON list, or text with one label per line or comma. Empty is not sent.",
    placeholder: "weight, height",
    example: '["weight","height"]',
  }),
  position: optionalCount({
    label: "Position",
    comments: "Place among the groups as a whole number. Empty is not sent.",
    placeholder: "1",
    example: "1",
  }),
};
