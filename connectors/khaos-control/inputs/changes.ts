import { ConnectorError } from "../../shared/errors";
import { choiceInput, numberInput, textInput } from "../../shared/inputs";

/** Overlap of two polls. */
export const overlapMinutes = numberInput({
  label: "Overlap in Minutes",
  default: 5,
  min: 0,
  max: 1440,
  comments:
    "How far before the end of the previous poll changes are looked for again. Must be longer than the clock of the ERP's server may be behind. Codes in the overlap are named again.",
  placeholder: "5",
  example: "5",
});

/** Instant from which changes count. */
export const since = textInput({
  label: "Changed Since",
  comments:
    "Date and time with zone (ISO 8601) from which on changes are listed; converted to local UK time, which is what the ERP compares. Empty lists all Stock Codes.",
  placeholder: "2026-03-02T08:00:00Z",
  example: "2026-03-02T08:00:00Z",
});

/** Which date counts as a change. */
export const dateKind = choiceInput({
  label: "Kind of Change",
  default: "revision",
  choices: [
    { label: "Revision of the record", value: "revision" },
    { label: "Movement of stock", value: "movement" },
  ],
  comments: "Which of the ERP's dates counts: the record's revision, or the last movement of its stock.",
  placeholder: "revision",
  example: "revision",
});

const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i;

/** The instant in milliseconds since 1970, or null for an empty text. @throws ConnectorError `badInput` for a text that is no date and time with a zone. */
export const parseSince = (text: string): number | null => {
  if (text === "") return null;
  const parsed = instant.test(text) ? Date.parse(text.replace(" ", "T")) : Number.NaN;
  if (!Number.isNaN(parsed)) return parsed;
  throw new ConnectorError({
    type: "badInput",
    system: "khaos-control",
    operation: "readInputs",
    detail: "Changed Since must be a date and time with its zone, such as 2026-03-02T08:00:00Z",
  });
};
