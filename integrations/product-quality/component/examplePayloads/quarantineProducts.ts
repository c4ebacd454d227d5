import { countOutcomes } from "../../core/exceptions";
import type { MessageReport } from "../../flows/quarantineProducts";

const outcomes: MessageReport["outcomes"] = [{ sku: "MUG-01", outcome: "written" }];

/** What *Quarantine Products* returns for a message of one product that was written. */
export const quarantineProductsExample: Omit<MessageReport, "state"> = {
  runId: "run-1",
  part: 1,
  parts: 1,
  outcomes,
  counts: countOutcomes(outcomes),
};
