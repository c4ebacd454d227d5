import type { ExceptionCode } from "./exceptionCodes";
import type { Issue, OutcomeWord } from "./model";
import { outcomeWords } from "./model";
import { nextOutage } from "./outage";
import type { ProductOutcome } from "./outcome";
import {
  type ExceptionRecord,
  keptExceptions,
  keptRuns,
  type ManagedEntry,
  type OutcomeCounts,
  type PipelineState,
  type RunRecord,
  type StoredIssue,
} from "./state";

/** What a message said about itself, as far as the state keeps it. */
export interface MessageFacts {
  runId: string;
  feeder: string;
  part: number;
  parts: number;
  isDryRun: boolean;
  /** UTC instant, ISO 8601. */
  now: string;
  /** Attempts and days after which a wait for a parent counts as expired. */
  waitLimit: { attempts: number; days: number };
  /** True when a person released the products: findings that only a person can end are ended. */
  isReleased: boolean;
  /** Codes that a person settled with this message, by SKU. */
  stockCodes: Record<string, string | null>;
}

const toStored = (issue: Issue): StoredIssue => [issue.code, issue.field, issue.value, issue.expected];

/** Counts of outcomes, every word present. */
export const countOutcomes = (outcomes: readonly { outcome: OutcomeWord }[]): OutcomeCounts => {
  const counts = Object.fromEntries(outcomeWords.map((word) => [word, 0])) as OutcomeCounts;
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
};

const dayMs = 24 * 60 * 60_000;

const waitsForParent = (issues: readonly StoredIssue[]): boolean =>
  issues.some(([code]) => code === "PARENT_MISSING" || code === "PARENT_NOT_READY");

/** Adds the expiry beside the cause once a variant has waited too long; the cause stays, and a landing parent still releases it. */
const withExpiry = (record: ExceptionRecord, { waitLimit, now }: MessageFacts): ExceptionRecord => {
  const ageMs = Date.parse(now) - Date.parse(record.firstSeen);
  const isExpired = record.attempts >= waitLimit.attempts || ageMs >= waitLimit.days * dayMs;
  return waitsForParent(record.issues) && isExpired
    ? { ...record, issues: [...record.issues, ["PARENT_WAIT_EXPIRED", null, null, null]] }
    : record;
};

const stickyCodes = new Set<ExceptionCode>(["FINANCE_FIELD_CHANGED", "SEED_NOT_APPLIED"]);

/** Findings that only a person's release ends: a later success says nothing about finance fields, which are neither compared nor written any more. */
const stickyIssues = (before: ExceptionRecord | undefined): StoredIssue[] =>
  before?.issues.filter(([code]) => stickyCodes.has(code)) ?? [];

const toRecord = (
  outcome: ProductOutcome,
  before: ExceptionRecord | undefined,
  facts: MessageFacts,
): ExceptionRecord | null => {
  const issues = outcome.issues.map(toStored);
  const sticky = facts.isReleased
    ? []
    : stickyIssues(before).filter(([code]) => !issues.some(([other]) => other === code));
  const all = [...issues, ...sticky];
  if (all.length === 0) return null;
  const record = {
    stockCode: outcome.stockCode,
    issues: all,
    firstSeen: before?.firstSeen ?? facts.now,
    lastSeen: facts.now,
    attempts: (before?.attempts ?? 0) + 1,
  };
  return withExpiry(record, facts);
};

const toEntry = ({ stockCode, sku, id, parentId }: ProductOutcome): ManagedEntry =>
  sku === stockCode ? [id, parentId] : [id, parentId, sku];

/** Each product is remembered under one code: one that was renamed in both systems leaves its former code. */
const toManaged = (
  managed: PipelineState["managed"],
  outcomes: readonly ProductOutcome[],
): PipelineState["managed"] => {
  const confirmed = outcomes.filter(({ isInErp }) => isInErp);
  const ids = new Set(confirmed.map(({ id }) => id));
  return {
    ...Object.fromEntries(Object.entries(managed).filter(([, [id]]) => !ids.has(id))),
    ...Object.fromEntries(confirmed.map((outcome) => [outcome.stockCode, toEntry(outcome)])),
  };
};

const newest = <Value extends { lastSeen: string }>(records: [string, Value][], limit: number): [string, Value][] =>
  records.length <= limit
    ? records
    : records.sort((left, right) => right[1].lastSeen.localeCompare(left[1].lastSeen)).slice(0, limit);

const applyRun = (
  runs: readonly RunRecord[],
  outcomes: readonly ProductOutcome[],
  facts: MessageFacts,
): RunRecord[] => {
  const { runId, feeder, part, parts, isDryRun, now } = facts;
  const before = runs.find((run) => run.runId === runId);
  const record: RunRecord = {
    ...(before ?? { runId, feeder, startedAt: now, parts, isDryRun }),
    finishedAt: now,
    byPart: { ...before?.byPart, [String(part)]: countOutcomes(outcomes) },
  };
  return [...runs.filter((run) => run !== before), record].slice(-keptRuns);
};

const isSettled = ({ outcome }: ProductOutcome): boolean => outcome === "written" || outcome === "unchanged";

/**
 * Folds the outcomes of one message into the state: an exception is kept while its cause lasts and cleared by the next success; in a dry run nothing counts as being in
 * the ERP. The state given is not changed. Never throws.
 */
export const applyOutcomes = (
  state: PipelineState,
  outcomes: readonly ProductOutcome[],
  facts: MessageFacts,
): PipelineState => {
  const exceptions = new Map(Object.entries(state.exceptions));
  const warnings = new Map(Object.entries(state.warnings));
  const withdrawn = new Map(Object.entries(state.withdrawn));
  const runningDown = new Map(Object.entries(state.runningDown));
  for (const outcome of outcomes) {
    const { sku } = outcome;
    const record = toRecord(outcome, exceptions.get(sku), facts);
    if (record) exceptions.set(sku, record);
    else exceptions.delete(sku);
    if (outcome.warnings.length > 0) warnings.set(sku, outcome.warnings.map(toStored));
    else warnings.delete(sku);
    if (facts.isDryRun) continue;
    if (outcome.withdrawal === "runningDown") runningDown.set(sku, facts.now);
    else if (outcome.issues.length === 0) runningDown.delete(sku);
    if (outcome.isWithdrawn) withdrawn.set(sku, facts.now);
    // For sale again: a later recall by somebody else must not look like a withdrawal of ours.
    else if (outcome.withdrawal === null && isSettled(outcome)) withdrawn.delete(sku);
  }
  return {
    version: 1,
    revision: state.revision + 1,
    exceptions: Object.fromEntries(newest([...exceptions], keptExceptions)),
    warnings: Object.fromEntries([...warnings].slice(-keptExceptions)),
    managed: facts.isDryRun ? state.managed : toManaged(state.managed, outcomes),
    withdrawn: Object.fromEntries(withdrawn),
    runningDown: Object.fromEntries(runningDown),
    accepted: { ...state.accepted, ...facts.stockCodes },
    outage: nextOutage(state.outage, outcomes, facts.now),
    runs: applyRun(state.runs, outcomes, facts),
  };
};
