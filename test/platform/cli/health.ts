import { z } from "zod";
import type { Runner } from "../runner";

const issueSchema = z.looseObject({
  sku: z.string(),
  stockCode: z.string(),
  code: z.string(),
  class: z.string().default(""),
  field: z.string().nullable().default(null),
  value: z.string().nullable().default(null),
  message: z.string(),
  remedy: z.string().default(""),
  owner: z.string(),
});

const healthSchema = z.looseObject({
  exceptions: z.array(issueSchema),
  warnings: z.array(issueSchema).default([]),
});

/** One issue of one product as *Sync Health* words it. */
export type HealthIssue = Pick<
  z.infer<typeof issueSchema>,
  "sku" | "stockCode" | "code" | "class" | "field" | "value" | "message" | "remedy" | "owner"
>;

/** What *Sync Health* says at the end of a run. */
export interface HealthAnswer {
  /** Issues that hold products back. */
  exceptions: HealthIssue[];
  /** Issues of products that went on. */
  warnings: HealthIssue[];
  /** The health page, when the flow serves one. */
  html: string | undefined;
}

const flow = "Sync Health";

/**
 * Asks *Sync Health*, first for JSON, then for its page.
 * @param key page key of the demo instance; sent whether or not the flow wants one.
 * @throws Error when the flow answers anything but a health report.
 */
export async function readHealth(runner: Runner, key: string): Promise<HealthAnswer> {
  if (!runner.hasFlow(flow)) return { exceptions: [], warnings: [], html: undefined };
  const answer = await runner.call(flow, { query: { format: "json", key } });
  if (answer.status !== 200) throw new Error(`${flow} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
  const health = healthSchema.parse(JSON.parse(answer.text));
  const page = await runner.call(flow, { query: { key } });
  const isHtml = page.status === 200 && (page.headers["content-type"] ?? "").startsWith("text/html");
  return {
    exceptions: health.exceptions.map(toIssue),
    warnings: health.warnings.map(toIssue),
    html: isHtml ? page.text : undefined,
  };
}

function toIssue(issue: z.infer<typeof issueSchema>): HealthIssue {
  const { sku, stockCode, code, field, value, message, remedy, owner } = issue;
  return { sku, stockCode, code, class: issue.class, field, value, message, remedy, owner };
}
