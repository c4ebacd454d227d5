import { action } from "@prismatic-io/spectral";
import { connectKhaos } from "../../client";
import { listWebCategoriesExample } from "../../examplePayloads/lookups";
import { defaultKhaosProfile } from "../../fields/profile";
import { parseOneSite } from "../../inputs/levels";
import { websiteId } from "../../inputs/lookups";
import { inputs } from "../../inputs/stock";
import { createKhaosLog } from "../../log";
import { readWebCategories } from "../../lookups";

/** Web categories of one web site. Reads only. */
export const listWebCategories = action({
  display: {
    label: "List Web Categories",
    description: "List the categories of one web site, each with the id of the category above it",
  },
  performSafety: "safe",
  inputs: { connection: inputs.connection, websiteId },
  perform: async (context, params) => {
    const client = connectKhaos(context, params.connection, defaultKhaosProfile);
    const webCategories = await readWebCategories(client, parseOneSite(params.websiteId));
    createKhaosLog(context.logger).event("khaos.lookupRead", {
      operation: "listWebCategories",
      count: webCategories.length,
    });
    return { data: { webCategories } };
  },
  examplePayload: listWebCategoriesExample,
});
