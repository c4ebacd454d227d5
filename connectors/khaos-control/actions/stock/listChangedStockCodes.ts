import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { listChangedStockCodesExample } from "../../examplePayloads/changes";
import { dateKind, parseSince, since } from "../../inputs/changes";
import { inputs, parseProfile } from "../../inputs/stock";
import { listChanges } from "../../listChanges";
import { createKhaosLog } from "../../log";

/** Stock Codes that changed since an instant, variants with their parents. Reads only. */
export const listChangedStockCodes = action({
  display: {
    label: "List Changed Stock Codes",
    description:
      "List Stock Codes revised or moved since a point in time, with the codes to read them by: variants are read through their parents",
  },
  performSafety: "safe",
  inputs: { connection: inputs.connection, profile: inputs.profile, since, dateKind },
  perform: async (context, params) => {
    const client = connectKhaos(context, params.connection, parseProfile(params.profile));
    const data = await listChanges(client, { sinceMs: parseSince(params.since), by: params.dateKind });
    createKhaosLog(context.logger).event("khaos.changesListed", { count: data.changes.length });
    return { data };
  },
  examplePayload: listChangedStockCodesExample,
});
