import type { Clock, Random } from "../../connectors/shared/clock";
import { createTestClock, fixedRandom } from "./virtualClock";

/** One line a component logged. */
export interface LoggedLine {
  level: string;
  text: string;
}

/** The part of the platform's context that connectors use, with clock and chance in the test's hand. */
export interface TestContext {
  clock: Clock;
  random: Random;
  executionState: Record<string, unknown>;
  instanceState: Record<string, unknown>;
  crossFlowState: Record<string, unknown>;
  integrationState: Record<string, unknown>;
  logger: Record<"metric" | "trace" | "debug" | "info" | "log" | "warn" | "error", (...args: unknown[]) => void>;
  lines: LoggedLine[];
}

/** Builds a context; give `instanceState` to let polling state outlive one execution. */
export const createTestContext = (given: Partial<Omit<TestContext, "logger" | "lines">> = {}): TestContext => {
  const lines: LoggedLine[] = [];
  const at =
    (level: string) =>
    (...args: unknown[]) => {
      lines.push({ level, text: args.map(String).join(" ") });
    };
  return {
    clock: given.clock ?? createTestClock(),
    random: given.random ?? fixedRandom(),
    executionState: given.executionState ?? {},
    instanceState: given.instanceState ?? {},
    crossFlowState: given.crossFlowState ?? {},
    integrationState: given.integrationState ?? {},
    logger: {
      metric: at("metric"),
      trace: at("trace"),
      debug: at("debug"),
      info: at("info"),
      log: at("log"),
      warn: at("warn"),
      error: at("error"),
    },
    lines,
  };
};
