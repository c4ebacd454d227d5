import { textInput } from "../../shared/inputs";

/** Narrows a long list. */
export const contains = textInput({
  label: "Contains",
  comments: "Text that the entries must contain, in name or key. Upper and lower case are the same. Empty lists all.",
  placeholder: "colour",
  example: "colour",
});
