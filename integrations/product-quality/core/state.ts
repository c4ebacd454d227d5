import { z } from "zod";
import { exceptionCodes } from "./exceptionCodes";
import { outcomeWords } from "./model";

const exceptionCode = z.enum(
  Object.keys(exceptionCodes) as [keyof typeof exceptionCodes, ...(keyof typeof exceptionCodes)[]],
);
const storedIssue = z.tuple([exceptionCode, z.string().nullable(), z.string().nullable(), z.string().nullable()]);
/** An issue as it is kept: code, field, value seen, expected. Texts are derived from the code table and never stored. */
export type StoredIssue = z.infer<typeof storedIssue>;

const exceptionRecord = z.object({
  stockCode: z.string(),
  issues: z.array(storedIssue).min(1),
  /** UTC instants, ISO 8601. */
  firstSeen: z.string(),
  lastSeen: z.string(),
  attempts: z.number().int().min(1),
});
/** What is kept about one SKU that needs attention; never without an issue. */
export type ExceptionRecord = z.infer<typeof exceptionRecord>;

const counts = z.object(
  Object.fromEntries(outcomeWords.map((word) => [word, z.number().int()])) as Record<
    (typeof outcomeWords)[number],
    z.ZodNumber
  >,
);
/** How many products ended in each word of the conservation sum; zero where none did. */
export type OutcomeCounts = z.infer<typeof counts>;

const runRecord = z.object({
  runId: z.string(),
  feeder: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  /** Messages that the feeder announced. */
  parts: z.number().int().min(1),
  isDryRun: z.boolean(),
  /** Counts by part number, so that a part delivered twice counts once. */
  byPart: z.record(z.string(), counts),
});
/** What is kept about one feeder cycle. It is incomplete while `byPart` has fewer entries than `parts`. */
export type RunRecord = z.infer<typeof runRecord>;

/** What is remembered about a confirmed product, below its Stock Code. */
export type ManagedEntry = [id: string, parentId: string | null, sku?: string];

/** The shared state: written by the pipeline only, read by every flow. */
export const pipelineStateSchema = z.object({
  version: z.literal(1),
  /** Grows with each write; going backwards means two writers. */
  revision: z.number().int().min(0),
  exceptions: z.record(z.string(), exceptionRecord),
  /** Bad optional values that were left out of products that went on, by SKU. */
  warnings: z.record(z.string(), z.array(storedIssue).min(1)),
  /** Stock Code → Plytix id, parent id (null for none) and, where it is not the code itself, SKU of products whose Stock Item the sync has confirmed. */
  // Written by us alone and by far the largest part, so only its form is looked at: a full check of 50,000 entries in each message would cost more than the judgement.
  managed: z.custom<Record<string, ManagedEntry>>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  ),
  /** SKUs that the sync withdrew, with the instant. */
  withdrawn: z.record(z.string(), z.string()),
  /** SKUs of archived products whose stock is being sold off, with the instant of the last look. */
  runningDown: z.record(z.string(), z.string()),
  /** Codes that a person settled, by SKU: the Stock Code that is the same item, or null for "a new item, none of the similar ones". */
  accepted: z.record(z.string(), z.string().nullable()),
  /** While Khaos Control does not answer: since when, until when nobody calls it, and how often it was tried. UTC instants, ISO 8601. */
  outage: z.object({ since: z.string(), until: z.string(), attempts: z.number().int().min(1) }).nullable(),
  /** The last 30 runs, oldest first. */
  runs: z.array(runRecord),
});
/** A checked shared state, see {@link pipelineStateSchema}. */
export type PipelineState = z.infer<typeof pipelineStateSchema>;

/** Key of the shared state below which the pipeline keeps everything. */
export const stateKey = "productSync";

/** Runs that are remembered. */
export const keptRuns = 30;
/** Exceptions that are remembered in full. */
export const keptExceptions = 10_000;

/** The state of an instance that has never run. */
export const emptyState = (): PipelineState => ({
  version: 1,
  revision: 0,
  exceptions: {},
  warnings: {},
  managed: {},
  withdrawn: {},
  runningDown: {},
  accepted: {},
  outage: null,
  runs: [],
});

/** Reads a stored state. Unknown or damaged state gives an empty one and `isDamaged`, so that everything is checked again and nothing is skipped. Never throws. */
export const readState = (stored: unknown): { state: PipelineState; isDamaged: boolean } => {
  if (stored === undefined || stored === null) return { state: emptyState(), isDamaged: false };
  const parsed = pipelineStateSchema.safeParse(stored);
  return parsed.success ? { state: parsed.data, isDamaged: false } : { state: emptyState(), isDamaged: true };
};
