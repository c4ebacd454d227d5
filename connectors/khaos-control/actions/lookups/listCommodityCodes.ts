import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { listCommodityCodesExample } from "../../examplePayloads/lookups";
import { defaultKhaosProfile } from "../../fields/profile";
import { inputs } from "../../inputs/stock";
import { createKhaosLog } from "../../log";
import { readCommodityCodes } from "../../lookups";

/** List the commodity (harmonisation) codes with the Stock Items that carry them. Reads only. */
export const listCommodityCodes = action({
  display: {
    label: "List Commodity Codes",
    description: "List the commodity (harmonisation) codes with the Stock Items that carry them",
  },
  performSafety: "safe",
  inputs: { connection: inputs.connection },
  perform: async (context, { connection }) => {
    const commodityCodes = await readCommodityCodes(connectKhaos(context, connection, defaultKhaosProfile));
    createKhaosLog(context.logger).event("khaos.lookupRead", {
      operation: "listCommodityCodes",
      count: commodityCodes.length,
    });
    return { data: { commodityCodes } };
  },
  examplePayload: listCommodityCodesExample,
});
