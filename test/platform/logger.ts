import { inspect } from "node:util";
import type { LogLevel, LogLine } from "./record";

/** The logger a component finds in its context. */
export type ContextLogger = Record<
  "trace" | "debug" | "info" | "log" | "warn" | "error" | "metric" | "section" | "sectionEnd",
  (...parts: unknown[]) => void
>;

/** What a logger needs. */
export interface LoggerOptions {
  now(): number;
  step: string;
  maxCharacters: number;
  write(line: LogLine): void;
}

/** Builds the logger of one step: lines are cut after the limit; `log` counts as *info*. Never throws. @source PR-11 */
export function createLogger(options: LoggerOptions): ContextLogger {
  const at =
    (level: LogLevel) =>
    (...parts: unknown[]) => {
      const message = parts.map(toText).join(" ").slice(0, options.maxCharacters);
      options.write({ at: new Date(options.now()).toISOString(), level, step: options.step, message });
    };
  return {
    trace: at("trace"),
    debug: at("debug"),
    info: at("info"),
    log: at("info"),
    warn: at("warn"),
    error: at("error"),
    metric: at("metric"),
    section: at("trace"),
    sectionEnd: at("trace"),
  };
}

function toText(part: unknown): string {
  return typeof part === "string" ? part : inspect(part, { depth: 6, breakLength: Number.POSITIVE_INFINITY });
}
