import { booleanInput, textInput } from "../../shared/inputs";

/** Code of the item that the probe makes. */
export const probeStockCode = textInput({
  label: "Stock Code to Create",
  comments:
    "Code of a throw-away Stock Item that does not exist yet. With exactly as many characters as the profile allows, it also proves the length. It is left discontinued.",
  placeholder: "ZZ-PROBE-1",
  example: "ZZ-PROBE-1",
  required: true,
});

/** Code of the family that the probe makes. */
export const probeFamilyCode = textInput({
  label: "Family Code to Create",
  comments:
    "Code of a throw-away parent with one variant, to see how variant codes are composed. No existing code may begin with it. Empty leaves variants out.",
  placeholder: "ZZ-FAMILY-1",
  example: "ZZ-FAMILY-1",
});

/** Stock type of the new item, first level. */
export const probeStockType1 = textInput({
  label: "Stock Type Level 1",
  comments: "A stock type that exists on the test system; new items need one.",
  placeholder: "Homeware",
  example: "Homeware",
  required: true,
});

/** Stock type of the new item, second level. */
export const probeStockType2 = textInput({
  label: "Stock Type Level 2",
  comments: "A stock type below that one; new items need one.",
  placeholder: "Kitchen",
  example: "Kitchen",
  required: true,
});

/** Tax code of the new item. */
export const probeTaxCode = textInput({
  label: "Tax Code",
  comments: "Tax code of the new item, 1 to 6.",
  placeholder: "1",
  example: "1",
  default: "1",
});

/** Somebody's word that this is a test system. */
export const isTestSystem = booleanInput({
  label: "Connection Leads to a Test System",
  comments:
    "True confirms that the connection leads to a test system. Nothing runs without it, and an address that looks live is refused all the same.",
  placeholder: "false",
  example: "true",
  default: false,
});
