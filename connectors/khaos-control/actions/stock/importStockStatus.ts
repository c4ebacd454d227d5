import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { importStockStatusExample } from "../../examplePayloads/levels";
import { importLevels } from "../../importLevels";
import { levels, parseLevels, parseOneSite, targetSiteId } from "../../inputs/levels";
import { inputs, parseProfile } from "../../inputs/stock";
import { createKhaosLog } from "../../log";

/** Sets stock levels of one site. Carries codes and levels only. The product sync does not use it: stock belongs to the ERP. */
export const importStockStatus = action({
  display: {
    label: "Import Stock Status",
    description:
      "Set stock levels of one site and verify each by reading it back; prices and costs are refused. Not part of the product sync, since levels belong to the ERP",
  },
  performSafety: "notAllowed",
  inputs: {
    connection: inputs.connection,
    profile: inputs.profile,
    siteId: targetSiteId,
    levels,
    dryRun: inputs.dryRun,
  },
  perform: async (context, params) => {
    const profile = parseProfile(params.profile);
    const rows = parseLevels(params.levels);
    const siteId = parseOneSite(params.siteId);
    const client = connectKhaos(context, params.connection, profile);
    const data = await importLevels(rows, { client, profile, siteId, isDryRun: params.dryRun });
    const counts: Record<string, number> = { calls: data.calls };
    for (const { outcome } of data.outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
    createKhaosLog(context.logger).event("khaos.levelsImported", { counts });
    return { data };
  },
  examplePayload: importStockStatusExample,
});
