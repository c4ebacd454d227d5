/** Limits of the platform that the runner enforces. Tests lower them; nothing raises them. */
export interface PlatformLimits {
  /** Longest execution (and, by assumption, longest batch), in milliseconds of the runner's clock. @source PR-7 */
  executionMs: number;
  /** Longest synchronous call, in milliseconds of the runner's clock. @source PR-10 */
  synchronousMs: number;
  /** Largest request to a flow, in bytes. Read as 6,000,000, the stricter meaning of 6 MB. @source PR-9 */
  requestBytes: number;
  /** Longest log line, in characters; the rest is cut off. @source PR-11 */
  logCharacters: number;
  /** Largest persisted state of all levels together, in bytes of its JSON text. @source PR-4 */
  stateBytes: number;
  /** Largest step result, in bytes of its JSON text; serialisation on the platform fails from about 128 MB. @source PR-12 */
  resultBytes: number;
  /** Most pages one run of a batched trigger may return; a ceiling of the runner, not of the platform. */
  triggerPages: number;
}

/** The documented values. */
export const platformLimits: PlatformLimits = {
  executionMs: 15 * 60_000,
  synchronousMs: 30_000,
  requestBytes: 6_000_000,
  logCharacters: 4096,
  stateBytes: 67_108_864,
  resultBytes: 128 * 1024 * 1024,
  triggerPages: 100_000,
};
