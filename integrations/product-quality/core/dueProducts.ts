import { classOf, type ExceptionClass, type ExceptionCode, exceptionEntry } from "./exceptionCodes";
import type { ExceptionRecord, PipelineState } from "./state";

const minuteMs = 60_000;

/** First and longest wait before a product is tried again, in milliseconds, by class; the wait doubles with each attempt. */
const waits: Record<ExceptionClass, { firstMs: number; longestMs: number }> = {
  deferred: { firstMs: 5 * minuteMs, longestMs: 240 * minuteMs },
  waiting: { firstMs: 30 * minuteMs, longestMs: 720 * minuteMs },
  held: { firstMs: 360 * minuteMs, longestMs: 1440 * minuteMs },
  quarantined: { firstMs: 360 * minuteMs, longestMs: 1440 * minuteMs },
};

/** Codes that an edit of *another* product can settle, so that no change of this one would ever bring it back. */
const dependsOnOthers = new Set<ExceptionCode>(["STOCK_CODE_COLLISION", "VARIANT_OPTION_DUPLICATE"]);

/** True when only a change in Plytix can help: the poll brings such a product back by itself. */
const awaitsEdit = (record: ExceptionRecord): boolean =>
  record.issues.every(([code]) => {
    const entry = exceptionEntry(code);
    return entry.class === "quarantined" && entry.owner === "merchandising" && !dependsOnOthers.has(code);
  });

/** Instant from which a kept product is tried again, in milliseconds since 1970; null when only an edit in Plytix can help. */
export const dueAt = (record: ExceptionRecord): number | null => {
  if (awaitsEdit(record)) return null;
  const { firstMs, longestMs } = waits[classOf(record.issues.map(([code]) => ({ code }))) ?? "quarantined"];
  const doublings = Math.min(record.attempts - 1, 20);
  return Date.parse(record.lastSeen) + Math.min(firstMs * 2 ** doublings, longestMs);
};

/** Time between two looks at an archived product whose stock is being sold off. */
const runningDownMs = 360 * minuteMs;

/** SKUs of kept products, and of products running down to zero, that are due at `now` (milliseconds since 1970), longest waiting first; each once. Never throws. */
export const findDueSkus = (state: PipelineState, now: number): string[] => {
  const kept = Object.entries(state.exceptions).flatMap(([sku, record]) => {
    const due = dueAt(record);
    return due === null ? [] : [{ sku, due }];
  });
  const running = Object.entries(state.runningDown)
    .filter(([sku]) => !Object.hasOwn(state.exceptions, sku))
    .map(([sku, seen]) => ({ sku, due: Date.parse(seen) + runningDownMs }));
  return [...kept, ...running]
    .filter(({ due }) => due <= now)
    .sort((left, right) => left.due - right.due)
    .map(({ sku }) => sku);
};
