import * as input from "../../shared/inputs";

/** Overlap of two polls. */
export const overlapMinutes = input.numberInput({
  label: "Overlap in Minutes",
  default: 5,
  min: 0,
  max: 1440,
  comments:
    "How far before the end of the previous poll changes are looked for again, for differing clocks and late commits. Products delivered already are not delivered twice.",
  placeholder: "5",
  example: "5",
});

/** Time one poll may take. */
export const timeBudgetMinutes = input.numberInput({
  label: "Time Budget in Minutes",
  default: 8,
  min: 1,
  max: 11,
  comments: "How long one poll may list changes. When it runs out, the next poll goes on at the same place.",
  placeholder: "8",
  example: "8",
});

/** Precision of the filter. */
export const filterGranularity = input.choiceInput({
  label: "Filter Granularity",
  default: "date",
  choices: [
    { label: "Date (documented)", value: "date" },
    { label: "Date and time", value: "instant" },
  ],
  comments:
    "Precision of the value in the filter on the date of change. Only dates are documented; date and time saves requests where the account honours it. Exact comparison happens afterwards either way.",
  placeholder: "date",
  example: "date",
});

/** Writers whose changes are left out. */
export const skipChangesBy = input.listInput({
  label: "Skip Changes By",
  comments:
    "Names of API credentials, in exactly the spelling of Plytix, whose changes are left out, such as that of the flow's own writes: a list, a JSON list, or text with one name per line or comma. A change counts as theirs when they wrote the product last. The first poll leaves out nothing. Empty means none.",
  placeholder: "ERP Sync",
  example: "ERP Sync",
});
