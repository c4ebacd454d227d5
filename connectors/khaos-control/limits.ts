/** Bounds of the web service and of this connector towards it: number, unit, source. */
export const limits = {
  /** Whole time for one call, in milliseconds. Clients in the field allow between one and ten minutes. @source KC-20 */
  callTimeoutMs: 120_000,
  /** Largest answer that is read, in bytes; a list of 100,000 Stock Items stays below. */
  answerBytes: 64 * 1024 * 1024,
  /** Largest export document after unpacking, in bytes. @source KC-69 */
  unpackedBytes: 64 * 1024 * 1024,
  /** Attempts for a read, the first included. */
  readAttempts: 4,
  /** Time after which a failed read is not tried again, in milliseconds from the start of the action. @source PR-7 */
  readBudgetMs: 9 * 60_000,
  /** Attempts for an import that certainly did not begin (no connection), the first included. */
  importAttempts: 3,
  /** Wait before an import that did not begin is tried again, in milliseconds, times the attempt. */
  importWaitMs: 2_000,
  /** Calls that may fail one after the other before the rest is left for another run. */
  failedCallsInARow: 10,
  /** Time after which no further import call starts, in milliseconds; an execution may take 15 minutes in all. @source PR-7 */
  importBudgetMs: 10 * 60_000,
  /** Levels per `ImportStockStatus` call; no bound is documented, the newer interface of the vendor takes 100. */
  levelsPerImport: 100,
  /** A date before every change, for "no filter". @source KC-11 */
  noDate: "1899-12-31T00:00:00",
} as const;
