/** Names under which Plytix shows the kinds of attributes. */
const typeNames: Record<string, string> = {
  TextAttribute: "Short text",
  MultilineAttribute: "Paragraph",
  HtmlAttribute: "Rich text",
  IntAttribute: "Integer",
  DecimalAttribute: "Decimal",
  BooleanAttribute: "Boolean",
  DateAttribute: "Date",
  UrlAttribute: "URL",
  DropdownAttribute: "Dropdown",
  MultiSelectAttribute: "Multiselect",
  MediaAttribute: "Media",
  MediaGalleryAttribute: "Media gallery",
  CompletenessAttribute: "Completeness",
};

/** Shown for an attribute whose kind the account does not tell. */
const UNKNOWN = "Unknown type";

/** Name of a kind as people know it; a kind that is not known keeps its own name. Never throws. */
export const typeNameOf = (typeClass: string | null): string =>
  typeClass === null ? UNKNOWN : (typeNames[typeClass] ?? typeClass.replace(/Attribute$/, ""));
