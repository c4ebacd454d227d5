import { classOf, type ExceptionClass, type ExceptionCode, exceptionEntry } from "../exceptionCodes";
import { type OutcomeWord, outcomeWords } from "../model";
import type { ExceptionRecord, PipelineState, RunRecord, StoredIssue } from "../state";

/** One issue of one product in words a person can act on. */
export interface ReportedIssue {
  sku: string;
  stockCode: string;
  code: ExceptionCode;
  class: ExceptionClass;
  field: string | null;
  value: string | null;
  message: string;
  remedy: string;
  owner: string;
}

/** An issue that holds a product back, with its history. */
export interface ReportedException extends ReportedIssue {
  firstSeen: string;
  lastSeen: string;
  attempts: number;
}

/** Figures of one run over all its messages; `isComplete` is false while an announced message has not arrived. */
export type ReportedRun = Record<OutcomeWord, number> & {
  runId: string;
  feeder: string;
  startedAt: string;
  finishedAt: string;
  isDryRun: boolean;
  isComplete: boolean;
  read: number;
};

/** The health model behind the page, the CSV and the JSON. */
export interface Health {
  /** Instant of this statement, UTC, ISO 8601. */
  asOf: string;
  revision: number;
  managedProducts: number;
  runs: ReportedRun[];
  exceptions: ReportedException[];
  /** Products that went on without a bad optional value. */
  warnings: ReportedIssue[];
}

const toReported = (sku: string, stockCode: string, issue: StoredIssue): ReportedIssue => {
  const [code, field, value, expected] = issue;
  const entry = exceptionEntry(code);
  const facts = { field, value, expected };
  return {
    sku,
    stockCode,
    code,
    class: entry.class,
    field,
    value,
    message: entry.message(facts),
    remedy: entry.remedy(facts),
    owner: entry.owner,
  };
};

const toExceptions = (sku: string, record: ExceptionRecord): ReportedException[] =>
  record.issues.map((issue) => ({
    ...toReported(sku, record.stockCode, issue),
    class: classOf(record.issues.map(([code]) => ({ code }))) ?? "quarantined",
    firstSeen: record.firstSeen,
    lastSeen: record.lastSeen,
    attempts: record.attempts,
  }));

const toRun = (run: RunRecord): ReportedRun => {
  const { runId, feeder, startedAt, finishedAt, isDryRun, parts } = run;
  const counts = Object.values(run.byPart);
  const sums = Object.fromEntries(
    outcomeWords.map((word) => [word, counts.reduce((total, part) => total + part[word], 0)]),
  ) as Record<OutcomeWord, number>;
  const read = Object.values(sums).reduce((total, count) => total + count, 0);
  return { runId, feeder, startedAt, finishedAt, isDryRun, isComplete: counts.length === parts, read, ...sums };
};

/** Builds the health model from the state; oldest exceptions first. Never throws. */
export const toHealth = (state: PipelineState, now: string): Health => ({
  asOf: now,
  revision: state.revision,
  managedProducts: Object.keys(state.managed).length,
  runs: state.runs.map(toRun),
  exceptions: Object.entries(state.exceptions)
    .flatMap(([sku, record]) => toExceptions(sku, record))
    .sort((left, right) => left.firstSeen.localeCompare(right.firstSeen) || left.sku.localeCompare(right.sku)),
  warnings: Object.entries(state.warnings).flatMap(([sku, issues]) =>
    issues.map((issue) => toReported(sku, sku, issue)),
  ),
});
