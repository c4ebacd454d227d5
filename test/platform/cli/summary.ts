import Table from "cli-table3";
import type { CycleReport } from "./cycle";
import type { HealthAnswer, HealthIssue } from "./health";
import { outcomeWords } from "./outcomes";
import type { WrittenFiles } from "./report";

/** What a summary is made of. */
export interface Summary {
  runs: readonly CycleReport[];
  health: HealthAnswer;
  files: WrittenFiles;
  /** Lines about what did not work; empty when the run worked. */
  problems: readonly string[];
}

/** Most issues that are listed; the rest is in the report. */
const MAX_ISSUES = 30;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A value from outside, safe to show on a terminal and at most `max` characters long. */
export function showable(text: string, max = Number.POSITIVE_INFINITY): string {
  const safe = text.replace(UNPRINTABLE, " ").replace(/ {2,}/g, " ").trim();
  return [...safe].length <= max ? safe : `${[...safe].slice(0, max - 1).join("")}…`;
}

/** The summary as plain text without any control character but line ends; for logs and scripts. */
export function plainSummary(summary: Summary): string {
  const issues = summary.health.exceptions;
  const lines = [
    ...summary.runs.map((run, index) => `Cycle ${index + 1}: ${sumOf(run)}`),
    "",
    attention(issues),
    ...issues.slice(0, MAX_ISSUES).map((issue) => {
      const field = issue.field === null ? "" : ` ${issue.field}`;
      const parts = [`${issue.sku}: ${issue.code}${field}.`, issue.message, issue.remedy, `(${issue.owner})`];
      return `  ${showable(parts.join(" "), 300)}`;
    }),
    ...closing(summary),
  ];
  return `${lines.join("\n")}\n`;
}

/** The summary as coloured tables that fit the terminal. */
export function colouredSummary(summary: Summary, columns: number): string {
  const counts = new Table({ head: ["cycle", "read", ...outcomeWords], style: { head: ["cyan"] } });
  for (const [index, run] of summary.runs.entries()) {
    counts.push([index + 1, run.read, ...outcomeWords.map((word) => run[word])]);
  }
  const issues = summary.health.exceptions;
  const product = 30;
  const rest = Math.max(60, columns - product - 6);
  const table = new Table({
    head: ["product, code, field", "why", "what to do"],
    colWidths: [product, Math.floor(rest / 2), Math.ceil(rest / 2)],
    style: { head: ["yellow"] },
    wordWrap: true,
  });
  for (const issue of issues.slice(0, MAX_ISSUES)) {
    const what = [showable(issue.sku, 80), issue.code, showable(issue.field ?? "", 80)].filter((line) => line !== "");
    table.push([what.join("\n"), showable(issue.message, 200), showable(`${issue.remedy} (${issue.owner})`, 200)]);
  }
  const parts = [counts.toString(), attention(issues), ...(issues.length > 0 ? [table.toString()] : [])];
  return `${[...parts, ...closing(summary)].join("\n")}\n`;
}

function sumOf(run: CycleReport): string {
  const parts = outcomeWords.map((word) => `${run[word]} ${word}`);
  return `read ${run.read} = ${parts.join(" + ")}`;
}

function attention(issues: readonly HealthIssue[]): string {
  const products = new Set(issues.map((issue) => issue.sku)).size;
  if (products === 0) return "No product needs attention.";
  return `${products} ${products === 1 ? "product needs" : "products need"} attention:`;
}

function closing({ health, files, problems }: Summary): string[] {
  const more = health.exceptions.length - MAX_ISSUES;
  const warned = new Set(health.warnings.map((issue) => issue.sku)).size;
  return [
    ...(more > 0 ? [`  … and ${more} more, all of them in ${files.report}`] : []),
    ...(warned > 0
      ? [`${warned} products went on without a value that could not be used (warnings in the report).`]
      : []),
    "",
    ...(files.page === undefined ? [] : [`Health page: ${files.page}`]),
    `Report: ${files.report} (beside it: the ERP's stock, its audit and every call)`,
    ...problems.map((problem) => `PROBLEM: ${showable(problem, 500)}`),
  ];
}
