import { action } from "@prismatic-io/spectral";
import { clockOf } from "../../../shared/clock";
import { connectKhaos } from "../../client";
import { importStockItemsExample } from "../../examplePayloads/stock";
import type { ImportResult } from "../../fields/stockItem";
import { familyNotesOf, takeFamilies } from "../../importing/familyNotes";
import { runImport } from "../../importing/runImport";
import { inputs, parsePlannedRows, parseProfile } from "../../inputs/stock";
import { createKhaosLog } from "../../log";
import { parentNotesOf, recallParents } from "../../parentNotes";
import { createStockReader } from "../../readStock";

const countOutcomes = ({ outcomes, calls }: ImportResult): Record<string, number> => {
  const counts: Record<string, number> = { rows: outcomes.length, calls };
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

/** Writes planned rows and reads every one of them back. Finance columns never reach an item that exists. */
export const importStockItems = action({
  display: {
    label: "Import Stock Items",
    description:
      "Create and update Stock Items from planned rows, 25 rows per call to the web service, and verify each row by reading it back",
  },
  performSafety: "notAllowed",
  inputs: { connection: inputs.connection, profile: inputs.profile, rows: inputs.rows, dryRun: inputs.dryRun },
  perform: async (context, { connection, profile: given, rows: givenRows, dryRun }) => {
    const profile = parseProfile(given);
    const rows = parsePlannedRows(givenRows);
    const client = connectKhaos(context, connection, profile);
    const reader = createStockReader(client, profile);
    recallParents(parentNotesOf(context, connection), reader);
    const families = takeFamilies(familyNotesOf(context, connection));
    const data = await runImport(rows, {
      client,
      reader,
      profile,
      clock: clockOf(context),
      families,
      isDryRun: dryRun,
    });
    const log = createKhaosLog(context.logger);
    log.event("khaos.imported", { counts: countOutcomes(data) });
    const away = data.outcomes.filter(({ systemDown }) => systemDown).length;
    if (away > 0) log.event("khaos.wentAway", { count: away });
    return { data };
  },
  examplePayload: importStockItemsExample,
});
