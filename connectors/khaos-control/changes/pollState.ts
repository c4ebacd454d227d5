import { z } from "zod";

const pollStateSchema = z.object({
  version: z.literal(1),
  /** All changes up to this instant were delivered. */
  watermark: z.iso.datetime(),
});

/** What the trigger remembers between polls; null before the first one. */
export type PollState = z.infer<typeof pollStateSchema>;

/**
 * Reads the stored polling state. Lost, damaged, from another version, or ahead of the clock by more than `toleranceMs`: null, so that everything is listed
 * again and nothing is skipped. Never throws.
 */
export const readPollState = (stored: unknown, nowMs: number, toleranceMs: number): PollState | null => {
  const parsed = pollStateSchema.safeParse(stored);
  if (!parsed.success || Date.parse(parsed.data.watermark) > nowMs + toleranceMs) return null;
  return parsed.data;
};
