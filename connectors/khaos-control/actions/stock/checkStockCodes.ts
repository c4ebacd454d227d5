import { action } from "@prismatic-io/spectral";
import { checkCodes } from "../../checkCodes";
import { connectKhaos } from "../../client";
import { checkStockCodesExample } from "../../examplePayloads/stock";
import { inputs, parseProfile } from "../../inputs/stock";
import { createKhaosLog } from "../../log";
import { createStockReader } from "../../readStock";

/** Which Stock Codes exist, variants included. Reads only. */
export const checkStockCodes = action({
  display: {
    label: "Check Stock Codes",
    description: "Tell which Stock Codes exist, with stock levels; up to 500 codes per call to the web service",
  },
  performSafety: "safe",
  inputs: {
    connection: inputs.connection,
    profile: inputs.profile,
    stockCodes: inputs.stockCodes,
    findSimilar: inputs.findSimilar,
  },
  perform: async (context, { connection, profile: given, stockCodes, findSimilar }) => {
    const profile = parseProfile(given);
    const client = connectKhaos(context, connection, profile);
    const reader = createStockReader(client, profile);
    const data = await checkCodes(stockCodes, { client, reader, isFindingSimilar: findSimilar });
    createKhaosLog(context.logger).event("khaos.codesChecked", {
      counts: { found: data.found.length, notFound: data.notFound.length, similar: data.similar.length },
    });
    return { data };
  },
  examplePayload: checkStockCodesExample,
});
