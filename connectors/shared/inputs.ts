import type { Connection } from "@prismatic-io/spectral";
import { ConnectorError } from "./errors";

/** Texts that every input must have; the types make an incomplete one impossible. */
export interface InputTexts {
  label: string;
  /** Describes the value, not the act of typing it. */
  comments: string;
  placeholder: string;
  example: string;
}

const refuse = (label: string, expected: string): never => {
  throw new ConnectorError({
    type: "badInput",
    system: "platform",
    operation: "readInputs",
    detail: `${label} ${expected}`,
  });
};

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

/** Text of a scalar, trimmed; `""` for an absent value. Objects give their JSON. Never throws. */
export const toText = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  return (typeof value === "object" ? JSON.stringify(value) : String(value)).trim();
};

const parseJson = (text: string): { ok: true; value: unknown } | { ok: false } => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
};

/**
 * List of texts from a list, a JSON list as text, or text with one entry per line or comma. Entries of a list are kept
 * exactly; entries of plain text are trimmed. Empty entries are dropped; an absent value is an empty list. Never throws.
 */
export const toTextList = (value: unknown): string[] => {
  if (Array.isArray(value)) {
    return value
      .filter((entry) => entry !== undefined && entry !== null)
      .map((entry) => (typeof entry === "string" ? entry : toText(entry)))
      .filter((entry) => entry.trim() !== "");
  }
  const text = toText(value);
  if (text.startsWith("[")) {
    const json = parseJson(text);
    if (json.ok && Array.isArray(json.value)) return toTextList(json.value);
  }
  return text
    .split(/[\n\r,]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
};

/** Connection input. `fields` are checked where the client is built. */
export const connectionInput = (texts: InputTexts) => ({ ...texts, type: "connection" as const, required: true });

/** One line of text, trimmed; `""` when absent. */
export const textInput = (texts: InputTexts & { required?: boolean; default?: string }) => ({
  ...texts,
  type: "string" as const,
  required: texts.required ?? false,
  clean: (value: unknown): string => (isBlank(value) ? (texts.default ?? "") : toText(value)),
});

/** List of texts, see {@link toTextList}. */
export const listInput = (texts: InputTexts & { required?: boolean }) => ({
  ...texts,
  type: "text" as const,
  required: texts.required ?? false,
  clean: toTextList,
});

/** Whole number within bounds; absent gives the default. @throws {ConnectorError} `badInput` outside of the bounds. */
export const numberInput = (texts: InputTexts & { default: number; min: number; max: number }) => ({
  ...texts,
  type: "string" as const,
  required: false,
  default: String(texts.default),
  clean: (value: unknown): number => {
    if (isBlank(value)) return texts.default;
    const parsed = Number(toText(value));
    const isGood = Number.isInteger(parsed) && parsed >= texts.min && parsed <= texts.max;
    return isGood ? parsed : refuse(texts.label, `must be a whole number from ${texts.min} to ${texts.max}`);
  },
});

/** Yes or no; `comments` must say what *true* means. Absent gives the default; only true, "true" and "1" are true. */
export const booleanInput = (texts: InputTexts & { default: boolean }) => ({
  ...texts,
  type: "boolean" as const,
  required: false,
  default: String(texts.default),
  clean: (value: unknown): boolean =>
    isBlank(value) ? texts.default : value === true || ["true", "1"].includes(toText(value).toLowerCase()),
});

/** One of a few values; absent gives the default. @throws {ConnectorError} `badInput` for any other value. */
export const choiceInput = <Value extends string>(
  texts: InputTexts & { default: Value; choices: readonly { label: string; value: Value }[] },
) => {
  const { choices, ...rest } = texts;
  return {
    ...rest,
    type: "string" as const,
    required: false,
    model: choices.map(({ label, value }) => ({ label, value: String(value) })),
    clean: (value: unknown): Value => {
      const text = isBlank(value) ? texts.default : toText(value);
      const found = choices.find((choice) => choice.value === text);
      return found?.value ?? refuse(texts.label, `must be one of ${choices.map((choice) => choice.value).join(", ")}`);
    },
  };
};

/** JSON given as value or text; absent gives `undefined`. The schema is applied by the user of the input. @throws {ConnectorError} `badInput` for broken JSON. */
export const jsonInput = (texts: InputTexts & { required?: boolean }) => ({
  ...texts,
  type: "code" as const,
  language: "json" as const,
  required: texts.required ?? false,
  clean: (value: unknown): unknown => {
    if (isBlank(value)) return undefined;
    if (typeof value !== "string") return value;
    const json = parseJson(value);
    return json.ok ? json.value : refuse(texts.label, "must be valid JSON");
  },
});

/** Identifies a connection inside state keys: same connection, same key. Holds no secret. */
export const connectionKeyOf = (connection: Connection): string => `${connection.key}:${connection.configVarKey}`;
