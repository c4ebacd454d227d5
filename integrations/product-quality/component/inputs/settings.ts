import { jsonInput } from "../../../../connectors/shared/inputs";

/** The settings object that *Read Message* returns. */
export const settingsInput = jsonInput({
  label: "Settings",
  comments: "Settings as the Read Message step returns them.",
  placeholder: "{}",
  example: '{"runMode":"live"}',
  required: true,
});

/** The message object that *Read Message* returns. */
export const messageInput = jsonInput({
  label: "Message",
  comments: "Message as the Read Message step returns it.",
  placeholder: "{}",
  example: '{"runId":"run-1","feeder":"Find Changed Products","part":1,"parts":1,"skus":["MUG-01"]}',
  required: true,
});
