import { type Command, CommanderError, InvalidArgumentError } from "commander";
import { UsageError } from "./usageError";

/** A parser for whole numbers from `min` to `max`; anything else is refused with the range. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };
}

/**
 * Lets a command read its arguments. `--help` prints the help and gives `undefined`.
 * @throws UsageError with one line for an unknown option, a missing or bad value, or a word too many.
 */
export function parseArguments(command: Command, argv: readonly string[]): Record<string, unknown> | undefined {
  command
    .exitOverride()
    .allowExcessArguments(false)
    .configureOutput({ writeErr: () => undefined });
  try {
    command.parse([...argv], { from: "user" });
    return command.opts();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw new UsageError(
      `${error.message
        .replace(/^error: /, "")
        .replace(/\s*\n\s*/g, " ")
        .replace(/\.$/, "")}. Try --help.`,
    );
  }
}
