import { InputFileError } from "../../simulators/inputFile";

/** Something the person at the keyboard can put right; the message is one clear line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The one line that tells a person what to put right, or `undefined` when the error is no input error. */
export function inputLineOf(error: unknown): string | undefined {
  if (!(error instanceof UsageError) && !(error instanceof InputFileError)) return undefined;
  return error.message.replace(/\s*\n\s*/g, " ");
}

/**
 * Ends a command: an input error is one line on stderr and exit code 2; anything else its message and exit code 1.
 * Neither shows a stack trace.
 */
export function failWith(error: unknown): void {
  const line = inputLineOf(error);
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${line ?? message}\n`);
  process.exitCode = line === undefined ? 1 : 2;
}
