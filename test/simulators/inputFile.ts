import type { z } from "zod";

/** An input file that cannot be used. The message is one line: file, line, the rule that was broken, what to do. */
export class InputFileError extends Error {
  override readonly name = "InputFileError";

  /** Builds the message from its parts: `FILE:LINE: RULE. NEXT STEP.` */
  static at(place: { file: string; line: number; rule: string; next: string }): InputFileError {
    const tidy = (text: string) => text.replace(/\s+/g, " ").trim().replace(/\.$/, "");
    return new InputFileError(`${place.file}:${place.line}: ${tidy(place.rule)}. ${tidy(place.next)}.`);
  }
}

/** A value of an input file with the line it came from, counted from 1. */
export interface InputLine<T> {
  line: number;
  value: T;
}

/**
 * Reads JSON Lines against a schema. Blank lines and a byte order mark are skipped; an empty text gives an empty list.
 * @throws InputFileError at the first line that is not JSON or does not fit the schema; names the field by its path.
 */
export function parseJsonLines<T>(text: string, file: string, schema: z.ZodType<T>): InputLine<T>[] {
  const result: InputLine<T>[] = [];
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  for (const [index, raw] of lines.entries()) {
    if (raw.trim() === "") continue;
    const line = index + 1;
    result.push({ line, value: parseLine({ raw, line, file, schema }) });
  }
  return result;
}

function parseLine<T>(input: { raw: string; line: number; file: string; schema: z.ZodType<T> }): T {
  const { raw, line, file, schema } = input;
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    throw InputFileError.at({
      file,
      line,
      rule: "each line must be one complete JSON object",
      next: "Correct the JSON of this line",
    });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.map(String).join(".") ?? "";
  throw InputFileError.at({
    file,
    line,
    rule: `${path === "" ? "the line" : `field "${path}"`} breaks the rule: ${issue?.message ?? "does not fit"}`,
    next: path === "" ? "Correct this line" : "Correct this field",
  });
}
