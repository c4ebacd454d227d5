import { toHealth } from "../../core/report/health";
import { emptyState } from "../../core/state";

/** What *Build Health Report* returns before the first run. */
export const healthReportExample = toHealth(emptyState(), "2026-01-05T06:00:00.000Z");
