/** What a channel said when it had been processed; `null` for what it did not say. */
export interface ProcessedChannel {
  channelName: string | null;
  /** Outcome in the words of Plytix. */
  status: string | null;
  /** Whether that is a success; `null` when the word is not known. */
  succeeded: boolean | null;
  channelUrl: string | null;
  /** Where the feed can be downloaded. */
  feedUrl: string | null;
  processedProducts: number | null;
  /** True when the call says nothing about a channel or holds variables that were not replaced: it came from the test button. */
  isTest: boolean;
}

/** Names under which each value may come: those of the default body, and those of its variables. @source PX-49 */
const names = {
  channelName: ["channel_name", "channelName", "channel"],
  status: ["channel_processing_status", "channel_processing", "channelProcessingStatus", "status"],
  channelUrl: ["channel_url", "channelUrl"],
  feedUrl: ["feed_url", "feedUrl", "feed"],
  processedProducts: ["processed_products", "products", "processedProducts"],
} as const;

const VARIABLE = /^\$\w+$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A record from whatever came: JSON as value or text, a list of one, or a form. Anything else is an empty record. */
const toRecord = (body: unknown): Record<string, unknown> => {
  if (isRecord(body)) return body;
  if (Array.isArray(body)) return toRecord(body[0]);
  if (typeof body !== "string") return {};
  const parsed = parseJson(body);
  if (parsed !== undefined && parsed !== body) return toRecord(parsed);
  return body.includes("=") ? Object.fromEntries(new URLSearchParams(body.trim())) : {};
};

const toText = (value: unknown): string | null => {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value).trim();
  return text === "" || VARIABLE.test(text) ? null : text;
};

const toCount = (value: unknown): number | null => {
  const text = toText(Array.isArray(value) ? value.length : value);
  const count = text === null ? Number.NaN : Number(text);
  return Number.isInteger(count) && count >= 0 ? count : null;
};

const toSuccess = (status: string | null): boolean | null => {
  if (status === null) return null;
  if (/^(success|succe|complete|done|finish|ok|processed|live)/i.test(status)) return true;
  return /^(fail|error|cancel|abort|reject)/i.test(status) ? false : null;
};

/**
 * Reads the body of a channel's call. Its form can be edited in Plytix, so names, types and missing values are taken as they
 * come. Never throws.
 */
export const readChannelBody = (body: unknown): ProcessedChannel => {
  const record = toRecord(body);
  const given = (name: keyof typeof names): unknown => names[name].map((key) => record[key]).find((one) => one != null);
  const status = toText(given("status"));
  const channel = {
    channelName: toText(given("channelName")),
    status,
    succeeded: toSuccess(status),
    channelUrl: toText(given("channelUrl")),
    feedUrl: toText(given("feedUrl")),
    processedProducts: toCount(given("processedProducts")),
  };
  const hasVariables = Object.values(record).some((value) => typeof value === "string" && VARIABLE.test(value.trim()));
  return { ...channel, isTest: hasVariables || Object.values(channel).every((value) => value === null) };
};
