import { booleanInput, choiceInput } from "../../shared/inputs";

/** Stage to be set. */
export const stage = choiceInput({
  label: "Lifecycle",
  default: "runToZero",
  choices: [
    { label: "Run to zero", value: "runToZero" },
    { label: "Discontinue", value: "discontinue" },
    { label: "Restore", value: "restore" },
  ],
  comments:
    "Run to zero sells what is left without back-orders; Discontinue ends the item's life and keeps its history; Restore clears both.",
  placeholder: "runToZero",
  example: "discontinue",
});

/** Whether publication moves along. */
export const setPublication = booleanInput({
  label: "Set Publication",
  comments:
    "True takes discontinued items off the web and puts restored ones back; false leaves the publication on the web as it is.",
  placeholder: "true",
  example: "true",
  default: true,
});

/** Whether variants of named parents are set as well. */
export const includeVariants = booleanInput({
  label: "Include Variants",
  comments:
    "True also sets every size, colour and style variant of the parents among the codes; false sets exactly the codes named. Setting a parent changes no variant by itself.",
  placeholder: "false",
  example: "true",
  default: false,
});
