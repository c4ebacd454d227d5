import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { listSitesExample } from "../../examplePayloads/lookups";
import { defaultKhaosProfile } from "../../fields/profile";
import { inputs } from "../../inputs/stock";
import { createKhaosLog } from "../../log";
import { readSites } from "../../lookups";

/** List the sites that hold stock, with the ids that levels are read and set by. Reads only. */
export const listSites = action({
  display: {
    label: "List Sites",
    description: "List the sites that hold stock, with the ids that levels are read and set by",
  },
  performSafety: "safe",
  inputs: { connection: inputs.connection },
  perform: async (context, { connection }) => {
    const sites = await readSites(connectKhaos(context, connection, defaultKhaosProfile));
    createKhaosLog(context.logger).event("khaos.lookupRead", { operation: "listSites", count: sites.length });
    return { data: { sites } };
  },
  examplePayload: listSitesExample,
});
