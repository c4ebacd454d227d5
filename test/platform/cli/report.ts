import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CallRecord } from "../../simulators/callRecord";
import type { AuditEntry, CompleteStockLine } from "../../simulators/khaos-control";
import type { CycleReport } from "./cycle";
import type { HealthAnswer } from "./health";
import { UsageError } from "./usageError";

/** Everything the output folder receives. */
export interface RunOutput {
  runs: CycleReport[];
  health: HealthAnswer;
  stock: CompleteStockLine[];
  audit: AuditEntry[];
  calls: readonly CallRecord[];
}

/** Where to look afterwards. */
export interface WrittenFiles {
  report: string;
  /** The health page, when there is one. */
  page: string | undefined;
}

/**
 * Creates the output folder, also above it.
 * @throws UsageError when it cannot be created or is a file.
 */
export function prepareFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${dir}: the output folder cannot be created (${reason}). Choose another --out.`);
  }
}

/** Writes report, stock, audit and calls, and the health page where there is one; files of an earlier run are replaced. */
export function writeOutput(dir: string, output: RunOutput): WrittenFiles {
  const at = (name: string) => path.join(dir, name);
  const { exceptions, warnings, html } = output.health;
  const lines = (name: string, values: readonly object[]) =>
    writeFileSync(at(name), values.map((value) => `${JSON.stringify(value)}\n`).join(""));
  writeFileSync(at("report.json"), `${JSON.stringify({ runs: output.runs, exceptions, warnings }, null, 2)}\n`);
  lines("khaos-stock.jsonl", output.stock);
  lines("khaos-audit.jsonl", output.audit);
  lines("calls.jsonl", output.calls);
  if (html !== undefined) writeFileSync(at("health.html"), html);
  return { report: at("report.json"), page: html === undefined ? undefined : at("health.html") };
}
