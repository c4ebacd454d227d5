import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { getStockLevelsExample } from "../../examplePayloads/levels";
import { parseSiteId, siteId } from "../../inputs/levels";
import { inputs, parseProfile } from "../../inputs/stock";
import { createKhaosLog } from "../../log";
import { readLevels } from "../../stockLevels";

/** Stock levels by code, variants included. Reads only. */
export const getStockLevels = action({
  display: {
    label: "Get Stock Levels",
    description:
      "Read units in stock, on order and sellable by Stock Code, for all sites or one; up to 500 codes per call to the web service",
  },
  performSafety: "safe",
  inputs: { connection: inputs.connection, profile: inputs.profile, stockCodes: inputs.stockCodes, siteId },
  perform: async (context, params) => {
    const profile = parseProfile(params.profile);
    const client = connectKhaos(context, params.connection, profile);
    const site = parseSiteId(params.siteId) ?? profile.siteId;
    const data = await readLevels(params.stockCodes, { client, profile, siteId: site });
    createKhaosLog(context.logger).event("khaos.levelsRead", {
      counts: { found: data.levels.length, notFound: data.notFound.length },
    });
    return { data };
  },
  examplePayload: getStockLevelsExample,
});
