import type { z } from "zod";
import { ConnectorError } from "../../shared/errors";
import * as input from "../../shared/inputs";

const refuse = (label: string, expected: string): never => {
  throw new ConnectorError({
    type: "badInput",
    system: "plytix",
    operation: "readInputs",
    detail: `${label} ${expected}`,
  });
};

/** Ids become parts of a path, so nothing that could change the path is taken for one. @source PX-9 */
const ID = /^[A-Za-z0-9_-]{1,64}$/;

const readId = (label: string, value: unknown): string => {
  const id = input.toText(value);
  return ID.test(id) ? id : refuse(label, "must be an id: letters and digits only");
};

/** Text that must be there. @throws {ConnectorError} `badInput` when it is not. */
export const neededText = (texts: input.InputTexts) => ({
  ...input.textInput({ ...texts, required: true }),
  clean: (value: unknown): string => input.toText(value) || refuse(texts.label, "must not be empty"),
});

/** Text that may be absent; `undefined` then. */
export const optionalText = (texts: input.InputTexts) => ({
  ...input.textInput(texts),
  clean: (value: unknown): string | undefined => input.toText(value) || undefined,
});

/** Id of one record. @throws {ConnectorError} `badInput` when it is absent or no id. */
export const idInput = (texts: input.InputTexts) => ({
  ...input.textInput({ ...texts, required: true }),
  clean: (value: unknown): string => readId(texts.label, value),
});

/** Id of a record that may be absent; `undefined` then. @throws {ConnectorError} `badInput` when it is no id. */
export const optionalId = (texts: input.InputTexts) => ({
  ...input.textInput(texts),
  clean: (value: unknown): string | undefined => (input.toText(value) === "" ? undefined : readId(texts.label, value)),
});

/** List of which at least one entry must be there. @throws {ConnectorError} `badInput` for an empty one. */
export const neededList = (texts: input.InputTexts) => ({
  ...input.listInput({ ...texts, required: true }),
  clean: (value: unknown): string[] => {
    const list = input.toTextList(value);
    return list.length > 0 ? list : refuse(texts.label, "must have at least one entry");
  },
});

/** List that may be absent; `undefined` when it is or has no entries. */
export const optionalList = (texts: input.InputTexts) => ({
  ...input.listInput(texts),
  clean: (value: unknown): string[] | undefined => {
    const list = input.toTextList(value);
    return list.length > 0 ? list : undefined;
  },
});

/** Yes, no, or neither: `undefined`, which leaves things as they are. @throws {ConnectorError} `badInput` for anything else. */
export const optionalFlag = (texts: input.InputTexts & { yes: string; no: string }) => {
  const { yes, no, ...rest } = texts;
  const choice = input.choiceInput<"" | "true" | "false">({
    ...rest,
    default: "",
    choices: [
      { label: "Leave as it is", value: "" },
      { label: yes, value: "true" },
      { label: no, value: "false" },
    ],
  });
  return {
    ...choice,
    clean: (value: unknown): boolean | undefined => {
      const chosen = choice.clean(value);
      return chosen === "" ? undefined : chosen === "true";
    },
  };
};

/** Whole number of nought or more that may be absent; `undefined` then. @throws {ConnectorError} `badInput` for anything else. */
export const optionalCount = (texts: input.InputTexts) => ({
  ...input.textInput(texts),
  clean: (value: unknown): number | undefined => {
    const text = input.toText(value);
    if (text === "") return undefined;
    return /^\d{1,9}$/.test(text) ? Number(text) : refuse(texts.label, "must be a whole number of 0 or more");
  },
});

/** What {@link formedJson} checks. */
export interface JsonForm<Value> {
  schema: z.ZodType<Value>;
  /** Says in words what is expected, after *must be*. */
  expected: string;
}

/** JSON of a known form that may be absent; `undefined` then. @throws {ConnectorError} `badInput` for any other form. */
export const formedJson = <Value>(texts: input.InputTexts, { schema, expected }: JsonForm<Value>) => {
  const json = input.jsonInput(texts);
  return {
    ...json,
    clean: (value: unknown): Value | undefined => {
      const given = json.clean(value);
      if (given === undefined) return undefined;
      const parsed = schema.safeParse(given);
      return parsed.success ? parsed.data : refuse(texts.label, `must be ${expected}`);
    },
  };
};

/** As {@link formedJson}, but it must be there. */
export const neededJson = <Value>(texts: input.InputTexts, form: JsonForm<Value>) => {
  const json = formedJson(texts, form);
  return {
    ...json,
    required: true,
    clean: (value: unknown): Value => {
      const given = json.clean(value);
      return given === undefined ? refuse(texts.label, "must not be empty") : given;
    },
  };
};

/**
 * A change must change something.
 * @throws {ConnectorError} `badInput` when every field is `undefined`.
 */
export const requireChange = (operation: string, change: object): void => {
  if (Object.values(change).some((value) => value !== undefined)) return;
  throw new ConnectorError({ type: "badInput", system: "plytix", operation, detail: "nothing to change was given" });
};
