/** Levels of a log line, least urgent first. */
export const logLevels = ["trace", "debug", "metric", "info", "warn", "error", "fatal"] as const;
/** Level of a log line. */
export type LogLevel = (typeof logLevels)[number];

/** One line of an execution's log. */
export interface LogLine {
  at: string;
  level: LogLevel;
  step: string;
  /** Cut after the limit of the platform. */
  message: string;
}

/** How an execution ended. */
export type ExecutionStatus = "COMPLETED" | "ERROR" | "POLLED_NO_CHANGES" | "SKIPPED" | "CRASHED" | "RUNNING";

/** What one step of an execution did. */
export interface StepRecord {
  name: string;
  key: string;
  /** Batch of a batched flow, from 0; `undefined` otherwise. */
  batch?: number | undefined;
  /** Tries it took; more than one only with a retrying error handler. */
  attempts: number;
  /** The returned data; `undefined` when the step failed or its results are not kept. */
  results?: unknown;
  /** Set when the step failed, ignored or not. */
  error?: string;
  startedAt: string;
  endedAt: string;
}

/** One execution of a flow. */
export interface ExecutionRecord {
  id: string;
  flow: string;
  /** `component/key` of the trigger. */
  trigger: string;
  invokeType: "WEBHOOK" | "CROSS_FLOW" | "SCHEDULED";
  /** Id of the execution that invoked this one, if any did. */
  invokedBy?: string | undefined;
  /** Which retry of a flow with `retryConfig`; 0 the first time. */
  retry: number;
  status: ExecutionStatus;
  /** Parsed request body that started it; `null` for a schedule. */
  body: unknown;
  steps: StepRecord[];
  logs: LogLine[];
  /** One line: the failed step and its message. */
  error?: string;
  startedAt: string;
  endedAt?: string;
}

/** What an alert monitor would have fired. */
export interface Alert {
  at: string;
  trigger:
    | "Execution Failed"
    | "Execution Failed, Retry Pending"
    | "Execution Overdue"
    | "Log Level Matched or Exceeded"
    | "Connection Threw an Exception";
  flow: string;
  executionId?: string;
  detail: string;
}

/** What a flow answered to a call. */
export interface FlowAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}
