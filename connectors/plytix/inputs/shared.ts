import { connectionInput } from "../../shared/inputs";

/** The connection every action and trigger needs. */
export const plytixConnection = connectionInput({
  label: "Connection",
  comments: "API credentials of the Plytix account.",
  placeholder: "Plytix connection",
  example: "Plytix",
});
