import { textInput } from "../../../../connectors/shared/inputs";

/** Name of the flow that takes messages. */
export const flowNameInput = textInput({
  label: "Pipeline Flow",
  comments: "Name of the flow that takes the messages.",
  placeholder: "Sync Products",
  example: "Sync Products",
  required: true,
});
