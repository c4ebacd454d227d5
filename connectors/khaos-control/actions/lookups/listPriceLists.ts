import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { listPriceListsExample } from "../../examplePayloads/lookups";
import { defaultKhaosProfile } from "../../fields/profile";
import { inputs } from "../../inputs/stock";
import { createKhaosLog } from "../../log";
import { readPriceLists } from "../../lookups";

/** List the price lists by name. Reads only. */
export const listPriceLists = action({
  display: {
    label: "List Price Lists",
    description: "List the price lists by name",
  },
  performSafety: "safe",
  inputs: { connection: inputs.connection },
  perform: async (context, { connection }) => {
    const priceLists = await readPriceLists(connectKhaos(context, connection, defaultKhaosProfile));
    createKhaosLog(context.logger).event("khaos.lookupRead", { operation: "listPriceLists", count: priceLists.length });
    return { data: { priceLists } };
  },
  examplePayload: listPriceListsExample,
});
