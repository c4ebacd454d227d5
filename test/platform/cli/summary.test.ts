import type { CycleReport } from "./cycle";
import type { HealthIssue } from "./health";
import { colouredSummary, plainSummary, type Summary, showable } from "./summary";

const run: CycleReport = {
  ...{ read: 3, written: 1, unchanged: 0, quarantined: 2, waiting: 0, deferred: 0, retired: 0, failed: 0, skipped: 0 },
  calls: { plytix: {}, khaos: {} },
  durationMs: 5,
};

const issue = (sku: string, extra: Partial<HealthIssue> = {}): HealthIssue => ({
  ...{ sku, stockCode: sku, code: "MISSING_ATTRIBUTE", class: "quarantined", field: "weight", value: null },
  ...{ message: "The weight is empty.", remedy: "Fill it in.", owner: "merchandising", ...extra },
});

const summaryOf = (exceptions: HealthIssue[], problems: string[] = []): Summary => ({
  runs: [run],
  health: { exceptions, warnings: [], html: undefined },
  files: { report: "out/report.json", page: undefined },
  problems,
});

it("names product, code, field, reason, remedy and owner in plain text", () => {
  const text = plainSummary(summaryOf([issue("MUG-1")]));
  expect(text).toContain("Cycle 1: read 3 = 1 written + 0 unchanged + 2 quarantined");
  expect(text).toContain(
    "1 product needs attention:\n  MUG-1: MISSING_ATTRIBUTE weight. The weight is empty. Fill it in. (merchandising)\n",
  );
  expect(text).toContain("Report: out/report.json");
});

it("has no control characters in plain text, whatever a product is called", () => {
  const nasty = issue("A\u001b[31m\u0007\u202eB", { message: "line\nbreak\u0000" });
  const text = plainSummary(summaryOf([nasty], ["bad\u001b]0;title"]));
  expect([...text].filter((c) => c !== "\n" && (c < " " || c === "\u007f" || c === "\u202e"))).toEqual([]);
  expect(text).toContain("PROBLEM: bad ]0;title");
});

it("cuts a long list and says how many more there are and where", () => {
  const many = Array.from({ length: 45 }, (_x, n) => issue(`P${n}`));
  expect(plainSummary(summaryOf(many))).toContain("  … and 15 more, all of them in out/report.json\n");
  expect(colouredSummary(summaryOf(many), 100)).toContain("… and 15 more");
});

it("cuts long values by characters, not in the middle of one", () => {
  expect(showable("🌿🌿🌿🌿", 3)).toBe("🌿🌿…");
  expect(showable("short", 10)).toBe("short");
});

it("says so when nothing needs attention", () => {
  expect(plainSummary(summaryOf([]))).toContain("No product needs attention.");
});
